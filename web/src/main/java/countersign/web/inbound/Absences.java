package countersign.web.inbound;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Aways;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.web.inbound.InboundRow.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Somebody's mailbox says they are away: who can name a deputy is asked to, once an absence, unless it was on behalf of a project that rests, and nothing goes back to the mailbox (A4, P1). */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Absences {

    /** Notes that come no further apart are of one absence. */
    private static final Duration ONE_ABSENCE = Duration.ofDays(14);
    private static final int LONGEST = 300;
    @Inject Taken taken;
    @Inject AskLists asks;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Notices notices;
    @Inject Aways aways;

    /** @param ask one that waits for the person */
    void take(InboundPart part) {
        var person = directory.person(part.personId());
        var ask = asks.view(part.askId());
        var known = taken.asks(person.id(), Outcome.ABSENCE, ONE_ABSENCE).stream().map(asks::view).anyMatch(earlier -> heard(earlier, ask))
                || aways.heard(person.id(), taken.begun(person.id(), Outcome.ABSENCE, ONE_ABSENCE));
        taken.note(part.key(), part.personId(), part.mailId(), part.askId(), Outcome.ABSENCE);
        if (known || !ask.open() || ask.personId() != person.id() || directory.deputyOf(person.id(), ask.id()).isPresent()) return;
        var text = part.text().strip();
        var said = text.substring(0, Math.min(text.length(), LONGEST));
        if (!aways.ask(person.id(), ask, said)) tellInitiator(part, ask, new Absence(person.id(), ask.id(), said));
    }

    /** What was asked on behalf of a project that rests is heard by nobody in another one. */
    private boolean heard(AskView earlier, AskView now) { return earlier.projectId() == now.projectId() || !projects.view(earlier.projectId()).rests(); }

    /** Nobody answers for the person: the project's initiator can talk to them. */
    private void tellInitiator(InboundPart part, AskView ask, Absence facts) {
        notices.tell(Actor.SYSTEM, NewNotice.of(Absence.KIND, ask.projectId(), projects.view(ask.projectId()).initiatorId(), "absence:" + part.key(), facts));
    }
}
