package countersign.web.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each action item of a row its own owner and due date (S2.6): pairwise where the columns have as many as there are items. One owner or date for
 * several items holds for those it fits; an item that begins with another department, or names its own date, is asked or taken at its word.
 */
final class ActionItems {

    private final Names names;
    private final DateCells dates;
    private final List<String> texts;
    private final RawCell itemCell;
    private final RawCell owners;
    private final RawCell dues;
    private final LocalDate met;

    ActionItems(Names names, DateCells dates, RawRow<Form2Column> row, LocalDate met) {
        this.names = names;
        this.dates = dates;
        this.met = met;
        itemCell = row.cell(Form2Column.ITEMS);
        owners = row.cell(Form2Column.OWNERS);
        dues = row.cell(Form2Column.DUES);
        texts = NumberedList.of(itemCell.text());
    }

    List<ActionItemProposal> read() {
        var items = new ArrayList<ActionItemProposal>();
        for (int i = 0; i < texts.size(); i++) {
            var department = names.beginning(texts.get(i));
            var text = TextCells.lines(new RawCell(texts.get(i), null, itemCell.findings()));
            items.add(new ActionItemProposal(text, owner(i, department), due(i), department == null ? null : department.id()));
        }
        return items;
    }

    private ProposedCell<ProposedParty> owner(int i, KnownDepartment department) {
        var written = list(owners.text());
        var near = department == null ? null : Long.valueOf(department.id());
        if (written.size() == texts.size()) return PeopleCells.read(part(owners, written.get(i)), names, near);
        var all = PeopleCells.read(owners, names, near);
        if (all.values().isEmpty()) return all;
        if (all.values().size() > 1) return new ProposedCell<>(owners.text(), List.of(), List.of(Finding.choose(FindingKind.OWNERS_NOT_PAIRED, -1, choices(all), texts.get(i))));
        var owner = all.value();
        if (department == null || owner.departmentId() == null || owner.departmentId() == department.id()) return all;
        var choices = new ArrayList<>(names.of(department).stream().map(names::alternative).toList());
        choices.addAll(choices(all));
        return new ProposedCell<>(owners.text(), List.of(), List.of(Finding.choose(FindingKind.OWNER_DOES_NOT_FIT, -1, choices, department.name(), owner.name())));
    }

    private ProposedCell<LocalDate> due(int i) {
        if (dues.moment() != null && texts.size() == 1) return dates.read(dues, met, true);
        var written = list(dues.text());
        if (texts.size() == 1 && !dues.blank()) return dates.read(dues, met, true);
        if (written.size() == texts.size() && dues.moment() == null) return dates.read(part(dues, written.get(i)), met, true);
        var own = own(texts.get(i));
        if (own != null) return own;
        if (written.size() > 1 && dues.moment() == null)
            return new ProposedCell<>(dues.text(), List.of(), List.of(Finding.choose(FindingKind.DUES_NOT_PAIRED, -1, List.of(), texts.get(i), dues.text())));
        return dates.read(dues, met, true);
    }

    private ProposedCell<LocalDate> own(String text) {
        var plain = Tokens.plain(text);
        var written = WrittenDate.in(plain);
        if (written.isEmpty()) return null;
        var only = plain.substring(written.get(0).start(), written.get(0).end());
        var cell = dates.read(new RawCell(only, null, List.of()), met, true);
        return cell.value() == null ? null : cell.with(Finding.of(FindingKind.DUE_FROM_TEXT, only));
    }

    private static List<String> list(String text) { return NumberedList.of(text.replaceAll("[\u3001,\uff0c]", ";")); }

    private static RawCell part(RawCell whole, String text) { return new RawCell(text, whole.moment(), whole.findings()); }

    private List<Alternative> choices(ProposedCell<ProposedParty> cell) {
        return cell.values().stream().filter(p -> p.id() != null).map(p -> Alternative.named(p.id(), p.name() + " (" + names.departmentName(p.departmentId()) + ")")).toList();
    }
}
