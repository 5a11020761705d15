package planted.countersign.tracking.event;

/** Planted: nobody fires it. */
public record Unfired(long projectId) {}
