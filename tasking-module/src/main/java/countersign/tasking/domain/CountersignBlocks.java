package countersign.tasking.domain;

import countersign.shared.calendar.Provisional;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A table to be countersigned, in the reader's language: what the own departments promise, what changed, the whole, the warnings with their reasons. */
public final class CountersignBlocks {

    private final CountersignFacts facts;
    private final Texts texts;
    private final SheetWords words;
    private final Provisional provisional;

    public CountersignBlocks(CountersignFacts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
        provisional = new Provisional(facts.provisional());
        words = new SheetWords(texts, provisional);
    }

    /** “3 销售培训材料制作”. */
    public static String label(CountersignFacts.Row row) { return row.row().number() + " " + row.row().name(); }

    /** What the reader's departments promise; in later rounds first what changed. */
    public List<Block> promise() {
        var blocks = new ArrayList<Block>();
        if (!facts.answers().isEmpty()) blocks.add(answers());
        if (!facts.changes().isEmpty()) {
            blocks.add(new Block.Callout(Block.Tone.WARN, texts.get("tasking.countersign.changed")));
            blocks.add(new Block.Changes(facts.changes().stream().map(c -> new Block.Change(c.row() + " · " + texts.get(c.field()), c.before(), c.after())).toList()));
        }
        facts.promises().forEach(promise -> department(promise, blocks));
        return blocks;
    }

    private void department(CountersignFacts.Promise promise, List<Block> blocks) {
        blocks.add(new Block.Heading(texts.get("tasking.promise.of", promise.department())));
        if (promise.leads().isEmpty() && promise.helps().isEmpty() && promise.inbound().isEmpty()) {
            blocks.add(new Block.Paragraph(texts.get("tasking.promise.nothing")));
            return;
        }
        if (!promise.leads().isEmpty()) blocks.add(brief("tasking.promise.leads", promise.leads()));
        if (!promise.helps().isEmpty()) blocks.add(brief("tasking.promise.helps", promise.helps()));
        if (!promise.inbound().isEmpty()) blocks.add(inbound("tasking.promise.inbound", promise.inbound()));
        if (!promise.gives().isEmpty()) blocks.add(gives(promise.gives()));
        if (!promise.weeks().isEmpty()) blocks.add(weeks(promise.weeks()));
        promise.conflicts().forEach(conflict -> blocks.add(new Block.Callout(Block.Tone.WARN, conflict)));
    }

    private Block brief(String title, List<CountersignFacts.Row> rows) {
        return new Block.Table(texts.get(title, rows.size()), columns("name", "owner", "window", "standard"), rows.stream().map(row -> new Block.Row(row.taskId(),
                List.of(label(row), words.owner(row.row()), words.window(row.row()), row.row().standard()), true, 0)).toList());
    }

    private Block inbound(String title, List<AssignmentSheet.Inbound> inbound) {
        return new Block.Table(texts.get(title), List.of(texts.get("tasking.print.plan.what"), texts.get("tasking.print.plan.giver"),
                texts.get("tasking.print.plan.receiver"), texts.get("tasking.print.plan.by")), inbound.stream().map(p -> Block.Row.of(p.what(), p.giver(),
                p.receiver(), provisional.day(texts, p.by()))).toList());
    }

    private Block gives(List<CountersignFacts.Given> gives) {
        return new Block.Table(texts.get("tasking.promise.gives"), columns("name", "needs"),
                gives.stream().map(given -> Block.Row.of(given.row(), words.need(given.need()))).toList());
    }

    private Block weeks(List<CountersignFacts.Week> weeks) {
        return new Block.Table(texts.get("tasking.promise.weeks"), List.of(texts.get("tasking.promise.week"), texts.get("tasking.promise.days"),
                texts.get("tasking.promise.available")), weeks.stream().map(week -> Block.Row.of(texts.dates().day(week.monday()),
                number(week.promised()), number(week.available()))).toList());
    }

    private Block answers() {
        return new Block.Table(texts.get("tasking.countersign.answers"), List.of(texts.get("tasking.field.row"), texts.get("tasking.countersign.yourRemark"),
                texts.get("tasking.countersign.answer")), facts.answers().stream().map(a -> Block.Row.of(a.row(), a.words(),
                texts.get(a.followed() ? "tasking.remark.FOLLOWED" : "tasking.remark.EXPLAINED") + (a.reply().isBlank() ? "" : " — " + a.reply()))).toList());
    }

    /** The whole table and the warnings. */
    public List<Block> whole() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Table(texts.get("tasking.countersign.whole", facts.edition()), columns("name", "departments", "owner", "collaborators", "estimate",
                "window", "standard", "needs", "contingency"), facts.rows().stream().map(this::row).toList()));
        if (!facts.inbound().isEmpty()) blocks.add(inbound("tasking.print.plan.inbound", facts.inbound()));
        if (!facts.warnings().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("tasking.countersign.warnings")));
            facts.warnings().forEach(warning -> {
                blocks.add(new Block.Facts(List.of(new Block.Fact(warning.title(), warning.reason()))));
                blocks.add(new Block.Bullets(warning.items()));
            });
        }
        return blocks;
    }

    private Block.Row row(CountersignFacts.Row fact) {
        var row = fact.row();
        return new Block.Row(fact.taskId(), List.of(label(fact), departments(row), words.owner(row), words.collaborators(row), words.time(row.estimate()),
                words.window(row), accepted(row), words.needs(row), fact.contingency()), fact.mine(), fact.level());
    }

    private String departments(AssignmentSheet.Row row) {
        var parts = new ArrayList<String>();
        if (!row.lead().isEmpty()) parts.add(texts.get("tasking.lead", row.lead()));
        parts.addAll(row.collaborating());
        return texts.list(parts);
    }

    private String accepted(AssignmentSheet.Row row) {
        return row.acceptingDepartment().isEmpty() ? row.standard() : row.standard() + "\n" + texts.get("tasking.acceptedBy", row.acceptingDepartment());
    }

    private List<String> columns(String... names) { return java.util.Arrays.stream(names).map(name -> texts.get("tasking.column." + name)).toList(); }

    private static String number(double days) { return java.math.BigDecimal.valueOf(days).stripTrailingZeros().toPlainString(); }
}
