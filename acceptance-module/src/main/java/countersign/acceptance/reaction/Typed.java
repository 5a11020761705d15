package countersign.acceptance.reaction;

import countersign.shared.RuleViolation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** Reads what was typed into the inputs of an ask. */
final class Typed {

    private Typed() {}

    /** A date; null when nothing was typed. @throws RuleViolation naming {@code field} */
    static LocalDate date(String field, String typed) {
        if (typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            throw RuleViolation.of(field, "acceptance.refused.date", typed);
        }
    }

    /** A time of day such as 14:00 or 14：00. @throws RuleViolation naming {@code field} */
    static LocalTime time(String field, String typed) {
        var text = typed.strip().replace('：', ':');
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException wrong) {
            throw RuleViolation.of(field, "acceptance.refused.time", typed);
        }
    }
}
