package countersign.it;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.shared.RuleViolation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal says. */
final class Refused {

    private Refused() { }

    /** The fields that it names. */
    static List<String> fields(ThrowingCallable refused) {
        return catchThrowableOfType(RuleViolation.class, refused).problems().stream().map(RuleViolation.Problem::field).toList();
    }
}
