package countersign.acceptance.domain;

import countersign.acceptance.ProjectFacts.AskTimes;
import countersign.acceptance.ProjectFacts.TaskDates;
import countersign.shared.ask.AskView;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlannedTask;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Computes the facts of a retrospective (S6.2). Pure. */
public final class Measured {

    private static final List<String> STEPS = List.of("requirement", "tasking", "tracking", "acceptance");

    private Measured() {}

    /**
     * A task against its baseline.
     *
     * @param first  as baseline 1 has it
     * @param actual when it was done and taken over; null while it is not
     */
    public static TaskDates task(PlannedTask first, LocalDateTime actual, WorkingCalendar calendar) {
        var late = actual == null ? 0 : late(first, actual, calendar);
        return new TaskDates(first.number(), first.name(), first.leadDepartmentId(), first.finish().toLocalDate(), actual == null ? null : actual.toLocalDate(),
                late, first.bufferMinutes(), actual == null ? 0 : used(first, actual, calendar));
    }

    private static int late(PlannedTask first, LocalDateTime actual, WorkingCalendar calendar) {
        var planned = first.finish().toLocalDate();
        var done = actual.toLocalDate();
        if (done.equals(planned)) return 0;
        return done.isAfter(planned) ? calendar.workingDaysBetween(planned, done) : -calendar.workingDaysBetween(done, planned);
    }

    /** Working minutes after the end of the estimate, at most the task's buffer: beyond it there was none left to use. */
    private static long used(PlannedTask first, LocalDateTime actual, WorkingCalendar calendar) {
        if (first.bufferMinutes() == 0 || !actual.isAfter(first.estimateFinish())) return 0;
        return Math.min(first.bufferMinutes(), calendar.workingTimeBetween(first.estimateFinish(), actual).toMinutes());
    }

    /** How asks were answered, by step, in the steps' order; asks for feedback are left out, because nobody owes them. */
    public static List<AskTimes> asks(List<AskView> asks) {
        var byStep = new LinkedHashMap<String, List<AskView>>();
        STEPS.forEach(step -> byStep.put(step, new ArrayList<>()));
        for (var ask : asks) {
            var step = ask.kind().contains(".") ? ask.kind().substring(0, ask.kind().indexOf('.')) : ask.kind();
            if (!ask.kind().equals(Facts.FEEDBACK) && byStep.containsKey(step)) byStep.get(step).add(ask);
        }
        return byStep.entrySet().stream().filter(e -> !e.getValue().isEmpty()).map(e -> times(e.getKey(), e.getValue())).toList();
    }

    private static AskTimes times(String step, List<AskView> asks) {
        var answered = asks.stream().filter(a -> a.answeredAt() != null).toList();
        var inTime = (int) answered.stream().filter(a -> !a.answeredAt().isAfter(a.dueAt())).count();
        var hours = answered.stream().map(a -> Duration.between(a.askedAt(), a.answeredAt()).toHours()).sorted().toList();
        return new AskTimes(step, asks.size(), answered.size(), inTime, hours.isEmpty() ? 0 : hours.get((hours.size() - 1) / 2));
    }
}
