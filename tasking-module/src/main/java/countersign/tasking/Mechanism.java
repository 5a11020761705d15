package countersign.tasking;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * The communication mechanism of a project (S4.4).
 *
 * @param meetings   regular meetings
 * @param report     what a weekly report says, a line each: this week's progress, problems, what needs coordination
 * @param channels   where people talk: a group, a mailing list
 * @param escalation the ladder, the shortest time first
 */
public record Mechanism(List<Meeting> meetings, List<String> report, List<String> channels, List<Rung> escalation) implements Serializable {

    public Mechanism {
        meetings = List.copyOf(meetings);
        report = List.copyOf(report);
        channels = List.copyOf(channels);
        escalation = List.copyOf(escalation);
    }

    /** Nothing agreed yet. */
    public static final Mechanism NONE = new Mechanism(List.of(), List.of(), List.of(), List.of());

    /** A meeting every so many weeks on a day, in the project's zone. */
    public record Meeting(String name, DayOfWeek day, LocalTime from, LocalTime to, int everyWeeks, String place) implements Serializable {}

    /** After so many hours without a solution, this person. */
    public record Rung(int hours, long personId) implements Serializable {}
}
