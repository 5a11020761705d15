package countersign.shared.text;

import java.util.Arrays;
import java.util.List;

/** A message that has not met its reader's language yet: a bundle key and its arguments (which may be texts, dates, instants, numbers or names). */
public record Text(String key, List<Object> args) {

    public Text {
        args = List.copyOf(args);
    }

    /** The message {@code key} with its arguments in the order of the placeholders; null reads as empty. */
    public static Text of(String key, Object... args) { return new Text(key, Arrays.stream(args).map(arg -> arg == null ? "" : arg).toList()); }

    @Override public String toString() { return args.isEmpty() ? key : key + args; }
}
