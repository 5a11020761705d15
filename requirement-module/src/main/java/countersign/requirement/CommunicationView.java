package countersign.requirement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A communication record (form 2, S2.6). {@code source} is the file it was imported from; empty when it was written here. */
public record CommunicationView(long id, long projectId, int number, LocalDate date, List<Long> departmentIds, List<Long> personIds, String others,
        String topic, String summary, long recordedBy, Instant recordedAt, String source, List<ActionItemView> items) {}
