package countersign.tasking.domain;

import countersign.tasking.Mechanism;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** On which days a regular meeting falls (S4.4). Pure; counted from the first publication, so that a later version moves no week. */
public final class Occurrences {

    private Occurrences() {}

    /** An entry's number in calendars: higher with each version of the plan, each rest of the project and each end of one. */
    public static int sequence(int version, int rests, boolean off) { return version - 1 + 2 * rests - (off ? 1 : 0); }

    /** An entry's lasting name in calendars. */
    public static String uid(String name, long projectId) { return name + "-p" + projectId + "@countersign"; }

    /** The first day on which it is held. @param from the day of the first publication, or the plan's first where that is later */
    public static LocalDate first(Mechanism.Meeting meeting, LocalDate from) { return from.with(TemporalAdjusters.nextOrSame(meeting.day())); }

    /** The days on which it is held from {@code today} to {@code until}, both included. */
    public static List<LocalDate> days(Mechanism.Meeting meeting, LocalDate from, LocalDate today, LocalDate until) {
        return Stream.iterate(first(meeting, from), day -> !day.isAfter(until), day -> day.plusWeeks(meeting.everyWeeks())).filter(day -> !day.isBefore(today)).toList();
    }
}
