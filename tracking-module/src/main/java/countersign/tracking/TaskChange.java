package countersign.tracking;

/**
 * One field of one task, on a copy of the plan (S5.6). Values are written as the field stores them: ids of people and departments, working minutes,
 * ISO dates (earliest start, latest finish), links such as {@code 3FS, 5SS+480min}; empty for none.
 *
 * @param before what stood there when the change was made: the base of the three-way comparison
 */
public record TaskChange(long taskId, ChangeField field, String before, String after) {}
