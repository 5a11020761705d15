package countersign.acceptance.reaction;

import countersign.acceptance.domain.AcceptanceReport.GoalLine;
import countersign.acceptance.domain.AcceptanceReport.TaskLine;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Results as tables: on act pages, in mails and in the printed report alike. */
final class ReportBlocks {

    private ReportBlocks() {}

    /** Tasks with their standards and results. */
    static Block tasks(String caption, List<TaskLine> tasks, boolean mine, Texts texts) {
        var columns = List.of(texts.get("acceptance.label.number"), texts.get("acceptance.label.task"), texts.get("acceptance.label.standard"),
                texts.get("acceptance.label.lead"), texts.get("acceptance.label.accepting"), texts.get("acceptance.label.result"), texts.get("acceptance.label.words"));
        return new Block.Table(caption, columns, tasks.stream().map(t -> new Block.Row(Integer.toString(t.number()), List.of(Integer.toString(t.number()), t.name(),
                t.standard(), t.lead(), t.accepting(), t.result() == null ? texts.get("acceptance.result.none") : texts.get(t.result().text()), words(t, texts)),
                mine, 0)).toList());
    }

    /** The condition, what became of it, and what shows the result. */
    private static String words(TaskLine task, Texts texts) {
        var words = new ArrayList<String>();
        if (!task.words().isEmpty()) words.add(task.words());
        if (task.due() != null) words.add(texts.get("acceptance.report.condition", task.person(), task.due()));
        if (task.rework() != null) words.add(texts.get("acceptance.report.rework", task.rework()));
        if (!task.waiver().isEmpty()) words.add(texts.get("acceptance.report.waived", task.waiver()));
        if (!task.evidence().isEmpty()) words.add(texts.get("acceptance.report.evidence", texts.list(task.evidence().stream().map(f -> f.name()).toList())));
        if (task.decidedOn() != null) words.add(texts.get(task.inMeeting() ? "acceptance.report.inMeeting" : "acceptance.report.byDepartment", task.decidedBy(), task.decidedOn()));
        return String.join("\n", words);
    }

    /** Objectives against their targets. */
    static Block goals(List<GoalLine> goals, Texts texts) {
        var columns = List.of(texts.get("acceptance.label.objective"), texts.get("acceptance.label.target"), texts.get("acceptance.label.targetDate"),
                texts.get("acceptance.label.achieved"), texts.get("acceptance.label.result"), texts.get("acceptance.label.words"));
        return new Block.Table("", columns, goals.stream().map(g -> Block.Row.of(g.text(), g.metric() + " " + g.target() + g.unit(),
                g.date() == null ? "" : texts.dates().day(g.date()), g.achieved(), g.result() == null ? texts.get("acceptance.objective.none") : texts.get(g.result().text()),
                followUp(g, texts))).toList());
    }

    private static String followUp(GoalLine goal, Texts texts) {
        if (goal.due() == null) return goal.words();
        var who = texts.get("acceptance.report.followUp", goal.person(), goal.due());
        return goal.words().isEmpty() ? who : goal.words() + "\n" + who;
    }
}
