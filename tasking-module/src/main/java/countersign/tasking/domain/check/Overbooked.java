package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.Written;
import countersign.tasking.domain.Booking;
import countersign.tasking.domain.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person booked beyond capacity, other projects included (S3.2): more than all of their working time on a day of their calendar. */
final class Overbooked implements Check {

    private static final int LEAST = 10;

    @Override public List<Finding> find(Situation s) {
        Map<Long, List<Booking>> own = new TreeMap<>();
        for (var row : s.leaves) {
            for (var booking : Booking.of(0, row, s.calendar))
                own.computeIfAbsent(booking.personId(), p -> new ArrayList<>()).add(booking);
        }
        var found = new ArrayList<Finding>();
        own.forEach((person, bookings) -> {
            var others = s.elsewhere.stream().filter(b -> b.personId() == person).toList();
            Load.worst(bookings, others, s.calendars.apply(person)).ifPresent(peak -> found.add(finding(s, person, peak)));
        });
        return found;
    }

    private static Finding finding(Situation s, long person, Load.Peak peak) {
        var ids = new HashSet<>(peak.taskIds());
        var rows = s.leaves.stream().filter(row -> ids.contains(row.taskId())).toList();
        var labels = rows.stream().map(Situation::label).toList();
        return Situation.warning("overbooked", rows, TaskField.OWNER, mend(s, person, peak, rows), s.around.personName(person), peak.from(), peak.to(), peak.percent(), labels,
                peak.otherProjects());
    }

    /** The task that takes most of their time takes what is left of it instead. */
    private static Finding.Mend mend(Situation s, long person, Load.Peak peak, List<TaskView> rows) {
        var most = rows.stream().flatMap(row -> Booking.of(0, row, s.calendar).stream()).filter(b -> b.personId() == person)
                .max(Comparator.comparingInt(Booking::share)).orElseThrow();
        var left = 100 - (peak.percent() - most.share());
        if (left < LEAST) return null;
        var row = rows.stream().filter(r -> r.taskId() == most.taskId()).findFirst().orElseThrow();
        var shares = Written.shares(row, s.around.dayMinutes());
        shares.put(Long.toString(person), left + "%");
        return Situation.mend("share", List.of(new TaskCommand.Shares(Long.toString(row.taskId()), shares)), Situation.label(row), left);
    }
}
