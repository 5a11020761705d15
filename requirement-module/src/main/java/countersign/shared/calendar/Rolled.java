package countersign.shared.calendar;

import countersign.shared.text.Texts;
import java.time.LocalDate;

/**
 * A date and the working day it was rolled forward to (P6). {@code reason} is the name of the holiday in between, empty for a plain weekend or
 * when nothing moved. “原定10月2日(国庆节),顺延至10月8日” is {@link #in}.
 */
public record Rolled(LocalDate original, LocalDate effective, String reason) {

    /** Whether the date moved. */
    public boolean moved() { return !original.equals(effective); }

    /** The sentence in the reader's language; empty when nothing moved. */
    public String in(Texts texts) {
        if (!moved()) return "";
        var because = reason.isEmpty() ? texts.get("shared.calendar.weekend") : HolidayNames.in(texts, reason);
        return texts.get("shared.calendar.rolled", written(texts, original), because, written(texts, effective));
    }

    private String written(Texts texts, LocalDate date) {
        return original.getYear() == effective.getYear() ? texts.dates().shortDay(date) : texts.dates().day(date);
    }
}
