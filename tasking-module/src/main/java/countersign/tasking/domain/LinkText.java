package countersign.tasking.domain;

import countersign.tasking.TaskLink;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Links as a planner types them: {@code 3, 5FS+2d, 7SS-4h, 8FF+50%, 9FS+2ed}; the number is the predecessor's permanent one, {@code e} counts elapsed
 * time, a percentage is a share of the predecessor. {@code #NEW_1#} names a row by its id, or a new one by its tempId in capitals.
 */
public final class LinkText {

    private static final Pattern ONE = Pattern.compile("(\\d{1,9}|#[A-Z0-9_]{1,30}#)\\s*(FS|SS|FF|SF)?\\s*(?:([+-])\\s*(\\d{1,5}(?:\\.\\d{1,2})?)\\s*(E?)([A-Z%\\p{IsHan}]*))?");

    private LinkText() {}

    /** Reads them. @param byName the id of the task of a number or {@code #} name; null when there is none @throws Refused naming what is wrong */
    public static List<TaskLink> read(String typed, Function<String, Long> byName, int dayMinutes) {
        var links = new ArrayList<TaskLink>();
        var seen = new LinkedHashSet<Long>();
        for (var part : typed.split("[,，;；、\\n]")) {
            if (part.isBlank()) continue;
            var link = one(part.strip(), byName, dayMinutes);
            if (!seen.add(link.predecessorId())) throw new Refused("tasking.refused.linkTwice", part.strip());
            links.add(link);
        }
        return links;
    }

    private static TaskLink one(String part, Function<String, Long> byName, int dayMinutes) {
        var match = ONE.matcher(part.toUpperCase(Locale.ROOT).replace('＋', '+').replace('－', '-').replace('％', '%'));
        if (!match.matches()) throw new Refused("tasking.refused.link", part);
        var predecessor = byName.apply(match.group(1));
        if (predecessor == null) throw new Refused("tasking.refused.linkToNothing", match.group(1));
        var type = match.group(2) == null ? LinkType.FS : LinkType.valueOf(match.group(2));
        return new TaskLink(predecessor, type, match.group(3) == null ? Lag.NONE : lag(match, dayMinutes, part));
    }

    private static Lag lag(java.util.regex.Matcher match, int dayMinutes, String part) {
        var sign = match.group(3).equals("-") ? -1 : 1;
        if (match.group(6).equals("%")) return Lag.percent(sign * Double.parseDouble(match.group(4)));
        var elapsed = match.group(5).equals("E");
        int minutes;
        try {
            minutes = Amounts.minutes(match.group(4) + match.group(6).toLowerCase(Locale.ROOT), elapsed ? 1440 : dayMinutes);
        } catch (Refused unreadable) {
            throw new Refused("tasking.refused.link", part);
        }
        return elapsed ? Lag.elapsed(sign * minutes) : Lag.working(sign * minutes);
    }

    /** Written as {@link #read} reads them. @param numbers the number of a task; links to tasks that have none are left out */
    public static String written(List<TaskLink> links, Function<Long, Integer> numbers, int dayMinutes) {
        var parts = new ArrayList<String>();
        for (var link : links) {
            var number = numbers.apply(link.predecessorId());
            if (number != null) parts.add(number + (plain(link) ? "" : link.type() + lag(link.lag(), dayMinutes)));
        }
        return String.join(", ", parts);
    }

    /** A lag with its sign, such as {@code +2d}; empty for none. */
    public static String lag(Lag lag, int dayMinutes) {
        if (lag.amount() == 0) return "";
        var sign = lag.amount() < 0 ? "-" : "+";
        var amount = Math.abs(lag.amount());
        return sign + switch (lag.kind()) {
            case WORKING -> Amounts.written(amount, dayMinutes);
            case ELAPSED -> "" + Amounts.written(amount, 1440).replaceFirst("([a-z]+)$", "e$1");
            case PERCENT -> java.math.BigDecimal.valueOf(amount, 2).stripTrailingZeros().toPlainString() + "%";
        };
    }

    private static boolean plain(TaskLink link) { return link.type() == LinkType.FS && link.lag().amount() == 0; }
}
