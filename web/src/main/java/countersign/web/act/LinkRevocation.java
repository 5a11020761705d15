package countersign.web.act;

import countersign.shared.Actor;
import countersign.shared.audit.AuditTrail;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.People;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** A person switches off every link that was ever mailed to them, those of replies and the calendar's address, too (A3); later mails carry new ones. */
@ApplicationScoped
@Transactional
public class LinkRevocation {

    @Inject People people;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** From the profile page or from an act page; a mail without links confirms it. */
    public void revoke(Actor actor) {
        var person = actor.personId();
        var generation = people.revokeLinks(person);
        audit.record(actor, null, "person:" + person, Text.of("web.act.audit.revoked"), null);
        notices.tell(actor, new NewNotice(Revoked.KIND, null, person, "revoked:" + generation, new Revoked(clock.instant()), null, List.of(), true));
    }
}
