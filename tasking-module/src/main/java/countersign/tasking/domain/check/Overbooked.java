package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.domain.Booking;
import countersign.tasking.domain.Load;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person booked beyond capacity, other projects included (S3.2): more than all of their working time on a day of their calendar. */
final class Overbooked implements Check {

    @Override public List<Finding> find(Situation s) {
        Map<Long, List<Booking>> own = new TreeMap<>();
        for (var row : s.leaves) {
            for (var booking : Booking.of(0, row, Load.intensity(row, s.calendar)))
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
        var labels = String.join("、", rows.stream().map(Situation::label).toList());
        return Situation.warning("overbooked", rows, TaskField.OWNER, null, s.around.personName(person), peak.from(), peak.to(), peak.percent(), labels,
                peak.otherProjects());
    }
}
