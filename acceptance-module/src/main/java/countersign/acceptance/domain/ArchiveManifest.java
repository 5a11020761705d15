package countersign.acceptance.domain;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The archive's manifest as it is sealed (S6.3): document kind {@value #KIND}, schema {@value #SCHEMA}. Rows are {@code slot:REQUIREMENT} … in the order
 * of the steps, then {@code appendix:KIND}; each names its documents with the digests by which their content can be checked.
 */
public record ArchiveManifest(Header header, Map<String, Row> rows) {

    /** Kind of the sealed document. */
    public static final String KIND = "archive";
    /** Version of its structure. */
    public static final int SCHEMA = 1;

    public ArchiveManifest { rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows)); }

    /** The head; {@code years} is the retention of the policy, {@code keepUntil} what follows from it. */
    public record Header(String number, String title, String scenario, String initiator, String department, boolean early, String reason, LocalDate archivedOn,
            String archivedBy, LocalDate keepUntil, int years, int documents) {}

    /** A place or a kind of appendix; {@code reason} is empty unless it has no document. */
    public record Row(String name, List<Line> documents, String reason) {
        public Row { documents = List.copyOf(documents); }
    }

    /** A document. */
    public record Line(long id, String kind, String number, int edition, String title, String digest, Instant sealedAt, int signatures) {}

    /** Reads a sealed manifest back. */
    public static ArchiveManifest of(JsonNode content) { return Json.read(content.toString(), ArchiveManifest.class); }
}
