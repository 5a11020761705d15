package countersign.requirement;

import java.time.Instant;

/** What a save answers: the form as it is kept, with ids for new rows, the version to send with the next save, and when it was saved. */
public record Saved(long version, RequirementForm form, Instant at) {}
