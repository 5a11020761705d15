package planted.countersign.tracking.event;

/** Planted: nobody observes it. */
public record Unobserved(long projectId) {}
