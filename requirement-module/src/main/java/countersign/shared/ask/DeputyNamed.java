package countersign.shared.ask;

import countersign.shared.party.DeputyView;
import java.time.LocalDate;
import java.util.List;

/**
 * The facts of a notice that somebody stands in for a person (P1).
 *
 * @param byId   who settled it
 * @param until  the last day
 * @param reason may be empty
 * @param instead who was to stand in on some of those days, each with those days alone; notices of earlier days say nothing of it
 */
record DeputyNamed(long personId, long deputyId, long byId, LocalDate from, LocalDate until, String reason, List<DeputyView> instead) {

    DeputyNamed { instead = instead == null ? List.of() : List.copyOf(instead); }

    /** The days that somebody was to stand in and does not any more. */
    List<DeputyView> instead(long personId) { return instead.stream().filter(one -> one.deputyId() == personId).toList(); }
}
