package countersign.requirement;

/** What a save answers: the form as it is kept, with ids for new rows, and the version to send with the next save. */
public record Saved(long version, RequirementForm form) {}
