package countersign.tracking.reaction;

import countersign.shared.calendar.CalendarEdited;
import countersign.tracking.ShiftNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A calendar was changed, holidays were announced (P6): whoever drives a project whose signed plan runs over such days hears of it; the plan stays. */
@ApplicationScoped
class CalendarNews {

    @Inject ShiftNotices notices;

    void on(@Observes CalendarEdited edited) { notices.tell(edited); }
}
