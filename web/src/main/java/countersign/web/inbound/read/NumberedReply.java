package countersign.web.inbound.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Divides an answer to a mail with several asks: a line that begins with an ask's number answers that one, with the lines below it. Pure. */
public final class NumberedReply {

    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:第\\s*)?[(（【]?\\s*(\\d{1,2})(?!\\s*[月日号號/%％])\\s*(?:[项項条條]?[:：、.．)）】]|[项項条條]|(?=\\s))\\s*(.*)$");

    private NumberedReply() {}

    /**
     * The text for each ask by its number, from 1. A single ask has all of it; of several, those that no line names are absent.
     *
     * @return empty when there are several asks and no line names one
     */
    public static Map<Integer, String> divided(String own, int asks) {
        if (asks == 1) return Map.of(1, own);
        var parts = new LinkedHashMap<Integer, StringBuilder>();
        StringBuilder open = null;
        for (var line : own.lines().toList()) {
            var numbered = NUMBERED.matcher(Numerals.plain(line));
            int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
            if (number >= 1 && number <= asks) {
                open = parts.computeIfAbsent(number, n -> new StringBuilder());
                open.append(numbered.group(2)).append('\n');
            } else if (open != null) open.append(line).append('\n');
        }
        var divided = new LinkedHashMap<Integer, String>();
        parts.forEach((number, text) -> divided.put(number, text.toString().strip()));
        return divided;
    }
}
