package countersign.shared.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The working hours of one day: spans of minutes since midnight, ascending and apart, such as 09:00–12:00 and 13:00–18:00. A night shift is
 * written as two days' hours (22:00–24:00 and 00:00–06:00). Written as {@code 09:00-12:00,13:00-18:00}; no hours at all as the empty text.
 */
public record Hours(List<Span> spans) {

    private static final int DAY = 24 * 60;
    private static final long NANOS = 60_000_000_000L;
    private static final Pattern SPAN = Pattern.compile("\\s*(\\d{1,2})[:：](\\d{2})\\s*[-–—]\\s*(\\d{1,2})[:：](\\d{2})\\s*");

    /** A day off. */
    public static final Hours NONE = new Hours(List.of());
    /** Eight hours with a lunch break, the default of a new installation. */
    public static final Hours STANDARD = parse("09:00-12:00,13:00-18:00");

    /** From and to in minutes since midnight, 0 to 1440; {@code from < to}. */
    public record Span(int from, int to) {
        public Span {
            if (from < 0 || to > DAY || from >= to) throw new IllegalArgumentException("a span runs forward within one day: " + from + "-" + to);
        }

        @Override public String toString() { return clock(from) + "-" + clock(to); }
    }

    /** @throws IllegalArgumentException when spans overlap or are out of order */
    public Hours {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() < spans.get(i - 1).to()) throw new IllegalArgumentException("spans overlap: " + spans);
        }
    }

    /** Reads {@code 09:00-12:00,13:00-18:00} (full-width marks too); blank means no hours. @throws IllegalArgumentException for anything else */
    public static Hours parse(String text) {
        if (text.isBlank()) return NONE;
        var spans = new ArrayList<Span>();
        for (var part : text.split("[,，、]", -1)) {
            var match = SPAN.matcher(part);
            if (!match.matches()) throw new IllegalArgumentException("not a span of hours: " + part);
            spans.add(new Span(minute(match.group(1), match.group(2)), minute(match.group(3), match.group(4))));
        }
        return new Hours(spans);
    }

    /** Working minutes of the day. */
    public int minutes() { return spans.stream().mapToInt(span -> span.to() - span.from()).sum(); }

    /** Whether nobody works. */
    public boolean none() { return spans.isEmpty(); }

    /** Minute since midnight at which work begins. Only where there are hours. */
    public int start() { return spans.get(0).from(); }

    /** Minute since midnight at which the working day ends, up to 1440. Only where there are hours. */
    public int end() { return spans.get(spans.size() - 1).to(); }

    /** As {@link #parse} reads it. */
    @Override public String toString() { return spans.stream().map(Span::toString).collect(Collectors.joining(",")); }

    /** Working nanoseconds before a nanosecond of the day. */
    long workedBefore(long nanoOfDay) {
        long worked = 0;
        for (var span : spans) worked += Math.max(0, Math.min(nanoOfDay, span.to() * NANOS) - span.from() * NANOS);
        return worked;
    }

    /** The first nanosecond of the day by which {@code worked} (more than 0, at most the day's) has been worked: the end of a piece of work. */
    long reached(long worked) {
        long left = worked;
        for (var span : spans) {
            long length = (span.to() - span.from()) * NANOS;
            if (left <= length) return span.from() * NANOS + left;
            left -= length;
        }
        throw new IllegalArgumentException("more than the day's work");
    }

    /** The last nanosecond of the day at which {@code worked} (less than the day's) has been worked: the beginning of the next piece of work. */
    long left(long worked) {
        long left = worked;
        for (var span : spans) {
            long length = (span.to() - span.from()) * NANOS;
            if (left < length) return span.from() * NANOS + left;
            left -= length;
        }
        throw new IllegalArgumentException("the day's work or more");
    }

    private static int minute(String hour, String minute) {
        if (Integer.parseInt(minute) > 59) throw new IllegalArgumentException("an hour has 60 minutes");
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private static String clock(int minute) { return "%02d:%02d".formatted(minute / 60, minute % 60); }
}
