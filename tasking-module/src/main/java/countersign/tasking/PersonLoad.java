package countersign.tasking;

import java.time.LocalDate;

/**
 * How much of somebody's working time is taken, day by day (S4.3). All minutes are working minutes of the person's own calendar.
 *
 * @param from      the first day
 * @param capacity  working minutes of each day
 * @param here      minutes that this project's plan takes of each
 * @param elsewhere minutes that other running projects take of each
 */
public record PersonLoad(long personId, LocalDate from, int[] capacity, int[] here, int[] elsewhere) {}
