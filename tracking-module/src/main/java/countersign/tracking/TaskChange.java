package countersign.tracking;

/**
 * One field of one task, on a copy of the plan (S5.6). Values are written as the field stores them: ids of people and departments (several with commas),
 * working minutes, ISO dates (earliest start, latest finish), links such as {@code 3FS, 5SS+480min}; empty for none.
 *
 * @param taskId a task of the plan; or -1, -2, …: a task that the change adds, which links name as {@code N1}, {@code N2}, …
 * @param before what stood there when the change was made: the base of the three-way comparison; empty of a new task
 */
public record TaskChange(long taskId, ChangeField field, String before, String after) {

    /** Whether it belongs to a task that the change adds. */
    public boolean ofNewTask() { return taskId < 0; }
}
