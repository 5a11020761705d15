package countersign.shared.notification;

import countersign.shared.json.Json;
import java.time.Instant;
import java.util.List;

/** A notice as it was frozen; {@code facts} is JSON. */
public record NoticeView(long id, String kind, Long projectId, long personId, String factKey, String facts, Long askId, List<String> attachments,
        Instant createdAt) {

    /** The frozen facts. */
    public <T> T facts(Class<T> type) { return Json.read(facts, type); }
}
