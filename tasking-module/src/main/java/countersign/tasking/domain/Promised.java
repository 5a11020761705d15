package countersign.tasking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import countersign.tasking.TaskView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a department promises by signing (S3.3): person-days per week, and where its people are promised elsewhere at the same time. Pure. */
public final class Promised {

    private static final int MOST_WEEKS = 26;

    private final List<TaskView> leaves;
    private final Surroundings around;
    private final Function<Long, WorkingCalendar> calendars;
    private final WorkingCalendar calendar;

    public Promised(List<TaskView> rows, Surroundings around, WorkingCalendar calendar, Function<Long, WorkingCalendar> calendars) {
        leaves = new Tree(rows).leaves();
        this.around = around;
        this.calendar = calendar;
        this.calendars = calendars;
    }

    /** Person-days promised per week by the people of a department, of those they have. */
    public List<CountersignFacts.Week> weeks(long departmentId) {
        var people = people(departmentId);
        Map<LocalDate, Double> days = new TreeMap<>();
        for (var booking : bookings(people.keySet())) spread(booking, days);
        return days.entrySet().stream().limit(MOST_WEEKS).map(week -> new CountersignFacts.Week(week.getKey(), round(week.getValue()),
                people.keySet().stream().mapToDouble(person -> workingDays(person, week.getKey(), week.getKey().plusDays(6))).sum())).toList();
    }

    /** Sentences on people of the department who are promised beyond their time, other projects included. */
    public List<String> conflicts(long departmentId, List<Booking> elsewhere, Texts texts) {
        var people = people(departmentId);
        var sentences = new ArrayList<String>();
        bookings(people.keySet()).stream().collect(Collectors.groupingBy(Booking::personId, TreeMap::new, Collectors.toList())).forEach((person, own) -> {
            var others = elsewhere.stream().filter(b -> b.personId() == person).toList();
            Load.worst(own, others, calendars.apply(person)).ifPresent(peak -> sentences.add(texts.get("tasking.promise.conflict",
                    people.get(person).name(), peak.from(), peak.to(), peak.percent(), peak.taskIds().size(), peak.otherProjects())));
        });
        return sentences;
    }

    private Map<Long, PersonView> people(long departmentId) {
        return around.people().stream().filter(p -> Objects.equals(p.departmentId(), departmentId))
                .collect(Collectors.toMap(PersonView::id, p -> p));
    }

    private List<Booking> bookings(java.util.Set<Long> people) {
        return leaves.stream().flatMap(row -> Booking.of(0, row, calendar).stream()).filter(b -> people.contains(b.personId()))
                .filter(b -> b.from() != null && b.to() != null && b.share() > 0).toList();
    }

    private void spread(Booking booking, Map<LocalDate, Double> days) {
        var monday = booking.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = 0; !monday.isAfter(booking.to()) && week < MOST_WEEKS; week++, monday = monday.plusWeeks(1)) {
            var first = monday.isBefore(booking.from()) ? booking.from() : monday;
            var last = monday.plusDays(6).isAfter(booking.to()) ? booking.to() : monday.plusDays(6);
            days.merge(monday, workingDays(booking.personId(), first, last) * booking.share() / 100.0, Double::sum);
        }
    }

    private int workingDays(long person, LocalDate first, LocalDate last) { return calendars.apply(person).workingDaysBetween(first.minusDays(1), last); }

    private static double round(double days) { return Math.round(days * 10) / 10.0; }
}
