package countersign.browser;

import countersign.product.MailServer;
import countersign.product.MailServer.Arrived;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many mails everybody got in each week, Monday to Sunday, by the date that the mails carry. */
record MailCount(Map<String, Map<LocalDate, Long>> byReader) {

    private static final Pattern DATE = Pattern.compile("(?m)^Date: (.*)$");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** A mail that came twice counts once. */
    static MailCount of(List<Arrived> mails) {
        var once = mails.stream().collect(Collectors.toMap(Arrived::messageId, Function.identity(), (one, same) -> one)).values();
        return new MailCount(once.stream().collect(Collectors.groupingBy(mail -> mail.to().replaceAll("@.*", ""), TreeMap::new,
                Collectors.groupingBy(MailCount::week, TreeMap::new, Collectors.counting()))));
    }

    private static LocalDate week(Arrived mail) {
        var date = ZonedDateTime.parse(MailServer.first(DATE, mail.source()).replaceAll(" \\(.*", "").strip(), WRITTEN);
        return date.withZoneSameInstant(ZoneId.of("Asia/Shanghai")).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The most that somebody got in one week. */
    Map<String, Long> most() { return byReader.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, reader -> reader.getValue().values().stream().max(Long::compare).orElse(0L))); }

    /** One line a person, one column a week. */
    String table() {
        var weeks = byReader.values().stream().flatMap(counts -> counts.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        var out = new StringBuilder(String.format("%-16s", "mails a week"));
        weeks.forEach(week -> out.append(String.format(" %tm-%<td", week)));
        byReader.forEach((reader, counts) -> {
            out.append(String.format("%n%-16s", reader));
            weeks.forEach(week -> out.append(String.format(" %5s", counts.containsKey(week) ? counts.get(week) : "·")));
        });
        return out.append(System.lineSeparator()).toString();
    }
}
