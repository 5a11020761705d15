package countersign.tasking.domain;

import countersign.shared.text.Text;
import countersign.tasking.Finding;
import countersign.tasking.PlanConflict;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.Conflict;
import countersign.tasking.schedule.Driver;
import java.time.LocalDate;
import java.util.List;

/** The promises a schedule does not keep, in words with their causes (S4.1). Pure. */
public final class PlanConflicts {

    private final Tree tree;
    private final int dayMinutes;

    public PlanConflicts(List<TaskView> rows, int dayMinutes) {
        tree = new Tree(rows);
        this.dayMinutes = dayMinutes;
    }

    /** The conflicts of a schedule; what already happened is none. */
    public List<PlanConflict> of(Scheduler scheduler) {
        return scheduler.schedule().conflicts().stream().filter(c -> c.kind() != Conflict.Kind.STARTED_EARLY).map(this::conflict).toList();
    }

    private PlanConflict conflict(Conflict conflict) {
        var causes = conflict.cause().stream().filter(d -> d.kind() == Driver.Kind.LINK).map(Driver::task).distinct().toList();
        var message = Text.of("tasking.conflict." + conflict.kind(), label(conflict.task()), conflict.wanted(), conflict.got(),
                Amounts.text(Math.abs(conflict.minutes()), dayMinutes), cause(conflict, causes));
        return new PlanConflict(conflict.task(), conflict.kind().name(), message, causes, conflict.minutes(), mend(conflict));
    }

    private Text cause(Conflict conflict, List<Long> causes) {
        if (!causes.isEmpty()) return Text.of("tasking.cause.LINK", String.join(" ← ", causes.stream().map(this::label).toList()));
        var kind = conflict.cause().isEmpty() ? Driver.Kind.PROJECT_START : conflict.cause().get(0).kind();
        return Text.of("tasking.cause." + kind);
    }

    /** The window as the plan needs it; it is signed content, so the row's signatures are asked for again. */
    private Finding.Mend mend(Conflict conflict) {
        if (conflict.kind() != Conflict.Kind.WINDOW_FINISH && conflict.kind() != Conflict.Kind.WINDOW_START) return null;
        var finish = conflict.kind() == Conflict.Kind.WINDOW_FINISH;
        LocalDate date = (finish ? conflict.got().minusMinutes(1) : conflict.got()).toLocalDate();
        return new Finding.Mend(Text.of(finish ? "tasking.mend.windowFinish" : "tasking.mend.windowStart", date), List.of(new TaskCommand.Set(
                Long.toString(conflict.task()), finish ? TaskField.FINISH : TaskField.START, List.of(date.toString()))));
    }

    private String label(long id) {
        var row = tree.row(id);
        return row == null ? Long.toString(id) : row.number() + " " + row.name();
    }
}
