package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A window that begins or ends on a day off: proposed to the next or the last working day, never shifted silently (S3.4, P6). */
final class DaysOff implements Check {

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            if (off(s, row.windowStart())) {
                var next = s.calendar.nextWorkingDay(row.windowStart());
                var fits = row.windowFinish() == null || !next.isAfter(row.windowFinish());
                found.add(Situation.warning("startOff", List.of(row), TaskField.START, fits ? Situation.mend("start",
                        List.of(Situation.set(row, TaskField.START, next)), next) : null, Situation.label(row), row.windowStart()));
            }
            if (off(s, row.windowFinish())) {
                var last = s.calendar.previousWorkingDay(row.windowFinish());
                var fits = row.windowStart() == null || !last.isBefore(row.windowStart());
                found.add(Situation.warning("finishOff", List.of(row), TaskField.FINISH, fits ? Situation.mend("finish",
                        List.of(Situation.set(row, TaskField.FINISH, last)), last) : null, Situation.label(row), row.windowFinish()));
            }
        }
        return found;
    }

    private static boolean off(Situation s, LocalDate date) { return date != null && !s.policy.roundTheClock() && !s.calendar.isWorkingDay(date); }
}
