package countersign.shared.ask;

import countersign.shared.calendar.CalendarEdited;
import countersign.shared.calendar.CalendarOwner;
import countersign.shared.policy.PolicyEdited;
import countersign.shared.policy.PolicyEdited.What;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Text;
import java.time.LocalDate;

/**
 * Why a due time moved (A5): a row of the policy or a calendar was changed. Frozen as it was.
 *
 * @param what   the policy's row, or whose calendar
 * @param was    the setting or range before; empty for a calendar
 * @param became the setting or range now; for a calendar the date, {@code hours} or year that changed
 */
public record Cause(Kind kind, String what, String was, String became) {

    /** What was changed. */
    public enum Kind { POLICY, RANGE, CALENDAR }

    static Cause of(PolicyEdited edited) { return new Cause(edited.what() == What.RANGE ? Kind.RANGE : Kind.POLICY, edited.key().name(), edited.was(), edited.became()); }

    static Cause of(CalendarEdited edited) { return new Cause(Kind.CALENDAR, edited.owner().kind().name(), "", edited.subject()); }

    /** As half a sentence: “答复待办”由2个工作日改为1个工作日. */
    public Text text() {
        if (kind == Kind.POLICY) {
            var key = PolicyKey.valueOf(what);
            return Text.of("shared.ask.moved.policy", key.text(), key.kind().text(was), key.kind().text(became));
        }
        if (kind == Kind.RANGE) return range(PolicyKey.valueOf(what), was.split("\\.\\."), became.split("\\.\\."));
        var owner = Text.of("shared.calendar.owner." + CalendarOwner.Kind.valueOf(what));
        if (became.equals("hours")) return Text.of("shared.ask.moved.hours", owner);
        return became.length() == 4 ? Text.of("shared.ask.moved.year", owner, became) : Text.of("shared.ask.moved.day", owner, LocalDate.parse(became));
    }

    private static Text range(PolicyKey key, String[] before, String[] now) {
        var kind = key.kind();
        return Text.of("shared.ask.moved.range", key.text(), kind.text(before[0]), kind.text(before[1]), kind.text(now[0]), kind.text(now[1]));
    }
}
