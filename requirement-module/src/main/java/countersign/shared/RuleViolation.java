package countersign.shared;

import countersign.shared.text.Text;
import java.util.List;

/**
 * A command was refused by a rule (SPEC section 9). Unchecked, so that the transaction of the command rolls back; nothing is half-saved.
 * It names the field or row each problem belongs to, and says what would be right as a message key with arguments, in whichever language the
 * caller shows it: page, mail, file or API.
 */
public class RuleViolation extends RuntimeException {

    /** One thing that is wrong. {@code field} is the form's field or {@code row:3/finish} of a table; empty when it concerns the whole. */
    public record Problem(String field, Text message) {
        @Override public String toString() { return field.isEmpty() ? message.toString() : field + ": " + message; }
    }

    private final transient List<Problem> problems;

    /** Refuses with several problems at once, in the order in which the form shows their fields; at least one. */
    public RuleViolation(List<Problem> problems) {
        super(problems.toString());
        if (problems.isEmpty()) throw new IllegalArgumentException("a refusal without a problem");
        this.problems = List.copyOf(problems);
    }

    /** Refuses because of one field: {@code key} is a key of the message bundles, {@code args} what its placeholders stand for. */
    public static RuleViolation of(String field, String key, Object... args) {
        return new RuleViolation(List.of(new Problem(field, Text.of(key, args))));
    }

    /** Refuses the command as a whole. */
    public static RuleViolation whole(String key, Object... args) { return of("", key, args); }

    /** The same refusal about the fields of one row: {@code finish} becomes {@code row:3/finish}; what is about no field is about the whole still. */
    public RuleViolation in(String row) {
        return new RuleViolation(problems.stream().map(p -> p.field().isEmpty() ? p : new Problem(row + "/" + p.field(), p.message())).toList());
    }

    /** What is wrong, never empty. */
    public List<Problem> problems() { return problems; }
}
