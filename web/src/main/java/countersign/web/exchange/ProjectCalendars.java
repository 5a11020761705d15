package countersign.web.exchange;

import countersign.shared.calendar.Hours;
import countersign.shared.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;

/** The project's calendar as one of MS Project, holidays and make-up working days included, and a file's compared with it (D3, P6). */
final class ProjectCalendars {

    private static final int DAY = 24 * 60;
    private static final int MOST_DAYS = 366 * 20;

    private ProjectCalendars() {}

    static ProjectCalendar write(ProjectFile file, WorkingCalendar calendar, String name) {
        var written = file.addCalendar();
        written.setName(name);
        for (var day : DayOfWeek.values()) {
            var hours = calendar.week().on(day);
            written.setWorkingDay(day, !hours.none());
            fill(written.addCalendarHours(day), hours);
        }
        for (var special : calendar.exceptions()) {
            var exception = written.addCalendarException(special.date(), special.date());
            exception.setName(special.name());
            fill(exception, calendar.hours(special.date()));
        }
        return written;
    }

    private static void fill(ProjectCalendarHours to, Hours hours) {
        hours.spans().forEach(span -> to.add(new LocalTimeRange(time(span.from()), time(span.to()))));
    }

    private static LocalTime time(int minute) { return minute == DAY ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(minute * 60L); }

    /** The days from one to another on which a file's calendar has other hours than ours. */
    static List<LocalDate> differences(ProjectCalendar file, WorkingCalendar ours, LocalDate from, LocalDate to) {
        var days = new ArrayList<LocalDate>();
        for (var day = from; !day.isAfter(to) && from.plusDays(MOST_DAYS).isAfter(day); day = day.plusDays(1))
            if (!spans(file.getHours(day)).equals(spans(ours.hours(day)))) days.add(day);
        return days;
    }

    private static List<String> spans(Hours hours) { return hours.spans().stream().map(s -> time(s.from()) + "-" + time(s.to())).toList(); }

    private static List<String> spans(ProjectCalendarHours hours) {
        return hours == null ? List.of() : hours.stream().filter(r -> r.getStart() != null && r.getEnd() != null).map(r -> r.getStart() + "-" + r.getEnd()).toList();
    }
}
