package countersign.tracking.reaction;

import countersign.shared.calendar.CalendarEdited;
import countersign.shared.calendar.CalendarOwner;
import countersign.tracking.ShiftNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The company's calendar was changed, holidays were announced (P6): whoever drives a project whose signed plan runs over such days hears of it; the plan stays. */
@ApplicationScoped
class CalendarNews {

    @Inject ShiftNotices notices;

    void on(@Observes CalendarEdited edited) { if (edited.owner().equals(CalendarOwner.COMPANY)) notices.tell(edited.subject(), edited.at()); }
}
