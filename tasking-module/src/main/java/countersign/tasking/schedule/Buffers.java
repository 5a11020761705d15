package countersign.tasking.schedule;

/**
 * The buffer rule (S4.2). Estimate and buffer together become whole days where the rate then stays within the range (7 days become 8), else half days, hours, half hours, and
 * the minute in the end; so that a chain of one-day tasks is not doubled.
 */
public final class Buffers {

    private static final int FULL = 10_000;

    private final int from;
    private final int to;
    private final int usual;
    private final int day;

    /**
     * @param from  the lowest rate in percent
     * @param to    the highest
     * @param usual the rate aimed at, between them
     * @param day   working minutes of a day
     */
    public Buffers(double from, double to, double usual, int day) {
        if (!(0 <= from && from <= usual && usual <= to && to <= 1000) || day < 1) {
            throw new IllegalArgumentException("no range of rates: " + from + "–" + to + " %, usually " + usual + " %, day of " + day + " min");
        }
        this.from = parts(from);
        this.to = parts(to);
        this.usual = parts(usual);
        this.day = day;
    }

    /** 10–15 %, usually 10 %. */
    public static Buffers standard(int day) {
        return new Buffers(10, 15, 10, day);
    }

    /** The buffer for an estimate in working minutes. */
    public Buffer on(int estimate) {
        if (estimate <= 0) {
            return new Buffer(0, 0);
        }
        for (int grain : new int[] {day, day / 2, 60, 30, 1}) {
            long total = grain < 1 ? -1 : nearest(estimate, grain);
            if (total >= 0) {
                return buffer(estimate, total - estimate);
            }
        }
        return buffer(estimate, Math.round((double) estimate * usual / FULL));
    }

    /** The multiple of the grain next to the usual total whose rate is within the range, the larger of two equally near; −1 if there is none. */
    private long nearest(int estimate, int grain) {
        long aim = (long) estimate * (FULL + usual);
        long below = aim / FULL / grain * grain;
        long above = below * FULL == aim ? below : below + grain;
        boolean belowFits = fits(estimate, below);
        boolean aboveFits = fits(estimate, above);
        if (belowFits && aboveFits) {
            return aim - below * FULL < above * FULL - aim ? below : above;
        }
        return belowFits ? below : aboveFits ? above : -1;
    }

    private boolean fits(int estimate, long total) {
        long scaled = (total - estimate) * FULL;
        return scaled >= (long) estimate * from && scaled <= (long) estimate * to;
    }

    private static Buffer buffer(int estimate, long minutes) {
        return new Buffer((int) minutes, minutes * 100.0 / estimate);
    }

    private static int parts(double percent) {
        return (int) Math.round(percent * FULL / 100);
    }
}
