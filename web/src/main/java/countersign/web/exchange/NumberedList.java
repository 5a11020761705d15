package countersign.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes “1.…;2.…” apart, and without numbers what stands on lines of its own or between semicolons. Numbers such as 1.5 are no list. */
final class NumberedList {

    private static final Pattern MARK = Pattern.compile(
            "(?:^|(?<=[;\uff1b\n\u3002]))\\s*(?:[0-9\uff10-\uff19]{1,2}(?:[\u3001)\uff09\uff0e]|\\.(?![0-9]))|[(\uff08][0-9]{1,2}[)\uff09]|[\u2460-\u2473])\\s*");

    private NumberedList() { }

    /** The items; a numbered one may be empty, so that those of several columns stay together. */
    static List<String> of(String cell) {
        var marks = MARK.matcher(cell).results().toList();
        if (marks.isEmpty()) return plain(cell);
        var items = new ArrayList<String>();
        var before = trimmed(cell.substring(0, marks.get(0).start()));
        if (!before.isEmpty()) items.add(before);
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1).start() : cell.length();
            items.add(trimmed(cell.substring(marks.get(i).end(), end)));
        }
        return items;
    }

    private static List<String> plain(String cell) {
        var items = new ArrayList<String>();
        for (var part : cell.split("[;\uff1b\n]")) if (!trimmed(part).isEmpty()) items.add(trimmed(part));
        return items;
    }

    private static String trimmed(String item) { return item.strip().replaceFirst("[;\uff1b\u3002\\s]+$", ""); }

    /** Written so that {@link #of} takes it apart again; a single text stays as it is. */
    static String write(List<String> items) {
        if (items.size() == 1) return items.get(0);
        var text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) text.append(i == 0 ? "" : ";\n").append(i + 1).append('.').append(items.get(i).isEmpty() ? "" : " ").append(items.get(i));
        return text.toString();
    }
}
