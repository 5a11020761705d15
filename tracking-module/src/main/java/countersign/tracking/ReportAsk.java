package countersign.tracking;

import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The weekly form: each task with percent, expected finish, problems and what needs coordination; “as planned” is one tap (S5.1). */
@ApplicationScoped
public class ReportAsk implements AskContent {

    static final String PLANNED = "planned";
    static final int YEARS = 10;

    @Override public String kind() { return ReportFacts.KIND; }

    /** The reporting day is the policy's, and so is its end. */
    @Override public String dueWhy(AskView ask, Texts texts) { return ask.extended() ? "" : texts.get("tracking.report.due"); }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(ReportFacts.class);
        var inputs = new ArrayList<AskPage.Input>();
        for (var line : facts.lines()) {
            var group = line.number() + " " + line.name() + (severalProjects(facts) ? " · " + line.project() : "");
            inputs.add(percent(line, group, texts));
            inputs.add(new AskPage.Input("f" + line.taskId(), group, texts.get("tracking.report.finish"), AskPage.InputType.DATE,
                    (line.expected() == null ? line.finish().toLocalDate() : line.expected()).toString(), "", false, List.of()));
            inputs.add(new AskPage.Input("x" + line.taskId(), group, texts.get("tracking.report.problem"), AskPage.InputType.LINES, "", "", false, List.of()));
            inputs.add(new AskPage.Input("c" + line.taskId(), group, texts.get("tracking.report.coordination"), AskPage.InputType.LINES, "",
                    texts.get("tracking.report.coordination.help"), false, List.of()));
        }
        return new AskPage(texts.get("tracking.report.title", facts.day()), texts.get("tracking.report.wanted", facts.lines().size()),
                texts.get("tracking.report.otherwise"), List.of(), List.of(table(facts, texts)), inputs,
                List.of(AskPage.Choice.of("report", texts.get("tracking.report.submit"), AskPage.Style.PRIMARY),
                        AskPage.Choice.of(PLANNED, texts.get("tracking.report.asPlanned"), AskPage.Style.NEUTRAL)));
    }

    static AskPage.Input percent(ReportLine line, String group, Texts texts) {
        var help = line.forOthers().isEmpty() ? texts.get("tracking.report.percent.help", line.planned(), line.percent())
                : texts.get("tracking.report.percent.helpers", line.planned(), line.percent(), line.forOthers());
        return new AskPage.Input("p" + line.taskId(), group, texts.get("tracking.report.percent"), AskPage.InputType.PERCENT,
                Integer.toString(line.proposed()), help, true, List.of());
    }

    /** The tasks asked about: in the mail, which has no fields, they stand nowhere else. */
    static Block table(ReportFacts facts, Texts texts) {
        var columns = List.of(texts.get("tracking.word.task"), texts.get("tracking.word.project"), texts.get("tracking.word.plan"),
                texts.get("tracking.report.planned"), texts.get("tracking.report.soFar"));
        var rows = facts.lines().stream().map(line -> Block.Row.of(line.number() + " " + line.name(), line.project(),
                texts.dates().shortDay(line.start().toLocalDate()) + " – " + texts.dates().shortDay(line.finish().toLocalDate()),
                line.planned() + "%", line.percent() + "%")).toList();
        return new Block.Table("", columns, rows);
    }

    private static boolean severalProjects(ReportFacts facts) { return facts.lines().stream().map(ReportLine::projectId).distinct().count() > 1; }

    @Override public void check(AskView ask, Reply reply) {
        if (reply.choice().equals(PLANNED)) return;
        ask.facts(ReportFacts.class).lines().forEach(line -> report(line, reply));
    }

    /** What was typed of a task; a field that was not sent keeps what was prefilled. @throws RuleViolation naming the field */
    static TaskReport report(ReportLine line, Reply reply) {
        var typed = reply.input("p" + line.taskId());
        int percent = typed.isEmpty() ? line.proposed() : whole("p" + line.taskId(), typed);
        if (line.milestone() && percent % 100 != 0) throw RuleViolation.of("p" + line.taskId(), "tracking.refused.milestone");
        var finish = reply.input("f" + line.taskId());
        LocalDate expected = finish.isEmpty() ? line.expected() : WarningAsk.date("f" + line.taskId(), finish);
        if (tooFar(expected, line.finish())) throw RuleViolation.of("f" + line.taskId(), "tracking.refused.farFinish", YEARS);
        if (expected != null && expected.equals(line.finish().toLocalDate())) expected = null;
        return new TaskReport(line.taskId(), percent, expected, reply.input("x" + line.taskId()), reply.input("c" + line.taskId()));
    }

    /** A finish so much later than planned is a slip of the hand, and nobody could reckon with it. */
    static boolean tooFar(LocalDate expected, LocalDateTime planned) { return expected != null && expected.isAfter(planned.toLocalDate().plusYears(YEARS)); }

    private static int whole(String field, String typed) {
        var digits = typed.replaceFirst("\\s*[%％]$", "");
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > 100) throw RuleViolation.of(field, "tracking.refused.percent");
        return Integer.parseInt(digits);
    }
}
