package countersign.tasking.domain;

import countersign.shared.RuleViolation;
import countersign.tasking.PlanChange;
import countersign.tasking.PlanEdit;
import countersign.tasking.PlanFact;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits made by hand on the chart (S4.3) as what they mean: edits of the table, and what the planner says of tasks. With what takes them back. Pure. */
public final class HandEdits {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final Tree tree;
    private final Map<Long, PlannedTask> planned = new LinkedHashMap<>();
    private final PlanGround ground;
    private final Map<Long, PlanFact> facts = new LinkedHashMap<>();
    private final List<TaskCommand> commands = new ArrayList<>();
    private final List<PlanEdit> undo = new ArrayList<>();

    /** @param plan the working copy as it lies, computed from these rows on that ground */
    public HandEdits(List<TaskView> rows, PlanView plan, PlanGround ground) {
        this.tree = new Tree(rows);
        this.ground = ground;
        plan.rows().forEach(row -> planned.put(row.taskId(), row));
    }

    /** @throws RuleViolation when a task is gone, or cannot be changed so */
    public void take(PlanEdit edit) {
        var row = tree.row(edit.task());
        if (row == null) throw RuleViolation.whole("tasking.refused.gone");
        if (edit instanceof PlanEdit.Move move) move(row, within(move.start()));
        else if (edit instanceof PlanEdit.Resize resize) resize(row, within(resize.finish()));
        else if (edit instanceof PlanEdit.Connect connect) connect(row, connect);
        else if (edit instanceof PlanEdit.Disconnect disconnect) disconnect(row, disconnect);
        else if (edit instanceof PlanEdit.Say say) say(say.fact());
        else if (edit instanceof PlanEdit.Write write) write(row, write);
    }

    /** What is to be said of tasks. */
    public Map<Long, PlanFact> facts() { return facts; }

    /** The edits of the table, and what is to be said of tasks. */
    public PlanChange change() {
        var said = new HashMap<String, PlanFact>();
        facts.forEach((task, fact) -> said.put(Long.toString(task), fact));
        return new PlanChange(commands, said);
    }

    /** What takes everything back, the last first. */
    public List<PlanEdit> undo() {
        var backwards = new ArrayList<>(undo);
        Collections.reverse(backwards);
        return backwards;
    }

    private static LocalDateTime within(LocalDateTime time) {
        if (time == null) throw RuleViolation.whole("shared.input.missing");
        if (time.toLocalDate().isBefore(FIRST) || time.toLocalDate().isAfter(LAST)) throw RuleViolation.whole("tasking.refused.dateRange", time.toLocalDate(), FIRST, LAST);
        return time;
    }

    private void move(TaskView row, LocalDateTime start) {
        if (!tree.leaf(row.taskId())) throw RuleViolation.whole("tasking.refused.summaryByHand", label(row));
        if (begun(row)) throw RuleViolation.whole("tasking.refused.begunByHand", label(row));
        var before = fact(row.taskId());
        if (before.manualStart() == null) say(new PlanFact(row.taskId(), ConstraintType.SNET, start, null, null, before.deadline(), before.bufferMinutes()));
        else say(new PlanFact(row.taskId(), before.constraint(), before.constraintDate(), start, finish(row, before, start), before.deadline(), before.bufferMinutes()));
    }

    private boolean begun(TaskView row) { return ground.actuals().containsKey(row.taskId()) && ground.actuals().get(row.taskId()).start() != null; }

    private boolean done(TaskView row) { return ground.actuals().containsKey(row.taskId()) && ground.actuals().get(row.taskId()).finish() != null; }

    private LocalDateTime finish(TaskView row, PlanFact before, LocalDateTime start) {
        if (before.manualFinish() == null) return null;
        var calendar = ground.calendar(row);
        return calendar.plusWorkingTime(start, calendar.workingTimeBetween(before.manualStart(), before.manualFinish()));
    }

    private void resize(TaskView row, LocalDateTime finish) {
        if (!tree.leaf(row.taskId())) throw RuleViolation.whole("tasking.refused.summaryByHand", label(row));
        if (row.milestone()) throw RuleViolation.whole("tasking.refused.milestoneByHand", label(row));
        if (done(row)) throw RuleViolation.whole("tasking.refused.doneByHand", label(row));
        var start = planned.get(row.taskId()).start();
        var minutes = (int) ground.calendar(row).workingTimeBetween(start, finish).toMinutes();
        if (minutes <= 0) throw RuleViolation.whole("tasking.refused.finishBeforeStart", start.toLocalDate(), finish.toLocalDate());
        set(row, TaskField.ESTIMATE, Amounts.written(minutes, ground.around().dayMinutes()));
    }

    private void connect(TaskView row, PlanEdit.Connect connect) {
        if (tree.row(connect.predecessor()) == null) throw RuleViolation.whole("tasking.refused.gone");
        var others = without(row, connect.predecessor());
        others.add(new TaskLink(connect.predecessor(), connect.type(), Lag.NONE));
        set(row, TaskField.LINKS, written(others));
    }

    private void disconnect(TaskView row, PlanEdit.Disconnect disconnect) {
        var others = without(row, disconnect.predecessor());
        if (others.size() == row.links().size()) throw RuleViolation.whole("tasking.refused.gone");
        set(row, TaskField.LINKS, written(others));
    }

    private static List<TaskLink> without(TaskView row, long predecessor) {
        return new ArrayList<>(row.links().stream().filter(link -> link.predecessorId() != predecessor).toList());
    }

    private void write(TaskView row, PlanEdit.Write write) {
        if (write.field() != TaskField.ESTIMATE && write.field() != TaskField.LINKS) throw RuleViolation.whole("shared.input.missing");
        set(row, write.field(), write.value() == null ? "" : write.value());
    }

    private void set(TaskView row, TaskField field, String value) {
        var before = field == TaskField.LINKS ? written(row.links()) : row.estimate() == null ? "" : Amounts.written(row.estimate(), ground.around().dayMinutes());
        undo.add(new PlanEdit.Write(row.taskId(), field, before));
        commands.add(new TaskCommand.Set(Long.toString(row.taskId()), field, value.isEmpty() ? List.of() : List.of(value)));
    }

    private void say(PlanFact fact) {
        undo.add(new PlanEdit.Say(fact(fact.taskId())));
        facts.put(fact.taskId(), fact);
    }

    private PlanFact fact(long task) { return facts.containsKey(task) ? facts.get(task) : ground.fact(task); }

    private String written(List<TaskLink> links) {
        return LinkText.written(links, id -> tree.row(id) == null ? null : tree.row(id).number(), ground.around().dayMinutes());
    }

    private static String label(TaskView row) { return row.number() + " " + row.name(); }
}
