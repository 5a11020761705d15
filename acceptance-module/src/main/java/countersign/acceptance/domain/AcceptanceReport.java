package countersign.acceptance.domain;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.acceptance.ObjectiveResult;
import countersign.acceptance.TaskResult;
import countersign.shared.json.Json;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 《验收报告》 as it is sealed: document kind {@value #KIND}, schema {@value #SCHEMA}; names are written out as of that day. Rows are {@code task:ID} and
 * {@code objective:ID}, each with exactly one of its two parts.
 */
public record AcceptanceReport(Header header, Map<String, Row> rows) {

    /** Kind of the sealed document. */
    public static final String KIND = "acceptance";
    /** Version of its structure. */
    public static final int SCHEMA = 1;

    public AcceptanceReport { rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows)); }

    /** The head; {@code meeting} is null when the departments answered without one, {@code reason} is empty unless it was ended early. */
    public record Header(String number, String title, String initiator, String department, LocalDate openedOn, boolean early, String reason, Held meeting,
            int met, int conditional, int notMet) {}

    /** The meeting, with the names of those invited. */
    public record Held(LocalDateTime start, String place, List<String> people) {}

    /** A row. */
    public record Row(TaskLine task, GoalLine goal) {}

    /** A task and its result; {@code rework} is the number of the task that did it again, null if none. */
    public record TaskLine(int number, String name, String standard, String lead, List<String> helpers, String accepting, String owner, TaskResult result,
            String words, String person, LocalDate due, List<File> evidence, Integer rework, String waiver, String decidedBy, LocalDate decidedOn,
            boolean inMeeting) {}

    /** A file that shows the result. */
    public record File(String name, long size, String digest) {}

    /** An objective and its result. */
    public record GoalLine(String text, String metric, String target, String unit, LocalDate date, ObjectiveResult result, String achieved, String words,
            String person, LocalDate due) {}

    /** The tasks in order. */
    public List<TaskLine> tasks() { return rows.values().stream().map(Row::task).filter(Objects::nonNull).toList(); }

    /** The objectives in order. */
    public List<GoalLine> goals() { return rows.values().stream().map(Row::goal).filter(Objects::nonNull).toList(); }

    /** Reads a sealed report back. */
    public static AcceptanceReport of(JsonNode content) { return Json.read(content.toString(), AcceptanceReport.class); }
}
