package countersign.requirement;

import countersign.shared.text.Text;
import java.util.Arrays;
import java.util.Optional;

/** How somebody answered an invitation. */
public enum Attendance {
    ATTENDS, DECLINES, SENDS_DELEGATE;

    /** The answer of that name; empty for anything else. */
    public static Optional<Attendance> read(String name) { return Arrays.stream(values()).filter(a -> a.name().equals(name)).findFirst(); }

    /** What a button of the invitation says. */
    public static Attendance chosen(String choice) { return choice.equals("attend") ? ATTENDS : choice.equals("delegate") ? SENDS_DELEGATE : DECLINES; }

    /** Its name. */
    public Text text() { return Text.of("requirement.attendance." + name()); }
}
