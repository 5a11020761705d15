package countersign.web.gallery;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import countersign.shared.access.ProjectView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Fills in a sample's facts: who and what there is, and dates as far from today as they were from the day they were written. Pure. */
final class SampleFacts {

    /** The day of the samples: a Monday. */
    static final LocalDate WRITTEN = LocalDate.of(2026, 7, 20);
    private static final Pattern DAY = Pattern.compile("(?<=\"|\"[di]:)\\d{4}-\\d{2}-\\d{2}(?=[T\"])");

    private SampleFacts() {}

    /** The facts as JSON. @param today days move by whole weeks, so that a Friday stays one */
    static String of(String json, ProjectView project, long personId, LocalDate today) {
        var weeks = Math.floorDiv(ChronoUnit.DAYS.between(WRITTEN, today), 7L);
        var filled = json.replace("\"${person}\"", Long.toString(personId)).replace("\"${project}\"", Long.toString(project.id()))
                .replace("${title}", quoted(project.title())).replace("${number}", quoted(project.number()));
        return DAY.matcher(filled).replaceAll(day -> LocalDate.parse(day.group()).plusWeeks(weeks).toString());
    }

    private static String quoted(String text) { return new String(JsonStringEncoder.getInstance().quoteAsString(text)); }
}
