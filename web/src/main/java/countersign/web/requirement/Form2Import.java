package countersign.web.requirement;

import countersign.shared.access.ProjectView;
import countersign.shared.calendar.Calendars;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import countersign.web.exchange.Finding;
import countersign.web.exchange.FindingKind;
import countersign.web.exchange.Form2Column;
import countersign.web.exchange.Form1Contexts;
import countersign.web.exchange.Form2Reader;
import countersign.web.exchange.Form2Row;
import countersign.web.exchange.ProposedCell;
import countersign.web.exchange.ProposedParty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads form 2 from Excel into records that can still be mended before they are kept (S2.6). Nothing is dropped silently: names not known stay as others. */
@ApplicationScoped
class Form2Import {

    @Inject Directory directory;
    @Inject Calendars calendars;

    /** The records a file proposes. @throws countersign.shared.RuleViolation of the field {@code file} when it cannot be read */
    List<RecordModel> read(InputStream file, ProjectView project, Texts texts) {
        var from = project.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
        var to = project.finish() == null || project.finish().isBefore(from) ? from.plusYears(1) : project.finish();
        var people = new HashMap<Long, PersonView>();
        directory.departments().forEach(d -> directory.members(d.id()).forEach(p -> people.put(p.id(), p)));
        var company = calendars.company();
        var context = Form1Contexts.of(directory.departments(), people.values(), directory.groups(), from, to,
                day -> company.isWorkingDay(day) ? Optional.empty() : Optional.of(company.nameOfDayOff(day)
                        .orElseGet(() -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, texts.locale()))), Map.of());
        return Form2Reader.read(file, context).rows().stream().map(row -> model(row, texts)).toList();
    }

    private RecordModel model(Form2Row row, Texts texts) {
        var model = new RecordModel();
        model.setDate(row.date().value());
        model.setDepartments(new ArrayList<>(row.departments().values().stream().filter(d -> d.id() != null).map(d -> d.id()).distinct().toList()));
        model.setPeople(new ArrayList<>(row.people().values().stream().flatMap(p -> people(p).stream()).distinct().toList()));
        var unknown = new ArrayList<String>();
        row.departments().values().stream().filter(d -> d.id() == null).forEach(d -> unknown.add(d.name()));
        row.people().values().stream().filter(p -> p.id() == null).forEach(p -> unknown.add(p.name()));
        model.setOthers(String.join(texts.get("requirement.comma"), unknown));
        model.setTopic(text(row.topic()));
        model.setSummary(text(row.summary()));
        model.setRow(row.number());
        remark(model, texts, Form2Column.DATE, row.date());
        for (var cell : List.of(row.departments(), row.people())) remark(model, texts, Form2Column.PARTICIPANTS, cell);
        remark(model, texts, Form2Column.TOPIC, row.topic());
        remark(model, texts, Form2Column.SUMMARY, row.summary());
        for (var item : row.items()) {
            var owner = item.owner().value();
            model.getItems().add(RecordModel.ItemRow.of(text(item.text()), owner == null || owner.kind() == ProposedParty.Kind.GROUP ? null : owner.id(), due(item.due())));
            remark(model, texts, Form2Column.ITEMS, item.text());
            remark(model, texts, Form2Column.OWNERS, item.owner());
            remark(model, texts, Form2Column.DUES, item.due());
        }
        return model;
    }

    private List<Long> people(ProposedParty party) {
        if (party.id() == null) return List.of();
        if (party.kind() == ProposedParty.Kind.PERSON) return List.of(party.id());
        return directory.groups().stream().filter(g -> g.id() == party.id()).flatMap(g -> g.memberIds().stream()).toList();
    }

    private static LocalDate due(ProposedCell<LocalDate> cell) { return cell.value(); }

    private static String text(ProposedCell<String> cell) { return cell.value() == null ? "" : cell.value(); }

    /** Takes the readers' remarks on a cell, named by its column; that people met on a day off is a fact and nothing to ask about. */
    private static void remark(RecordModel model, Texts texts, Form2Column column, ProposedCell<?> cell) {
        var findings = cell.findings().stream().filter(f -> column != Form2Column.DATE || f.kind() != FindingKind.DAY_OFF).toList();
        if (findings.isEmpty()) return;
        var said = findings.stream().map(Finding::message).map(texts::get).collect(Collectors.joining(texts.get("web.meetings.record.cell.between")));
        var about = texts.get(column.key());
        model.getRemarks().add(cell.raw().isBlank() ? texts.get("web.meetings.record.cell.empty", about, said) : texts.get("web.meetings.record.cell", about, cell.raw(), said));
    }
}
