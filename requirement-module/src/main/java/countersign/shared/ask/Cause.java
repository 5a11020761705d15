package countersign.shared.ask;

import countersign.shared.calendar.CalendarEdited;
import countersign.shared.calendar.CalendarOwner;
import countersign.shared.policy.PolicyEdited;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Text;
import java.time.LocalDate;

/**
 * Why a due time moved (A5): a row of the policy or a calendar was changed. Frozen as it was.
 *
 * @param what   the policy's row, or whose calendar
 * @param was    the setting before; empty for a calendar
 * @param became the setting now; for a calendar the date, {@code hours} or year that changed
 */
public record Cause(Kind kind, String what, String was, String became) {

    /** What was changed. */
    public enum Kind { POLICY, CALENDAR }

    static Cause of(PolicyEdited edited) { return new Cause(Kind.POLICY, edited.key().name(), edited.was(), edited.became()); }

    static Cause of(CalendarEdited edited) { return new Cause(Kind.CALENDAR, edited.owner().kind().name(), "", edited.subject()); }

    /** As half a sentence: “答复待办”由2个工作日改为1个工作日. */
    public Text text() {
        if (kind == Kind.POLICY) {
            var key = PolicyKey.valueOf(what);
            return Text.of("shared.ask.moved.policy", key.text(), key.kind().text(was), key.kind().text(became));
        }
        var owner = Text.of("shared.calendar.owner." + CalendarOwner.Kind.valueOf(what));
        if (became.equals("hours")) return Text.of("shared.ask.moved.hours", owner);
        return became.length() == 4 ? Text.of("shared.ask.moved.year", owner, became) : Text.of("shared.ask.moved.day", owner, LocalDate.parse(became));
    }
}
