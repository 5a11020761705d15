package countersign.shared.notification;

import java.time.Duration;

/** The pauses between the attempts to send one mail (M2): 1 minute, twice as long each time, at most 4 hours; given up after three days of trying. Pure. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private Backoff() {}

    /** How long to wait after so many failed attempts, at least one. */
    static Duration pause(int failed) {
        if (failed > 8) return LONGEST;
        var pause = Duration.ofMinutes(1L << (failed - 1));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** Whether the pauses taken so far add up to the installation's patience. */
    static boolean exhausted(int failed) {
        var waited = Duration.ZERO;
        for (int attempt = 1; attempt < failed; attempt++) waited = waited.plus(pause(attempt));
        return waited.compareTo(PATIENCE) >= 0;
    }
}
