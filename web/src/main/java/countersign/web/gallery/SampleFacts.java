package countersign.web.gallery;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import countersign.shared.access.ProjectView;
import countersign.shared.text.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in a sample's facts: who and what there is, and dates as far from today as they were from the day they were written. Pure. */
final class SampleFacts {

    /** The day of the samples: a Monday. */
    static final LocalDate WRITTEN = LocalDate.of(2026, 7, 20);
    private static final Pattern DAY = Pattern.compile("(?<=\"|\"[di]:)\\d{4}-\\d{2}-\\d{2}(?=[T\"])");

    private static final Pattern TEXT = Pattern.compile("\\$\\{text:([^}]+)\\}");

    private SampleFacts() {}

    /** The facts as JSON. @param today days move by whole weeks, so that a Friday stays one; @param texts in which the kind would have frozen a sentence */
    static String of(String json, ProjectView project, long personId, LocalDate today, Texts texts) {
        var weeks = Math.floorDiv(ChronoUnit.DAYS.between(WRITTEN, today), 7L);
        var filled = json.replace("\"${person}\"", Long.toString(personId)).replace("\"${project}\"", Long.toString(project.id()))
                .replace("${title}", quoted(project.title())).replace("${number}", quoted(project.number()));
        filled = TEXT.matcher(filled).replaceAll(text -> Matcher.quoteReplacement(quoted(said(text.group(1).split("\\|"), texts))));
        return DAY.matcher(filled).replaceAll(day -> LocalDate.parse(day.group()).plusWeeks(weeks).toString());
    }

    /** A text of the bundles with what fills it in, as {@code key|one|other}. */
    private static String said(String[] text, Texts texts) { return texts.get(text[0], (Object[]) Arrays.copyOfRange(text, 1, text.length)); }

    private static String quoted(String text) { return new String(JsonStringEncoder.getInstance().quoteAsString(text)); }
}
