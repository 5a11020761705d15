package countersign.tasking.schedule;

/** A dependency between two tasks, named by their ids. */
public record Link(long from, long to, LinkType type, Lag lag) {
}
