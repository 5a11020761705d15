package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.json.Json;
import countersign.shared.party.Arrangements;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.policy.Policies;
import countersign.shared.text.Input;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.NoSuchElementException;

/**
 * Help with an ask that is not one's own (P1, A7): a deputy for this one ask, a spoken decision that somebody enters and the addressee confirms, a
 * signature given on paper that is entered with its scan.
 */
@ApplicationScoped
@Transactional
public class Helping {

    @PersistenceContext EntityManager em;
    @Inject Asks asks;
    @Inject SignOffs signOffs;
    @Inject AskContents contents;
    @Inject AskClock clock;
    @Inject AskAudit audit;
    @Inject Scans scans;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Arrangements arrangements;
    @Inject Policies policies;

    /**
     * The addressee lets somebody answer this one ask in their stead (P1); both can answer, and both names appear. The deputy is asked by mail. Who may
     * already is not asked again.
     *
     * @throws RuleViolation when it is closed, somebody else's, or naming {@code person} for who cannot stand in
     */
    public void entrust(Actor actor, long askId, long deputyId) {
        var ask = open(askId);
        if (actor.personId() != ask.personId) throw RuleViolation.whole("shared.ask.entrust.own");
        if (deputyId == ask.personId) throw RuleViolation.of("person", "shared.deputy.self");
        if (!directory.person(deputyId).presentOn(directory.today())) throw RuleViolation.of("person", "shared.deputy.left");
        contents.of(ask.kind).mayAnswer(ask.view(), Actor.byMail(deputyId).insteadOf(ask.personId));
        if (directory.deputyOf(ask.personId, askId).filter(deputy -> deputy == deputyId).isPresent()) return;
        var today = directory.today();
        arrangements.appoint(actor, ask.personId, deputyId, today, today.plusDays(policies.longestDeputyDays() - 1L), askId, "");
        audit.entrusted(actor, ask, directory.person(deputyId).name());
        asks.tellOne(Actor.SYSTEM, ask, deputyId, AskNotice.Stage.ASKED, 0);
    }

    /** Whether that person may enter what the addressee said or signed: the initiator, and the liaisons of the initiating and the addressee's departments. */
    public boolean mayEnter(long personId, AskView ask) {
        if (!ask.open() || personId == ask.personId()) return false;
        var project = projects.view(ask.projectId());
        if (project.initiatorId() == personId) return true;
        var drafts = directory.all().values().stream().filter(d -> d.liaisonId() != null && d.liaisonId() == personId).map(DepartmentView::id).toList();
        if (drafts.isEmpty()) return false;
        var home = directory.person(ask.personId()).departmentId();
        return drafts.contains(project.departmentId()) || drafts.contains(home) || ask.capacities().stream().anyMatch(c -> drafts.contains(c.departmentId()));
    }

    /**
     * Enters what the addressee said. It has no effect until the addressee gives it by a tap (P1); entered again, it replaces what was entered before.
     *
     * @throws RuleViolation when the actor may not, it is closed, or the answer is not complete
     */
    public void spoken(Actor actor, long askId, Reply said) {
        var ask = enterable(actor, askId);
        var kept = Answering.checked(contents.of(ask.kind), ask.view(), said).reply();
        ask.spokenBy = actor.personId();
        ask.spokenAt = clock.now();
        ask.spokenChoice = kept.choice();
        ask.spokenComment = kept.comment();
        ask.spokenInputs = Json.write(kept.inputs());
        audit.noted(new Actor(actor.personId(), ask.personId, Actor.Way.ENTERED_FOR_SOMEONE), ask, "spoken");
        asks.tellOne(actor, ask, ask.personId, AskNotice.Stage.SPOKEN, (int) ask.version);
    }

    /**
     * Enters a signature given on paper, with its scan; the addressee hears of it and can take it back like an answer of their own (A7).
     *
     * @throws RuleViolation when the actor may not, it is no signature, or naming {@code scan}
     */
    public void onPaper(Actor actor, long askId, Reply reply, String fileName, byte[] bytes) {
        var ask = enterable(actor, askId);
        var checked = Answering.checked(contents.of(ask.kind), ask.view(), reply);
        if (!checked.choice().signs() || ask.documentId == null) throw RuleViolation.of("choice", "shared.ask.paper.signature");
        var scan = scans.keep(actor, ask, fileName, bytes);
        asks.take(new Actor(actor.personId(), ask.personId, Actor.Way.PAPER), ask, checked.reply(), checked.choice(), scan);
        asks.tellOne(actor, ask, ask.personId, AskNotice.Stage.ON_PAPER, (int) ask.version);
    }

    /**
     * Adds a signer to the countersigning that the ask belongs to (加签): asked to sign the same, complete only when they have.
     *
     * @param why said to the new signer; required
     * @throws RuleViolation when the actor may not, it is no countersigning, or naming {@code person} or {@code why}
     */
    public void addSigner(Actor actor, long askId, long personId, String why) {
        var ask = open(askId);
        asks.mayAnswer(actor, ask);
        if (ask.signOffId == null) throw RuleViolation.whole("shared.ask.add.signature");
        var words = Input.requiredLine("why", why, 500);
        if (!directory.person(personId).presentOn(directory.today())) throw RuleViolation.of("person", "shared.deputy.left");
        contents.of(ask.kind).mayAnswer(ask.view(), Actor.byMail(personId));
        signOffs.add(actor, ask, personId, words);
        access.grant(ask.projectId, personId, AccessSource.PARTICIPANT);
        audit.added(actor, ask, directory.person(personId).name(), words);
    }

    private Ask enterable(Actor actor, long askId) {
        var ask = open(askId);
        if (!mayEnter(actor.personId(), ask.view())) throw RuleViolation.whole("shared.ask.enter.notYours");
        return ask;
    }

    private Ask open(long askId) {
        var ask = em.find(Ask.class, askId);
        if (ask == null) throw new NoSuchElementException("no ask " + askId);
        if (ask.state != AskState.OPEN) throw RuleViolation.whole("shared.ask.closed");
        return ask;
    }
}
