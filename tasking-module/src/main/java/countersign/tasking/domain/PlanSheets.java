package countersign.tasking.domain;

import countersign.shared.access.ProjectView;
import countersign.shared.calendar.DayException;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.text.Texts;
import countersign.tasking.Mechanism;
import countersign.tasking.PlanPartView;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.domain.check.Basis;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Writes a plan out as the document that is sealed, in the project's language. Pure. */
public final class PlanSheets {

    private final PlanView plan;
    private final Surroundings around;
    private final Texts texts;
    private final Map<Long, PlannedTask> byId = new HashMap<>();

    public PlanSheets(PlanView plan, Surroundings around, Texts texts) {
        this.plan = plan;
        this.around = around;
        this.texts = texts;
        plan.rows().forEach(row -> byId.put(row.taskId(), row));
    }

    /** The rows by task id, in the plan's order. */
    public Map<String, PlanSheet.Row> rows() {
        var rows = new LinkedHashMap<String, PlanSheet.Row>();
        plan.rows().forEach(row -> rows.put(Long.toString(row.taskId()), row(row)));
        return rows;
    }

    private PlanSheet.Row row(PlannedTask row) {
        return new PlanSheet.Row(row.number(), row.name(), row.summary(), row.milestone(), department(row.leadDepartmentId()),
                row.collaboratingDepartmentIds().stream().map(around::departmentName).toList(), person(row.ownerId()),
                row.collaboratorIds().stream().map(around::personName).toList(), texts.get(Amounts.text(row.estimate(), around.dayMinutes())),
                row.bufferMinutes() == 0 ? "" : texts.get("tasking.buffer.achieved", texts.get(Amounts.text(row.bufferMinutes(), around.dayMinutes())),
                        rate(row.bufferMinutes(), row.estimate())), row.start(), row.finish(), row.critical(),
                texts.get(Amounts.text(Math.max(0, row.slack()), around.dayMinutes())),
                LinkText.written(row.links(), id -> byId.containsKey(id) ? byId.get(id).number() : null, around.dayMinutes()), row.acceptanceStandard(), row.bufferMinutes() == 0 ? null : row.estimateFinish());
    }

    private static String rate(int buffer, int estimate) { return estimate == 0 ? "0%" : Math.round(1000.0 * buffer / estimate) / 10.0 + "%"; }

    /** The header. @param assignment number of the signed table @param parts how the participants stand to their parts */
    public PlanSheet.Header header(ProjectView project, Mechanism mechanism, String mode, String assignment, List<PlanPartView> parts, Basis basis) {
        var levels = new LinkedHashMap<String, Integer>();
        plan.rows().forEach(row -> levels.put(Long.toString(row.taskId()), level(row)));
        return new PlanSheet.Header(project.number(), project.title(), plan.version(), department(project.departmentId()), person(project.initiatorId()),
                plan.zone().getId(), plan.start(), plan.finish(), mode, assignment, mechanism.meetings().stream().map(m -> MechanismTexts.meeting(m, texts)).toList(),
                mechanism.report(), mechanism.channels(), mechanism.escalation().stream().map(rung -> texts.get("tasking.mechanism.rung", rung.hours(),
                        person(rung.personId()))).toList(), unconfirmed(parts), held(parts), pools(), inbound(basis), plan.calendarVersion(),
                plan.policyVersion(), levels, List.copyOf(levels.keySet()), days((calendar, day) -> !calendar.isWorkingDay(day)), days(PlanSheets::madeUp), project.scenario().emergency() ? List.of() : provisional(basis));
    }

    /** From the plan's first day to its last, or to the last that something is promised by. */
    private List<Integer> provisional(Basis basis) {
        var last = basis.inbound().stream().map(Basis.Inbound::by).reduce(plan.finish().toLocalDate(), (one, other) -> one.isAfter(other) ? one : other);
        return WorkingCalendar.parse(plan.calendar()).awaited(plan.start().toLocalDate(), last);
    }

    private List<LocalDate> days(BiPredicate<WorkingCalendar, LocalDate> which) {
        var calendar = WorkingCalendar.parse(plan.calendar());
        return plan.start().toLocalDate().datesUntil(plan.finish().toLocalDate().plusDays(1)).filter(day -> which.test(calendar, day)).toList();
    }

    private static boolean madeUp(WorkingCalendar calendar, LocalDate day) {
        return calendar.exception(day).filter(exception -> exception.kind() == DayException.Kind.MAKE_UP).isPresent();
    }

    private int level(PlannedTask row) {
        var level = 0;
        for (var above = byId.get(row.parentId()); above != null && level < 50; above = byId.get(above.parentId())) level++;
        return level;
    }

    private List<String> unconfirmed(List<PlanPartView> parts) {
        return parts.stream().filter(p -> p.state() == PlanPartView.State.ASKED).map(p -> person(p.personId())).toList();
    }

    private List<String> held(List<PlanPartView> parts) {
        return parts.stream().filter(p -> p.state() == PlanPartView.State.QUESTION).map(p -> texts.get("tasking.part.held",
                p.taskId() == null || byId.get(p.taskId()) == null ? "–" : label(byId.get(p.taskId())), person(p.personId()), p.question())).toList();
    }

    private List<String> pools() {
        return plan.pools().stream().map(pool -> texts.get("tasking.buffer.pool", byId.get(pool.endTaskId()) == null ? "" : label(byId.get(pool.endTaskId())),
                texts.get(Amounts.text(pool.minutes(), around.dayMinutes())), Math.round(pool.rate() * 10) / 10.0 + "%", pool.to())).toList();
    }

    private List<PlanSheet.Inbound> inbound(Basis basis) {
        return basis.inbound().stream().map(p -> new PlanSheet.Inbound(department(p.giverId()), department(p.receiverId()), p.what(), p.by())).toList();
    }

    /** “3 销售培训材料制作”. */
    public static String label(PlannedTask row) { return row.number() + " " + row.name(); }

    private String department(Long id) { return id == null ? "" : around.departmentName(id); }

    private String person(Long id) { return Objects.isNull(id) ? "" : around.personName(id); }
}
