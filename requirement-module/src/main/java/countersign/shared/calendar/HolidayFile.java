package countersign.shared.calendar;

import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
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

    private static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json.startsWith("\uFEFF") ? json.substring(1) : json))) {
            return reader.readObject();
        } catch (JsonException broken) {
            throw RuleViolation.of("file", "shared.calendar.import.notJson");
        }
    }

    private void read(JsonObject file) {
        var given = file.get("year");
        boolean same = given != null && given.toString().equals(String.valueOf(year));
        problems.when(!same, "year", "shared.calendar.import.otherYear", String.valueOf(year));
        var list = file.get("days");
        if (list == null || list.getValueType() != JsonValue.ValueType.ARRAY || list.asJsonArray().isEmpty()) {
            problems.when(true, "days", "shared.calendar.import.noDays");
            return;
        }
        for (int i = 0; i < list.asJsonArray().size(); i++) day("row:" + (i + 1), list.asJsonArray().get(i));
    }

    private void day(String row, JsonValue value) {
        if (!(value instanceof JsonObject day)) {
            problems.when(true, row, "shared.calendar.import.noDay");
            return;
        }
        var off = day.get("isOffDay");
        boolean known = JsonValue.TRUE.equals(off) || JsonValue.FALSE.equals(off);
        problems.when(!known, row + "/isOffDay", "shared.calendar.import.noKind");
        var name = name(row + "/name", day.getString("name", ""));
        var date = date(row, day.getString("date", ""));
        if (!known || name == null || date == null) return;
        days.add(JsonValue.TRUE.equals(off) ? DayException.holiday(date, name) : DayException.makeUp(date, name));
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
