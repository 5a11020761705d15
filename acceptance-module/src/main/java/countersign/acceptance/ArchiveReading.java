package countersign.acceptance;

import java.time.Instant;

/** One line of an archive's access log: who read or took what, when. */
public record ArchiveReading(long personId, String what, Instant at) {}
