package countersign.tasking.domain;

import countersign.shared.Problems;
import countersign.shared.text.Input;
import countersign.tasking.Mechanism;
import java.util.ArrayList;

/** What a communication mechanism has to be before it is agreed (S4.4). Pure. */
public final class MechanismRules {

    private static final int NAME = 200;
    private static final int TEXT = 4000;
    private static final int MOST_WEEKS = 12;
    private static final int MOST_HOURS = 10_000;

    private MechanismRules() {}

    /** The mechanism as it is kept. @throws countersign.shared.RuleViolation naming {@code meeting:1/name}, {@code rung:1/hours}, {@code report} or {@code channels} */
    public static Mechanism accepted(Mechanism typed) {
        var problems = new Problems();
        var meetings = typed.meetings();
        for (int i = 0; i < meetings.size(); i++) check(problems, "meeting:" + (i + 1) + "/", meetings.get(i));
        for (int i = 0; i < typed.escalation().size(); i++) {
            var before = i == 0 ? 0 : typed.escalation().get(i - 1).hours();
            var hours = typed.escalation().get(i).hours();
            problems.when(hours <= before, "rung:" + (i + 1) + "/hours", "tasking.refused.ladder")
                    .when(hours > MOST_HOURS, "rung:" + (i + 1) + "/hours", "tasking.refused.amountTooLong", hours)
                    .when(typed.escalation().get(i).personId() == 0, "rung:" + (i + 1) + "/person", "shared.input.missing");
        }
        problems.refuse();
        Input.lines("report", String.join("\n", typed.report()), TEXT);
        Input.lines("channels", String.join("\n", typed.channels()), TEXT);
        return new Mechanism(meetings.stream().map(m -> new Mechanism.Meeting(m.name().strip(), m.day(), m.from(), m.to(), m.everyWeeks(), m.place().strip())).toList(),
                typed.report(), typed.channels(), typed.escalation());
    }

    /** A mechanism in a line, for who is told that it is another now. */
    public static String brief(Mechanism agreed) {
        var lines = new ArrayList<String>();
        agreed.meetings().forEach(meeting -> lines.add(meeting.name() + " " + meeting.from() + "–" + meeting.to()));
        lines.addAll(agreed.report());
        lines.addAll(agreed.channels());
        return String.join(" · ", lines);
    }

    private static void check(Problems problems, String row, Mechanism.Meeting meeting) {
        Input.line(row + "name", meeting.name(), NAME);
        Input.line(row + "place", meeting.place(), NAME);
        problems.when(meeting.name().isBlank(), row + "name", "shared.input.missing")
                .when(!meeting.from().isBefore(meeting.to()), row + "to", "tasking.refused.meetingEnds")
                .when(meeting.everyWeeks() < 1 || meeting.everyWeeks() > MOST_WEEKS, row + "everyWeeks", "tasking.refused.everyWeeks");
    }
}
