package countersign.tasking.domain;

import java.util.regex.Pattern;

/**
 * How much of a person's time a task takes (S3.1): a share of their working time, or the working time itself; both null where nothing was said.
 *
 * @param percent 1–100
 * @param minutes working minutes
 */
public record TimeShare(Integer percent, Integer minutes) {

    static final TimeShare NONE = new TimeShare(null, null);
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,6})\\s*[%％]?");

    /** As typed: {@code 50%} or {@code 50} is a share, {@code 3d}, {@code 4h} an effort. @throws Refused when it is neither */
    static TimeShare read(String typed, int dayMinutes) {
        if (typed == null || typed.isBlank()) return NONE;
        var percent = PERCENT.matcher(typed.strip());
        if (percent.matches()) return share(Integer.parseInt(percent.group(1)));
        return new TimeShare(null, effort(typed, dayMinutes));
    }

    private static int effort(String typed, int dayMinutes) {
        try {
            var minutes = Amounts.minutes(typed, dayMinutes);
            if (minutes > 0) return minutes;
        } catch (Refused noTime) {
            // Said below with both ways to write it.
        }
        throw new Refused("tasking.refused.shareOrTime", typed);
    }

    private static TimeShare share(int percent) {
        if (percent < 1 || percent > 100) throw new Refused("tasking.refused.share", percent);
        return new TimeShare(percent, null);
    }

    /** As {@link #read} reads it; empty where nothing was said. */
    public static String written(Integer percent, Integer minutes, int dayMinutes) {
        return percent != null ? percent + "%" : minutes != null ? Amounts.written(minutes, dayMinutes) : "";
    }
}
