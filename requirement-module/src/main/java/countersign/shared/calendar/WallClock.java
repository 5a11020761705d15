package countersign.shared.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Moments to clock times and back such that a later moment never has an earlier clock time. In the hour that a zone repeats in autumn the clock
 * counts as standing still the second time; a clock time that is skipped in spring is the moment of the skip. So a night shift counts as the
 * hours it is scheduled for.
 */
final class WallClock {

    private WallClock() {}

    static LocalDateTime of(Instant moment, ZoneId zone) {
        var wall = LocalDateTime.ofInstant(moment, zone);
        var transition = zone.getRules().getTransition(wall);
        boolean repeated = transition != null && transition.isOverlap() && !moment.isBefore(transition.getInstant());
        return repeated ? transition.getDateTimeBefore() : wall;
    }

    static Instant moment(LocalDateTime wall, ZoneId zone) {
        var transition = zone.getRules().getTransition(wall);
        if (transition != null && transition.isGap()) return transition.getInstant();
        return wall.toInstant(zone.getRules().getValidOffsets(wall).get(0));
    }
}
