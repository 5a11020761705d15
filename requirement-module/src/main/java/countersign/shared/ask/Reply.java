package countersign.shared.ask;

import java.util.Map;

/**
 * An answer as given.
 *
 * @param choice  the code of one of the ask's {@link AskPage.Choice}s
 * @param comment free words; empty if none
 * @param inputs  values of the page's inputs by name, as typed
 */
public record Reply(String choice, String comment, Map<String, String> inputs) {

    public Reply {
        comment = comment == null ? "" : comment.strip();
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
    }

    /** An answer that is a choice and nothing more. */
    public static Reply of(String choice) { return new Reply(choice, "", Map.of()); }

    /** A choice with words. */
    public static Reply of(String choice, String comment) { return new Reply(choice, comment, Map.of()); }

    /** What was typed into an input; empty if nothing. */
    public String input(String name) { return inputs.getOrDefault(name, "").strip(); }
}
