package countersign.shared;

import countersign.shared.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Collects what is wrong with an input, so that a form shows every problem at once and not one a try. Checks by name first, then the change:
 * {@code problems.when(title.isBlank(), "title", "requirement.title.missing"); problems.refuse();}
 */
public final class Problems {

    private final List<RuleViolation.Problem> found = new ArrayList<>();
    private boolean overtaken;

    /** Notes a problem of {@code field} if the condition holds. */
    public Problems when(boolean wrong, String field, String key, Object... args) {
        if (wrong) found.add(new RuleViolation.Problem(field, Text.of(key, args)));
        return this;
    }

    /** Reads a text and notes what is wrong with it instead of refusing at once. */
    public Problems reading(Runnable reading) { return reading(field -> field, reading); }

    /** The same of one row of several. @param called what the form calls a field of that row */
    public Problems reading(UnaryOperator<String> called, Runnable reading) {
        try {
            reading.run();
        } catch (RuleViolation refused) {
            overtaken |= refused instanceof Overtaken;
            refused.problems().forEach(one -> found.add(new RuleViolation.Problem(called.apply(one.field()), one.message())));
        }
        return this;
    }

    /** What is read so, for after {@link #refuse}; null where something is wrong with it. */
    public <T> T read(Supplier<T> reading) {
        var right = new AtomicReference<T>();
        reading(() -> right.set(reading.get()));
        return right.get();
    }

    /** Notes what was found elsewhere. */
    public Problems all(List<RuleViolation.Problem> others) {
        found.addAll(others);
        return this;
    }

    /** What was found so far. */
    public List<RuleViolation.Problem> found() { return List.copyOf(found); }

    /**
     * @throws RuleViolation with everything that was found, if anything was
     * @throws Overtaken     with all of that, when somebody else had saved a part of it meanwhile
     */
    public void refuse() {
        if (overtaken) throw Overtaken.among(found);
        if (!found.isEmpty()) throw new RuleViolation(found);
    }
}
