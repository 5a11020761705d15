package countersign.web.inbound;

import countersign.shared.notification.CalendarReplies;
import countersign.shared.notification.CalendarReply;
import countersign.web.inbound.InboundRow.Outcome;
import countersign.web.inbound.read.CalendarAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Hands what calendars answer to the module whose meeting it is (M1). */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CalendarPost {

    @Inject @Any Instance<CalendarReplies> meetings;
    @Inject Taken taken;

    /**
     * @param uid      the meeting as its module calls it
     * @param attendee the address whose invitation is answered: the token's where there is one, else the calendar's own word
     */
    void take(String key, String uid, CalendarAnswer answer, String attendee) {
        taken.note(key, null, null, null, Outcome.CALENDAR);
        var reply = new CalendarReply(uid, answer.occurrence(), answer.sequence(), attendee, answer.answer(), answer.comment());
        meetings.stream().filter(of -> of.knows(uid)).findFirst().ifPresent(of -> of.answered(reply));
    }
}
