package countersign.tracking.domain;

import countersign.tracking.ProgressState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * How far a task is, by itself: what a report makes of it can be looked at before it is taken, and put back afterwards. Pure. Times are of the project's
 * zone, null where it is not known.
 *
 * @param percent 0–100; 99 while it is offered
 * @param stated  whether it was stated by hand between two reports (S4.3), and nothing was reported since
 */
public record Standing(ProgressState state, int percent, LocalDateTime actualStart, LocalDateTime actualFinish, LocalDate expectedFinish, Instant reportedAt,
        boolean stated) {

    /**
     * Takes a report. 100 % is the owner's word that it is done: without receivers it is, with them it is offered and counts as 99 until it is taken
     * over (S5.4).
     *
     * @param planned  when the plan begins it: it began no later than it was reported, and no earlier than that
     * @param receives whether another department has to take the result over
     */
    public Standing report(int reported, LocalDate expected, LocalDateTime at, Instant moment, LocalDateTime planned, boolean receives) {
        var begun = reported == 0 ? null : actualStart != null ? actualStart : earlier(at, planned);
        if (reported < 100) return new Standing(reported == 0 ? ProgressState.NOT_STARTED : ProgressState.RUNNING, reported, begun, null, expected, moment, false);
        if (receives) return new Standing(ProgressState.OFFERED, 99, begun, null, expected, moment, false);
        return new Standing(ProgressState.DONE, 100, begun, at, expected, moment, false);
    }

    /** The same as somebody's word between two reports. */
    public Standing byHand() { return new Standing(state, percent, actualStart, actualFinish, expectedFinish, reportedAt, true); }

    static LocalDateTime earlier(LocalDateTime now, LocalDateTime planned) { return planned.isBefore(now) ? planned : now; }

    /** What it is known by: another one whenever something was said of it. */
    public String stamp() { return percent + "." + state.ordinal() + "." + (reportedAt == null ? 0 : reportedAt.toEpochMilli()); }
}
