package countersign.requirement;

import countersign.requirement.RequirementPaper.Goal;
import countersign.requirement.RequirementPaper.Named;
import countersign.requirement.RequirementPaper.Result;
import countersign.requirement.RequirementPaper.Stage;
import countersign.shared.content.Block;
import countersign.shared.content.Block.Row;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A paper as content for mails and act pages. Pure. */
public final class PaperText {

    private final Texts texts;

    private PaperText(Texts texts) { this.texts = texts; }

    /** The whole form, from top to bottom. */
    public static List<Block> blocks(RequirementPaper paper, Texts texts) { return new PaperText(texts).all(paper); }

    private List<Block> all(RequirementPaper paper) {
        var header = paper.header();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Facts.of(label("number"), header.number(), label("title"), header.title(), label("scenario"), scenario(header.scenario()),
                texts.get("requirement.label.initiating", header.departments().size()), texts.list(header.departments()), label("initiator"), person(header.initiator()),
                label("executive"), person(header.executive()), label("finish"), day(header.finish())));
        add(blocks, "background", List.of(new Block.Paragraph(header.background())));
        add(blocks, "objectives", List.of(objectives(paper.objectives())));
        add(blocks, "deliverables", List.of(deliverables(paper.deliverables())));
        blocks.addAll(vague(paper));
        add(blocks, "suggested", List.of(partners(paper)));
        if (!header.phases().isEmpty()) add(blocks, "phases", List.of(new Block.Bullets(header.phases().stream().map(this::stage).toList())));
        if (!header.attachments().isEmpty())
            add(blocks, "attachments", List.of(new Block.Bullets(header.attachments().stream().map(RequirementPaper.File::name).toList())));
        return blocks;
    }

    private void add(List<Block> blocks, String heading, List<Block> content) {
        blocks.add(new Block.Heading(label(heading)));
        blocks.addAll(content);
    }

    private Block objectives(List<Goal> goals) {
        var columns = List.of(label("objective"), label("metric"), label("target"), label("date"));
        return new Block.Table("", columns, goals.stream().map(g -> Row.of(g.text(), g.metric(), g.target() + " " + g.unit(),
                day(g.date()) + (g.followUp() ? texts.get("requirement.followUp.aside") : ""))).toList());
    }

    private Block deliverables(List<Result> results) {
        return new Block.Table("", List.of(label("deliverable"), label("priority")), results.stream().map(r -> Row.of(r.name(), priority(r))).toList());
    }

    private Block partners(RequirementPaper paper) {
        return new Block.Table("", List.of(label("department"), label("expected")), paper.partners().stream().map(p -> Row.of(p.name(), p.expected())).toList());
    }

    /** Vague wording that was submitted all the same, with its stated reason: the reviewers see it (S1.2). */
    private List<Block> vague(RequirementPaper paper) {
        var blocks = new ArrayList<Block>();
        paper.objectives().stream().filter(g -> !g.vague().isEmpty()).forEach(g -> blocks.add(vague(g.text(), g.vague(), g.vagueReason())));
        paper.deliverables().stream().filter(r -> !r.vague().isEmpty()).forEach(r -> blocks.add(vague(r.name(), r.vague(), r.vagueReason())));
        return blocks;
    }

    private Block vague(String text, List<String> phrases, String reason) {
        var quoted = phrases.stream().distinct().map(p -> texts.get("requirement.quoted", p)).collect(Collectors.joining(texts.get("requirement.list.separator")));
        return new Block.Callout(Block.Tone.WARN, texts.get("requirement.vague.submitted", text, quoted, reason));
    }

    /** What changed from one paper to the next, field by field and row by row. */
    public static List<Block.Change> changes(RequirementPaper before, RequirementPaper after, Texts texts) {
        return new PaperText(texts).compared(before, after);
    }

    private List<Block.Change> compared(RequirementPaper before, RequirementPaper after) {
        var changes = new ArrayList<Block.Change>();
        var was = before.header();
        var is = after.header();
        compare(changes, label("title"), was.title(), is.title());
        compare(changes, label("scenario"), scenario(was.scenario()), scenario(is.scenario()));
        compare(changes, texts.get("requirement.label.initiating", is.departments().size()), texts.list(was.departments()), texts.list(is.departments()));
        compare(changes, label("executive"), person(was.executive()), person(is.executive()));
        compare(changes, label("reviewers"), people(was.reviewers()), people(is.reviewers()));
        compare(changes, label("background"), was.background(), is.background());
        compare(changes, label("finish"), day(was.finish()), day(is.finish()));
        compare(changes, label("confidential"), yes(was.confidential()), yes(is.confidential()));
        compare(changes, label("phases"), stages(was.phases()), stages(is.phases()));
        compare(changes, label("attachments"), files(was.attachments()), files(is.attachments()));
        before.rows().forEach((key, row) -> compare(changes, name(row), line(row), line(after.rows().get(key))));
        after.rows().forEach((key, row) -> { if (!before.rows().containsKey(key)) compare(changes, name(row), "", line(row)); });
        return changes;
    }

    private static void compare(List<Block.Change> changes, String what, String before, String after) {
        if (!Objects.equals(before, after)) changes.add(new Block.Change(what, before, after));
    }

    private String name(RequirementPaper.Row row) {
        return label(row.objective() != null ? "objective" : row.deliverable() != null ? "deliverable" : "department");
    }

    private String line(RequirementPaper.Row row) {
        if (row == null) return "";
        if (row.objective() != null) {
            var g = row.objective();
            return joined(g.text(), g.metric(), (g.target() + " " + g.unit()).strip(), day(g.date()), g.vagueReason());
        }
        if (row.deliverable() != null) return joined(row.deliverable().name(), priority(row.deliverable()), row.deliverable().vagueReason());
        return joined(row.department().name(), row.department().expected());
    }

    private static String joined(String... parts) {
        return java.util.Arrays.stream(parts).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(" · "));
    }

    private String priority(Result result) { return result.priority() == null ? "" : texts.get(result.priority().text()); }

    private String scenario(String name) { return texts.get(Scenario.valueOf(name).text()); }

    private String stage(Stage stage) { return joined(stage.name(), day(stage.until())); }

    private String stages(List<Stage> stages) { return stages.stream().map(this::stage).collect(Collectors.joining("\n")); }

    private static String files(List<RequirementPaper.File> files) { return files.stream().map(RequirementPaper.File::name).collect(Collectors.joining("\n")); }

    private String people(List<Named> people) { return people.stream().map(this::person).collect(Collectors.joining(texts.get("requirement.list.separator"))); }

    private String person(Named person) {
        if (person == null) return "";
        return person.department().isEmpty() ? person.name() : texts.get("requirement.person", person.name(), person.department());
    }

    private String day(LocalDate date) { return date == null ? "" : texts.dates().day(date); }

    private String yes(boolean set) { return texts.get("requirement.yes." + set); }

    private String label(String field) { return texts.get("requirement.label." + field); }
}
