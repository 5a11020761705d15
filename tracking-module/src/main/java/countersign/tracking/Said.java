package countersign.tracking;

import countersign.shared.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A message that is kept until its reader's language is known: a bundle key and its arguments as text with their type, so that dates and numbers are
 * still dates and numbers when it is read (facts of notices are JSON).
 */
public record Said(String key, List<String> args) {

    public Said { args = List.copyOf(args); }

    /** The message with its arguments: strings, whole numbers, dates, moments, texts without arguments. Null reads as empty. */
    public static Said of(String key, Object... args) { return new Said(key, Arrays.stream(args).map(Said::typed).toList()); }

    /** The message to be put into a language. */
    public Text text() { return new Text(key, args.stream().map(Said::untyped).toList()); }

    static String typed(Object arg) {
        if (arg instanceof LocalDate) return "d:" + arg;
        if (arg instanceof Instant) return "i:" + arg;
        if (arg instanceof Number number) return "n:" + number.longValue();
        if (arg instanceof Text text) return "k:" + text.key();
        return "s:" + (arg == null ? "" : arg);
    }

    static Object untyped(String typed) {
        var plain = typed.substring(2);
        return switch (typed.charAt(0)) {
            case 'd' -> LocalDate.parse(plain);
            case 'i' -> Instant.parse(plain);
            case 'n' -> Long.valueOf(plain);
            case 'k' -> Text.of(plain);
            default -> plain;
        };
    }
}
