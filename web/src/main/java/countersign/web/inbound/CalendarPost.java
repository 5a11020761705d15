package countersign.web.inbound;

import countersign.shared.notification.CalendarReplies;
import countersign.shared.notification.CalendarReply;
import countersign.shared.party.Directory;
import countersign.web.inbound.EntryNames.Named;
import countersign.web.inbound.InboundRow.Outcome;
import countersign.web.inbound.read.CalendarAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Hands what calendars answer to the module whose meeting it is (M1). */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CalendarPost {

    @Inject @Any Instance<CalendarReplies> meetings;
    @Inject Directory directory;
    @Inject Taken taken;

    /** @param told whose mail it answers, as a living token says; their address is then the one that answers, whatever the calendar calls them */
    void take(String key, Named entry, CalendarAnswer answer, Optional<Long> told) {
        taken.note(key, entry.personId(), null, null, Outcome.CALENDAR);
        var attendee = told.map(person -> directory.person(person).email()).orElse(answer.attendee());
        var reply = new CalendarReply(entry.uid(), answer.occurrence(), answer.sequence(), entry.personId(), attendee, answer.answer(), answer.comment());
        meetings.stream().filter(of -> of.knows(entry.uid())).findFirst().ifPresent(of -> of.answered(reply));
    }
}
