package countersign.shared.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Knows what is wanted of a person already: the morning mail names what is due that day or overdue (A5). */
public interface StandingAsks {

    /** One notice for each open ask of that person that is due before {@code until}; the same ones for the same day. */
    List<NewNotice> due(long personId, Instant until, LocalDate day);
}
