package countersign.web.demo.large;

import countersign.tasking.PlannedTask;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskPriority;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import countersign.tracking.ProgressState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A task while its project is made up: first its place and words, then its dates, then how far it is. */
final class Task {

    final long id;
    final int number;
    final Task parent;
    final int position;
    final String name;
    final List<Task> before = new ArrayList<>();
    final List<Task> after = new ArrayList<>();
    Unit lead;
    Unit helper;
    Member owner;
    Member collaborator;
    String standard = "";
    String needs = "";
    String contingency = "";
    boolean milestone;
    long deliverableId;
    int estimate;
    int buffer;
    /** Working minutes since the project began. */
    long from;
    long to;
    LocalDateTime start;
    LocalDateTime estimateFinish;
    LocalDateTime finish;
    LocalDate windowStart;
    LocalDate windowFinish;
    int slack;
    int freeSlack;
    /** By how many points its reports stay behind the plan. */
    int lag;
    ProgressState state = ProgressState.NOT_STARTED;
    int percent;
    /** Behind its chain's end, not done although its time is over. */
    boolean slow;

    Task(long id, int number, Task parent, int position, String name) {
        this.id = id;
        this.number = number;
        this.parent = parent;
        this.position = position;
        this.name = name;
    }

    boolean summary() { return parent == null; }

    /** Work that somebody reports on. */
    boolean work() { return !summary() && !milestone; }

    void waitsFor(Task other) {
        before.add(other);
        other.after.add(this);
    }

    List<TaskLink> links() { return before.stream().map(b -> new TaskLink(b.id, LinkType.FS, Lag.NONE)).toList(); }

    List<Long> helpingDepartments() { return helper == null ? List.of() : List.of(helper.id()); }

    /** The predecessor that decides the start. */
    private Task driver() { return before.stream().filter(b -> b.to == from).findFirst().orElse(null); }

    private String cause() { return summary() ? "CHILD" : before.isEmpty() ? "PROJECT_START" : driver() == null ? "WINDOW" : "LINK"; }

    /** The row of the plan. */
    PlannedTask planned() {
        var driver = driver();
        return new PlannedTask(id, number, parent == null ? null : parent.id, position, name, summary(), milestone, lead.id(), helpingDepartments(),
                owner.id(), collaborator == null ? List.of() : List.of(collaborator.id()), estimate, buffer, start, estimateFinish, finish,
                slack == 0, slack, freeSlack, standard, accepting(), summary() ? null : deliverableId, TaskPriority.NORMAL, windowStart, windowFinish,
                links(), driver == null ? null : driver.id, cause());
    }

    /** Who judges the result: the helping department, which does not lead. */
    Long accepting() { return summary() || helper == null ? null : helper.id(); }
}
