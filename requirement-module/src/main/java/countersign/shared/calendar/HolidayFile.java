package countersign.shared.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.json.Json;
import countersign.shared.text.Input;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A year's public holidays and make-up working days as the holiday-cn data set writes them:
 * {@code {"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}, …]}}. Days may reach into the years beside it.
 * A file with any fault is refused whole, each fault with its place (SPEC section 9).
 */
final class HolidayFile {

    private final int year;
    private final List<DayException> days = new ArrayList<>();
    private final Problems problems = new Problems();
    private final Set<LocalDate> seen = new HashSet<>();

    private HolidayFile(int year) { this.year = year; }

    /** The days of that year's file. @throws RuleViolation naming every place that is wrong */
    static List<DayException> read(int year, String json) {
        var file = new HolidayFile(year);
        file.read(parse(json));
        file.problems.refuse();
        return List.copyOf(file.days);
    }

    private static JsonNode parse(String json) {
        try {
            var file = Json.tree(json.startsWith("\uFEFF") ? json.substring(1) : json);
            if (file.isObject()) return file;
        } catch (IllegalArgumentException broken) {
            // refused like anything else that is not an object
        }
        throw RuleViolation.of("file", "shared.calendar.import.notJson");
    }

    private void read(JsonNode file) {
        problems.when(file.path("year").asInt(-1) != year, "year", "shared.calendar.import.otherYear", String.valueOf(year));
        var list = file.path("days");
        problems.when(!list.isArray() || list.isEmpty(), "days", "shared.calendar.import.noDays");
        for (int i = 0; i < list.size() && list.isArray(); i++) day("row:" + (i + 1), list.get(i));
    }

    private void day(String row, JsonNode day) {
        problems.when(!day.isObject(), row, "shared.calendar.import.noDay");
        if (!day.isObject()) return;
        var off = day.path("isOffDay");
        problems.when(!off.isBoolean(), row + "/isOffDay", "shared.calendar.import.noKind");
        var name = name(row + "/name", day.path("name").asText(""));
        var date = date(row, day.path("date").asText(""));
        if (!off.isBoolean() || name == null || date == null) return;
        days.add(off.booleanValue() ? DayException.holiday(date, name) : DayException.makeUp(date, name));
    }

    private String name(String field, String written) {
        try {
            return Input.requiredLine(field, written, CalendarException.NAME_LENGTH);
        } catch (RuleViolation refused) {
            refused.problems().forEach(problem -> problems.when(true, field, problem.message().key(), problem.message().args().toArray()));
            return null;
        }
    }

    private LocalDate date(String row, String written) {
        try {
            var date = LocalDate.parse(written);
            problems.when(Math.abs(date.getYear() - year) > 1, row + "/date", "shared.calendar.import.farDate", String.valueOf(year), written);
            problems.when(!seen.add(date), row + "/date", "shared.calendar.import.twice", date);
            return date;
        } catch (DateTimeException wrong) {
            problems.when(true, row + "/date", "shared.calendar.import.noDate", written);
            return null;
        }
    }
}
