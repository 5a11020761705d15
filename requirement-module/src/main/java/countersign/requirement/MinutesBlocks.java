package countersign.requirement;

import countersign.requirement.MinutesPaper.Row;
import countersign.requirement.MinutesPaper.Section;
import countersign.shared.calendar.Provisional;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The minutes as content: for the ask, its mail and the printed document alike. */
final class MinutesBlocks {

    private final MinutesPaper paper;
    private final Collection<Long> mine;
    private final Texts texts;
    private final ResourceWords words;
    private final Provisional provisional;

    private MinutesBlocks(MinutesPaper paper, Collection<Long> mine, Texts texts) {
        this.paper = paper;
        this.mine = mine;
        this.texts = texts;
        this.provisional = new Provisional(paper.header().provisional());
        this.words = new ResourceWords(texts, provisional);
    }

    /** All sections. {@code mine} are the departments whose rows are marked for the reader. */
    static List<Block> of(MinutesPaper paper, Collection<Long> mine, Texts texts) { return new MinutesBlocks(paper, mine, texts).all(); }

    private List<Block> all() {
        var blocks = new ArrayList<Block>();
        var h = paper.header();
        if (h.meeting() != null) blocks.add(Block.Facts.of(t("meeting"), h.meeting()));
        blocks.add(Block.Facts.of(t("project"), (h.number() + " " + h.title()).strip(), t("initiator"), h.initiator(), t("departments"),
                String.join(texts.get("requirement.comma"), h.departments())));
        for (var section : Section.values()) {
            var rows = paper.rows().entrySet().stream().filter(e -> e.getValue().section() == section).toList();
            if (rows.isEmpty()) continue;
            blocks.add(new Block.Heading(texts.get("requirement.minutes.section." + section)));
            switch (section) {
                case MEETING -> meeting(blocks, rows.get(0).getValue().meeting());
                case NOTES -> blocks.add(new Block.Paragraph(rows.get(0).getValue().notes()));
                case DISPUTE -> rows.forEach(r -> dispute(blocks, r.getValue().dispute()));
                default -> blocks.add(table(section, rows));
            }
        }
        return blocks;
    }

    private void meeting(List<Block> blocks, MinutesPaper.Gathering m) {
        blocks.add(Block.Facts.of(texts.get("requirement.meeting.starts"), texts.dates().moment(m.starts()), texts.get("requirement.meeting.ends.label"),
                texts.dates().moment(m.ends()), texts.get("requirement.meeting.place.label"), m.place(), texts.get("requirement.meeting.agenda"), m.agenda()));
        var rows = m.people().stream().map(p -> Block.Row.of(p.name(), p.title(), p.department(),
                p.present() == null ? "" : t(p.present() ? "present" : "absent"))).toList();
        blocks.add(new Block.Table(t("people"), List.of(t("name"), t("position"), t("department"), t("presence")), rows));
    }

    private void dispute(List<Block> blocks, MinutesPaper.Point d) {
        blocks.add(new Block.Paragraph(texts.get("requirement.minutes.dispute", d.number(), d.what())));
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact(texts.get("requirement.dispute.raisedBy"), d.raisedBy()));
        for (var p : d.positions()) facts.add(new Block.Fact(p.department(), position(p)));
        if (!d.options().isEmpty()) facts.add(new Block.Fact(texts.get("requirement.dispute.options"), String.join(texts.get("requirement.comma"), d.options())));
        facts.add(new Block.Fact(t("result"), result(d)));
        blocks.add(new Block.Facts(facts));
    }

    private String position(MinutesPaper.Stand p) {
        if (p.option().isEmpty()) return p.words().isEmpty() ? texts.get("requirement.dispute.silent") : p.words();
        var supports = texts.get("requirement.dispute.supports", p.option());
        return p.words().isEmpty() ? supports : supports + "\n" + p.words();
    }

    private String result(MinutesPaper.Point d) {
        if (d.state() == DisputeState.SETTLED)
            return d.decidedBy().isEmpty() ? d.outcome() : texts.get("requirement.minutes.decided", d.outcome(), d.decidedBy());
        if (d.place() == DisputePlace.PARTIES || d.due() == null) return d.state() == DisputeState.OPEN ? texts.get(DisputePlace.PARTIES.text()) : "";
        return texts.get("requirement.minutes.referred." + d.place(), d.responsible(), d.due());
    }

    private Block table(Section section, List<Map.Entry<String, Row>> rows) {
        var columns = switch (section) {
            case LABOUR -> List.of("department", "contribution");
            case RESOURCE -> List.of("department", "kind", "commitment");
            case GAP -> List.of("department", "gap", "reason", "remedy", "person", "due");
            case ITEM -> List.of("what", "person", "due", "age");
            default -> List.of("giver", "receiver", "what", "by");
        };
        return new Block.Table("", columns.stream().map(this::t).toList(), rows.stream().map(r -> new Block.Row(r.getKey(), cells(r.getValue()),
                r.getValue().departmentIds().stream().anyMatch(mine::contains), 0)).toList());
    }

    private List<String> cells(Row row) {
        return switch (row.section()) {
            case LABOUR -> List.of(row.labour().department(), row.labour().contribution());
            case RESOURCE -> List.of(row.resource().department(), texts.get(row.resource().kind().text()), words.of(row.resource()));
            case GAP -> List.of(row.gap().department(), row.gap().what(), row.gap().reason(), row.gap().remedy(), row.gap().person(), provisional.day(texts, row.gap().due()));
            case ITEM -> List.of(row.item().what(), row.item().owner(), provisional.day(texts, row.item().due()),
                    row.item().age() == null ? t("age.new") : texts.get("requirement.minutes.age.days", row.item().age()));
            default -> List.of(row.inbound().giver(), row.inbound().receiver(), row.inbound().what(), provisional.day(texts, row.inbound().by()));
        };
    }

    private String t(String key) { return texts.get("requirement.minutes." + key); }
}
