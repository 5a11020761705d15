package countersign.acceptance.domain;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.acceptance.LessonKind;
import countersign.acceptance.ProjectFacts;
import countersign.shared.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 《复盘总结报告》 as it is sealed: document kind {@value #KIND}, schema {@value #SCHEMA}; names are written out as of that day. Rows are {@code said:N}
 * and {@code lesson:ID}. Unnamed words stand there without a name, and only when there were enough of them.
 */
public record RetrospectiveReport(Header header, Map<String, Row> rows) {

    /** Kind of the sealed document. */
    public static final String KIND = "retrospective";
    /** Version of its structure. */
    public static final int SCHEMA = 1;

    public RetrospectiveReport { rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows)); }

    /** The head; {@code meeting} is null when none was held, {@code heldBack} counts unnamed answers too few to be shown. */
    public record Header(String number, String title, String initiator, String department, boolean brief, String reason, AcceptanceReport.Held meeting,
            String wentWell, String improve, int asked, int answers, int heldBack, ProjectFacts facts, Map<Long, String> departments) {}

    /** A row: exactly one of the two is there. */
    public record Row(Said said, Learnt learnt) {}

    /** What a participant said; {@code who} is empty when unnamed. */
    public record Said(String who, String wentWell, String improve, String suggestion) {}

    /** What a suggestion became. */
    public record Learnt(LessonKind kind, String text, String department, String standard, String policy, String setting) {}

    /** What was said, in order. */
    public List<Said> said() { return rows.values().stream().map(Row::said).filter(Objects::nonNull).toList(); }

    /** The lessons in order. */
    public List<Learnt> lessons() { return rows.values().stream().map(Row::learnt).filter(Objects::nonNull).toList(); }

    /** Reads a sealed report back. */
    public static RetrospectiveReport of(JsonNode content) { return Json.read(content.toString(), RetrospectiveReport.class); }
}
