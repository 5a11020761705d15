package countersign.tasking.schedule;

/**
 * Time on top of an estimate (S4.2).
 *
 * @param minutes working minutes
 * @param rate    the achieved rate in percent of the estimate, after rounding
 */
public record Buffer(int minutes, double rate) {
}
