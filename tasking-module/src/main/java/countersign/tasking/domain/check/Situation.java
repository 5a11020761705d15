package countersign.tasking.domain.check;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.DepartmentView;
import countersign.shared.policy.Policy;
import countersign.shared.text.Text;
import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.domain.Booking;
import countersign.tasking.domain.Surroundings;
import countersign.tasking.domain.Tree;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A table and all that its checks look at. Immutable. */
public final class Situation {

    final Tree tree;
    final List<TaskView> leaves;
    final Surroundings around;
    final Basis basis;
    final Policy policy;
    final WorkingCalendar calendar;
    final Function<Long, WorkingCalendar> calendars;
    final List<Booking> elsewhere;
    final LocalDate today;
    final Mentions mentions;
    private final Map<Long, DepartmentView> departments;

    /**
     * @param calendar  the project's
     * @param calendars a person's, by id
     * @param elsewhere bookings of the table's people in other projects
     */
    public Situation(List<TaskView> rows, Surroundings around, Basis basis, Policy policy, WorkingCalendar calendar,
            Function<Long, WorkingCalendar> calendars, List<Booking> elsewhere, LocalDate today) {
        tree = new Tree(rows);
        leaves = tree.leaves();
        this.around = around;
        this.basis = basis;
        this.policy = policy;
        this.calendar = calendar;
        var known = new HashMap<Long, WorkingCalendar>();
        this.calendars = person -> known.computeIfAbsent(person, calendars);
        this.elsewhere = elsewhere;
        this.today = today;
        mentions = new Mentions(around.departments());
        departments = around.departmentsById();
    }

    DepartmentView department(long id) { return departments.get(id); }

    String name(Long departmentId) { return around.departmentName(departmentId); }

    /** “3 销售培训材料制作”. */
    static String label(TaskView row) { return row.name().isEmpty() ? Integer.toString(row.number()) : row.number() + " " + row.name(); }

    static Finding error(String kind, TaskView row, TaskField field, Finding.Mend mend, Object... args) {
        return new Finding(kind, Finding.Severity.ERROR, Text.of("tasking.finding." + kind, args), List.of(row.taskId()), field, mend);
    }

    static Finding warning(String kind, List<TaskView> rows, TaskField field, Finding.Mend mend, Object... args) {
        return new Finding(kind, Finding.Severity.WARNING, Text.of("tasking.finding." + kind, args), rows.stream().map(TaskView::taskId).toList(),
                field, mend);
    }

    static Finding.Mend mend(String key, List<TaskCommand> commands, Object... args) { return new Finding.Mend(Text.of("tasking.mend." + key, args), commands); }

    static TaskCommand set(TaskView row, TaskField field, Object... values) { return set(Long.toString(row.taskId()), field, values); }

    static TaskCommand set(String row, TaskField field, Object... values) {
        return new TaskCommand.Set(row, field, java.util.Arrays.stream(values).map(Object::toString).toList());
    }
}
