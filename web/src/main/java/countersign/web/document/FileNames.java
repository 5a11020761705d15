package countersign.web.document;

/**
 * Names of files that are made from what people wrote, valid on Windows and everywhere else: no separators, wildcards, control characters or signs that
 * turn the reading direction round (a name that ends in {@code fdp.exe} backwards), no device's name, no dot at either end, and short enough for
 * file systems that count 255 bytes.
 */
final class FileNames {

    private static final int LONGEST = 60;
    private static final String REFUSED = "[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\u2028\u2029]";
    private static final String DEVICE = "(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?";

    private FileNames() {}

    /** The name. @param extension without its dot */
    static String of(String words, String extension) {
        var safe = trimmed(words.replaceAll(REFUSED, "_"));
        if (safe.codePointCount(0, safe.length()) > LONGEST) safe = trimmed(safe.substring(0, safe.offsetByCodePoints(0, LONGEST)));
        return (safe.isEmpty() || safe.matches(DEVICE) ? "_" + safe : safe) + "." + extension;
    }

    /** The same for a file that somebody uploaded under a name of its own, which keeps its extension. */
    static String of(String uploaded) {
        var dot = uploaded.lastIndexOf('.');
        return dot < 0 ? of(uploaded, "bin") : of(uploaded.substring(0, dot), uploaded.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "_"));
    }

    private static String trimmed(String name) { return name.replaceAll("^[.\\s]+|[.\\s]+$", ""); }
}
