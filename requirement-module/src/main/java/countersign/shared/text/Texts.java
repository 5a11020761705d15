package countersign.shared.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The message bundles in one reader's language and zone. A key {@code tasking.table.title} is looked up in the bundle
 * {@code countersign.tasking.messages}. Dates among the arguments are written as the reader writes them, instants in the reader's zone (A8), and several words as a list.
 */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<Language, Map<String, MessageFormat>> FORMATS = Arrays.stream(Language.values())
            .collect(Collectors.toMap(language -> language, language -> new ConcurrentHashMap<>()));

    private static final int LONGEST_TITLE = 80;

    private final Language language;
    private final ZoneId zone;

    private Texts(Language language, ZoneId zone) {
        this.language = Objects.requireNonNull(language);
        this.zone = Objects.requireNonNull(zone);
    }

    /** Texts for a reader of that language who lives by that zone. */
    public static Texts of(Language language, ZoneId zone) { return new Texts(language, zone); }

    /** The beginning of a text that fits where so much does; a sign of two halves is left out rather than halved. */
    public static String cut(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** What somebody wrote, on one line that fits a title. */
    public static String brief(String words) {
        var line = words.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** The reader's language. */
    public Language language() { return language; }

    /** The reader's locale. */
    public Locale locale() { return language.locale(); }

    /** The reader's zone, in which instants are written. */
    public ZoneId zone() { return zone; }

    /** The message with its arguments filled in. @throws MissingResourceException when no bundle has the key: a defect that tests find */
    public String get(String key, Object... args) {
        var values = written(args);
        var format = format(pattern(key));
        synchronized (format) {
            return format.format(values);
        }
    }

    /** Read once for each language: a table of thousands of rows shows as many sentences of one pattern. */
    private MessageFormat format(String pattern) {
        return FORMATS.get(language).computeIfAbsent(pattern, written -> new MessageFormat(written, locale()));
    }

    /** The message of a text. */
    public String get(Text text) { return get(text.key(), text.args().toArray()); }

    /** Whether some bundle has the key, for keys that are put together from a kind or a state. */
    public boolean has(String key) {
        try {
            return pattern(key) != null;
        } catch (MissingResourceException absent) {
            return false;
        }
    }

    /** How this reader writes dates and times. */
    public Dates dates() { return new Dates(this); }

    /** Names or short words after one another, as this reader's language separates them. */
    public String list(Collection<String> words) { return String.join(get("shared.list.separator"), words); }

    private String pattern(String key) {
        var dot = key.indexOf('.');
        if (dot < 0) throw new MissingResourceException("a key begins with its module", "messages", key);
        var bundle = "countersign." + key.substring(0, dot) + ".messages";
        var loader = Thread.currentThread().getContextClassLoader();
        return ResourceBundle.getBundle(bundle, bundleLocale(), loader == null ? Texts.class.getClassLoader() : loader, NO_FALLBACK).getString(key);
    }

    private Locale bundleLocale() { return language == Language.ZH_CN ? Locale.ROOT : language.locale(); }

    private Object[] written(Object[] args) {
        var written = new Object[args.length];
        for (int i = 0; i < args.length; i++) written[i] = written(args[i]);
        return written;
    }

    private Object written(Object arg) {
        if (arg instanceof Text text) return get(text);
        if (arg instanceof Collection<?> several) return list(several.stream().map(one -> String.valueOf(written(one))).toList());
        if (arg instanceof Instant instant) return dates().moment(instant);
        if (arg instanceof LocalDate date) return dates().day(date);
        if (arg instanceof LocalDateTime dateTime) return dates().dayAndTime(dateTime);
        return arg instanceof String words ? Directions.closed(words) : arg;
    }
}
