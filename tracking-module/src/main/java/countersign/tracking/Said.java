package countersign.tracking;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import countersign.shared.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A message that is kept until its reader's language is known: a bundle key and its arguments as text with their type, so that dates and numbers are
 * still dates and numbers when it is read (facts of notices are JSON).
 */
public record Said(String key, List<String> args) {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    public Said { args = List.copyOf(args); }

    /** The message with its arguments: strings, numbers, dates, times, moments, texts, lists of them. Null reads as empty. */
    public static Said of(String key, Object... args) { return new Said(key, Arrays.stream(args).map(Said::typed).toList()); }

    /** The message that a text is. */
    public static Said of(Text text) { return of(text.key(), text.args().toArray()); }

    /** The message to be put into a language. */
    public Text text() { return new Text(key, args.stream().map(Said::untyped).toList()); }

    static String typed(Object arg) {
        if (arg instanceof LocalDate) return "d:" + arg;
        if (arg instanceof Instant) return "i:" + arg;
        if (arg instanceof LocalDateTime) return "t:" + arg;
        if (arg instanceof Double number) return "f:" + number;
        if (arg instanceof Number number) return "n:" + number.longValue();
        if (arg instanceof Text text) return text.args().isEmpty() ? "k:" + text.key() : "x:" + Json.write(of(text.key(), text.args().toArray()));
        if (arg instanceof Collection<?> several) return "l:" + Json.write(several.stream().map(Said::typed).toList());
        return "s:" + (arg == null ? "" : arg);
    }

    static Object untyped(String typed) {
        var plain = typed.substring(2);
        return switch (typed.charAt(0)) {
            case 'd' -> LocalDate.parse(plain);
            case 'i' -> Instant.parse(plain);
            case 't' -> LocalDateTime.parse(plain);
            case 'f' -> Double.valueOf(plain);
            case 'x' -> Json.read(plain, Said.class).text();
            case 'l' -> Json.read(plain, WORDS).stream().map(Said::untyped).toList();
            case 'n' -> Long.valueOf(plain);
            case 'k' -> Text.of(plain);
            default -> plain;
        };
    }
}
