package countersign.tasking.domain;

import countersign.shared.calendar.Provisional;
import countersign.shared.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in a sealed row, in a reader's words. Pure. */
public final class SheetWords {

    private static final Pattern AMOUNT = Pattern.compile("[0-9.]+(d|h|min)");
    private static final Pattern WITH_EFFORT = Pattern.compile("(.+) ([0-9.]+(?:d|h|min))");

    private final Texts texts;
    private final Provisional provisional;

    /** Words in that language, of dates that are as they were written. */
    public SheetWords(Texts texts) { this(texts, Provisional.NONE); }

    /** @param provisional which dates are said to be so (P6) */
    public SheetWords(Texts texts, Provisional provisional) {
        this.texts = texts;
        this.provisional = provisional;
    }

    /** The owner with what they spend. */
    public String owner(AssignmentSheet.Row row) {
        return row.ownerShare() == null ? said(row.owner()) : texts.get("tasking.sheet.spends", said(row.owner()), time(row.ownerShare()));
    }

    /** Who helps, each with what they spend. */
    public String collaborators(AssignmentSheet.Row row) {
        return String.join(texts.get("tasking.print.comma"), all(row.collaborators()).stream().map(this::collaborator).toList());
    }

    private String collaborator(String written) {
        var effort = WITH_EFFORT.matcher(written);
        return effort.matches() ? effort.group(1) + " " + time(effort.group(2)) : written;
    }

    /** Working time as the table writes it ({@code 4d}), or anything else as it is. */
    public String time(String written) { return written != null && AMOUNT.matcher(written).matches() ? texts.get(Amounts.text(written)) : said(written); }

    /** From–to, and the day fixed by contract. */
    public String window(AssignmentSheet.Row row) {
        var window = row.start() == null && row.finish() == null ? "" : range(row.start(), row.finish());
        return row.contract() == null ? window : (window + "\n" + contract(row)).strip();
    }

    /** The day fixed by contract; empty where there is none. */
    public String contract(AssignmentSheet.Row row) { return row.contract() == null ? "" : texts.get("tasking.sheet.fixed", row.contract()) + provisional.aside(texts, row.contract()); }

    /** The needs as written and as lines, one below the other. */
    public String needs(AssignmentSheet.Row row) {
        return String.join("\n", Stream.concat(Stream.of(said(row.needs())), row.needLines().stream().map(this::need)).filter(n -> !n.isBlank()).toList());
    }

    /** One need: “人员 · 产品部:技术顾问 1 人,8月3日 – 8月5日(对应投入:技术支持)”. */
    public String need(AssignmentSheet.Need need) {
        var kind = texts.get("tasking.need." + need.kind());
        var head = said(need.department()).isEmpty() ? kind : kind + " · " + need.department();
        var parts = new ArrayList<String>(List.of((need.what() + " " + said(need.amount())).strip()));
        if (need.from() != null || need.to() != null) parts.add(range(need.from(), need.to()));
        parts.add(need.promise() == null ? texts.get("tasking.sheet.unmet") : texts.get("tasking.sheet.met", need.promise()));
        return texts.get("tasking.sheet.need", head, String.join(texts.get("tasking.sheet.comma"), parts));
    }

    private String range(LocalDate from, LocalDate to) { return day(from) + " – " + day(to) + provisional.aside(texts, from, to); }

    private String day(LocalDate date) { return date == null ? "…" : texts.dates().day(date); }

    private static List<String> all(List<String> parts) { return parts == null ? List.of() : parts; }

    private static String said(String text) { return text == null ? "" : text; }
}
