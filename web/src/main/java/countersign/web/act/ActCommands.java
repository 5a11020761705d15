package countersign.web.act;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AnswerCodes;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Helping;
import countersign.shared.ask.Proof;
import countersign.shared.ask.Proofs;
import countersign.shared.ask.Reply;
import countersign.shared.audit.AuditTrail;
import countersign.shared.notification.MailSettings;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.party.People;
import countersign.shared.party.PersonView;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/** What can be done from an act page. Whoever the link names acts; a deputy in the principal's stead (A6). */
@ApplicationScoped
@Transactional
public class ActCommands {

    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(5);
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject AskAgain again;
    @Inject AnswerCodes codes;
    @Inject Proofs proofs;
    @Inject Helping helping;
    @Inject People people;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject LinkRevocation revocation;
    @Inject MailSettings mail;
    @Inject Clock clock;

    /** The person whom the link names. Without a mail server no link was ever mailed: then it came from the trial's outbox, and the trail says so (M4). */
    Actor actor(ActEntry entry) {
        var principal = entry.ask().personId();
        var person = entry.person().id();
        return new Actor(person, person == principal ? null : principal, mail.configured() ? Actor.Way.MAIL_LINK : Actor.Way.TRIAL_LINK);
    }

    /** The same, after a code that went to the person another way was typed (A3). */
    private Actor proved(ActEntry entry) {
        var actor = actor(entry);
        return new Actor(actor.personId(), actor.onBehalfOf(), actor.way() == Actor.Way.MAIL_LINK ? Actor.Way.MAIL_CODE : Actor.Way.TRIAL_CODE);
    }

    /** Gives the answer, or holds it until its code is typed where the policy wants one. */
    void answer(ActEntry entry, Reply reply) {
        if (proofs.of(entry.ask()) == Proof.CODE) codes.hold(actor(entry), entry.ask().id(), reply);
        else asks.answer(actor(entry), entry.ask().id(), reply);
    }

    /** Sends another code for the answer held. */
    void codeAgain(ActEntry entry) { codes.again(actor(entry), entry.ask().id()); }

    /** Gives the answer held for that code; the attempt was right. */
    void give(ActEntry entry, long codeId) { codes.give(proved(entry), entry.ask().id(), codeId); }

    /** Administrators hear that a code has no way to the person: once, unless they have changed the person since. */
    void wantSecondAddress(ActEntry entry) {
        var person = entry.person();
        for (long administrator : directory.administrators())
            notices.tell(Actor.SYSTEM, new NewNotice(NoSecondAddress.KIND, null, administrator, "person:" + person.id() + ":" + person.version(), new NoSecondAddress(person.id()), null,
                    List.of(), false));
    }

    void takeBack(ActEntry entry) { asks.takeBack(actor(entry), entry.ask().id()); }

    void extend(ActEntry entry) { asks.extend(actor(entry), entry.ask().id()); }

    void forward(ActEntry entry, ActForm.Help help) { handingOn.forward(actor(entry), entry.ask().id(), colleague(help).id()); }

    /** Lets somebody answer this one ask; returns their name. */
    String entrust(ActEntry entry, ActForm.Help help) {
        var deputy = colleague(help);
        helping.entrust(actor(entry), entry.ask().id(), deputy.id());
        return deputy.name();
    }

    /** Has somebody sign, too; returns their name. */
    String addSigner(ActEntry entry, ActForm.Help help) {
        var signer = colleague(help);
        helping.addSigner(actor(entry), entry.ask().id(), signer.id(), help.why());
        return signer.name();
    }

    private PersonView colleague(ActForm.Help help) {
        return directory.chosen(help.to()).orElseThrow(() -> RuleViolation.of("person", "web.inbox.forward.who"));
    }

    /** Sends the addressee a mail with fresh links and makes the old ones dead; not again within five minutes. */
    public void renew(ActEntry entry) {
        var ask = entry.ask();
        var last = notices.lastTold(ask.id(), ask.personId()).orElse(ask.askedAt());
        if (entry.ask().remindedTimes() > 0 && last.plus(BETWEEN_MAILS).isAfter(clock.instant())) return;
        again.renew(ask.id());
    }

    /** Whoever the link names switches off all their links, this one included. */
    void revoke(ActEntry entry) {
        var person = entry.person().id();
        revocation.revoke(new Actor(person, null, actor(entry).way()));
    }

    /** Somebody else got the mail: every link of the person dies, and initiator and administrators hear of it. */
    void notMe(ActEntry entry) {
        var ask = entry.ask();
        var generation = people.revokeLinks(entry.person().id());
        audit.record(Actor.SYSTEM, ask.projectId(), "ask:" + ask.id(), Text.of("web.act.audit.notMe", entry.person().name()), null);
        var told = new LinkedHashSet<>(directory.administrators());
        told.add(projects.view(ask.projectId()).initiatorId());
        told.remove(entry.person().id());
        var facts = new NotMe(ask.id(), entry.person().id());
        for (long to : told) {
            notices.tell(Actor.SYSTEM, NewNotice.of(NotMe.KIND, ask.projectId(), to, "ask:" + ask.id() + ":" + entry.person().id() + ":" + generation, facts));
        }
    }
}
