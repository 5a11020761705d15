package countersign.tasking.schedule.mpxj;

import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.TimeUnit;

/** Durations of a project file in minutes: of work, for elapsed ones by the clock. How many a day has stands in the file. */
record Minutes(ProjectProperties properties) {

    int of(Duration duration) {
        return duration == null ? 0 : (int) Math.round(exact(duration));
    }

    double exact(Duration duration) {
        TimeUnit unit = isElapsed(duration) ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES;
        return duration.convertUnits(unit, properties).getDuration();
    }

    /** Levelling delays are by the clock, also where their unit does not say so. */
    int byTheClock(Duration duration) {
        TimeUnit unit = switch (duration.getUnits()) {
            case MINUTES -> TimeUnit.ELAPSED_MINUTES;
            case HOURS -> TimeUnit.ELAPSED_HOURS;
            case DAYS -> TimeUnit.ELAPSED_DAYS;
            case WEEKS -> TimeUnit.ELAPSED_WEEKS;
            case MONTHS -> TimeUnit.ELAPSED_MONTHS;
            case YEARS -> TimeUnit.ELAPSED_YEARS;
            default -> duration.getUnits();
        };
        return of(Duration.getInstance(duration.getDuration(), unit));
    }

    static boolean isElapsed(Duration duration) {
        return duration.getUnits().isElapsed();
    }
}
