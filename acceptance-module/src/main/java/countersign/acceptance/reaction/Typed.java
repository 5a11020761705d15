package countersign.acceptance.reaction;

import countersign.shared.RuleViolation;
import countersign.shared.text.Written;
import java.time.LocalDate;
import java.time.LocalTime;

/** Reads what was typed into the inputs of an ask. */
final class Typed {

    private Typed() {}

    /** A date; null when nothing was typed. @throws RuleViolation naming {@code field} */
    static LocalDate date(String field, String typed) {
        if (typed.isBlank()) return null;
        return Written.day(typed).orElseThrow(() -> RuleViolation.of(field, "acceptance.refused.date", typed));
    }

    /** A time of day such as 14:00 or 14：00. @throws RuleViolation naming {@code field} */
    static LocalTime time(String field, String typed) {
        return Written.time(typed).orElseThrow(() -> RuleViolation.of(field, "acceptance.refused.time", typed));
    }
}
