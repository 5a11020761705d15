package countersign.tasking;

/** How much a task matters. */
public enum TaskPriority { HIGH, NORMAL, LOW }
