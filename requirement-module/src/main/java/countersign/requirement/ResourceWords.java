package countersign.requirement;

import countersign.shared.calendar.Provisional;
import countersign.shared.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;

/** A commitment in one line, estimate and buffer apart (S2.3). */
public final class ResourceWords {

    private final Texts texts;
    private final Provisional provisional;

    /** Words in that language, with which days are provisional (P6). */
    public ResourceWords(Texts texts, Provisional provisional) {
        this.texts = texts;
        this.provisional = provisional;
    }

    /** A commitment as the minutes hold it. */
    String of(MinutesPaper.Means m) {
        return of(m.kind(), new ResourceTerms(m.what(), null, m.headcount(), m.share(), m.from(), m.until(), m.amount(), m.unit(), m.estimateDays(), m.bufferDays()), m.person());
    }

    /** A commitment; {@code person} is the named person's name, empty if none. */
    public String of(ResourceKind kind, ResourceTerms terms, String person) {
        return switch (kind) {
            case PEOPLE -> join(terms.what(), person.isEmpty() ? texts.get("requirement.resource.people", terms.headcount()) : person,
                    texts.get("requirement.resource.share", terms.share()), period(terms.from(), terms.until()));
            case MATERIAL -> join(terms.what(), number(terms.amount()) + " " + terms.unit(), period(terms.from(), terms.until()));
            case MONEY -> join(terms.what(), number(terms.amount()) + " " + terms.unit());
            case TIME -> join(terms.what(), terms.bufferDays() == null || terms.bufferDays().signum() == 0
                    ? texts.get("requirement.resource.days", number(terms.estimateDays()))
                    : texts.get("requirement.resource.days.buffered", number(terms.estimateDays()), number(terms.bufferDays()), number(terms.totalDays())));
        };
    }

    private String period(LocalDate from, LocalDate until) { return span(from, until) + provisional.aside(texts, from, until); }

    private String span(LocalDate from, LocalDate until) {
        if (from == null && until == null) return "";
        if (from == null) return texts.get("requirement.resource.until.day", until);
        return until == null ? texts.get("requirement.resource.from.day", from) : texts.get("requirement.resource.period", from, until);
    }

    private String join(String... parts) {
        var said = new ArrayList<String>();
        for (var part : parts) if (!part.isBlank()) said.add(part.strip());
        return String.join(texts.get("requirement.semicolon"), said);
    }

    private String number(BigDecimal number) {
        if (number == null) return "";
        var format = NumberFormat.getInstance(texts.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
