package countersign.acceptance;

import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.Feedback;
import countersign.acceptance.domain.Retrospective;
import countersign.acceptance.store.RetrospectiveStore;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.audit.AuditTrail;
import countersign.shared.calendar.Deadlines;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.store.Once;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Collects what was learnt and files it within the policy's time (S6.2). */
@ApplicationScoped
@Transactional
public class Retrospectives {

    @Inject RetrospectiveStore store;
    @Inject StepSix step;
    @Inject Lessons lessons;
    @Inject LessonUses uses;
    @Inject PolicyProposals proposals;
    @Inject RetrospectivePaper paper;
    @Inject SealedDocuments documents;
    @Inject AskLists lists;
    @Inject Asks asks;
    @Inject Archives archives;
    @Inject Telling telling;
    @Inject AuditTrail trail;

    /** The retrospective; empty before the acceptance is on file. Who may see the project is checked by who calls. */
    @Once
    public Optional<RetrospectiveView> view(long projectId) {
        var found = store.withFeedback(projectId);
        return found.heads().stream().findFirst().map(r -> {
            var all = found.rows();
            var unnamed = (int) all.stream().filter(f -> !f.isNamed()).count();
            return new RetrospectiveView(projectId, r.brief(), r.openedAt(), r.dueAt(), r.wentWell(), r.improve(), Feedback.shown(all), all.size(), unnamed,
                    (int) lists.ofProject(projectId).stream().filter(ask -> ask.kind().equals(Facts.FEEDBACK)).count(), lessons.of(projectId), r.documentId(), r.filedAt(), r.version());
        });
    }

    /** The acceptance is on file: the clock starts, participants are asked, unless the project was ended early. */
    void open(long projectId, boolean brief) {
        if (store.find(projectId).isPresent()) return;
        var within = step.policy(projectId).retrospective();
        var due = Deadlines.due(step.now(), within, step.company(), step.policy(projectId).roundTheClock()).at();
        store.add(new Retrospective(projectId, brief, step.now(), due));
        var project = step.project(projectId);
        proposals.countUses(projectId);
        var used = uses.usedBy(projectId).stream().map(u -> new Facts.UsedLesson(u.lesson().id(), u.lesson().text(), u.source())).toList();
        var asked = brief ? 0 : askFeedback(projectId);
        asks.open(Actor.SYSTEM, NewAsk.due(Facts.RETROSPECTIVE, projectId, "retrospective:" + projectId, new Facts.Review(project.title(), brief, asked, used),
                project.initiatorId(), Capacity.of(Capacity.Role.INITIATOR, project.departmentId()), due));
        trail.record(Actor.SYSTEM, projectId, "retrospective:" + projectId, Text.of("acceptance.audit.retrospectiveOpened", due), null);
    }

    private int askFeedback(long projectId) {
        var within = step.policy(projectId).consultation();
        var due = Deadlines.due(step.now(), within, step.company(), step.policy(projectId).roundTheClock()).at();
        var facts = new Facts.Wanted(step.project(projectId).title(), due.atZone(Directory.COMPANY_ZONE).toLocalDate());
        var people = step.participants(projectId);
        people.forEach(p -> asks.open(Actor.SYSTEM, NewAsk.of(Facts.FEEDBACK, projectId, "retrospective:" + projectId, facts, p.id(),
                Capacity.of(Capacity.Role.PARTICIPANT), within)));
        return people.size();
    }

    /** Asks the participants of a project ended early too, if the initiating side wants to. */
    public void ask(Actor actor, long projectId) {
        driving(actor, projectId);
        trail.record(actor, projectId, "retrospective:" + projectId, Text.of("acceptance.audit.feedbackAsked", askFeedback(projectId)), null);
    }

    /** What a participant said. Unnamed words keep no trace of who and when: the ask forgets them too. */
    public void said(Actor actor, long projectId, long askId, boolean unnamed, String wentWell, String improve, String suggestion) {
        var open = store.find(projectId).filter(r -> r.filedAt() == null).isPresent();
        var empty = wentWell.isEmpty() && improve.isEmpty() && suggestion.isEmpty();
        if (open && !empty) store.add(unnamed ? Feedback.unnamed(projectId, wentWell, improve, suggestion)
                : Feedback.named(projectId, wentWell, improve, suggestion, actor.principal(), step.now()));
        if (unnamed) asks.forget(askId);
    }

    /**
     * Writes down what the meeting found.
     *
     * @param version the one that was shown
     * @throws RuleViolation when somebody wrote meanwhile, or naming {@code wentWell} or {@code improve}
     */
    public void conclude(Actor actor, long projectId, long version, String wentWell, String improve) {
        var retrospective = driving(actor, projectId);
        Overtaken.unless(version, retrospective.version(), Text.of("acceptance.retrospective.stands", retrospective.wentWell(), retrospective.improve()));
        retrospective.conclude(Input.lines("wentWell", wentWell, 8000), Input.lines("improve", improve, 8000));
        trail.record(actor, projectId, "retrospective:" + projectId, Text.of("acceptance.audit.concluded"), null);
    }

    /** The same from a mail, with suggestions a line each, and files the report. Words given there are added to those already written. */
    public void concludeAndFile(Actor actor, long projectId, String wentWell, String improve, List<String> suggestions) {
        var retrospective = store.lock(projectId).orElseThrow();
        if (retrospective.filedAt() != null) return;
        retrospective.conclude(joined(retrospective.wentWell(), wentWell), joined(retrospective.improve(), improve));
        suggestions.forEach(s -> lessons.add(actor, projectId, NewLesson.checklist(s)));
        file(actor, projectId);
    }

    private static String joined(String before, String more) { return before.isEmpty() || before.equals(more) ? more : more.isEmpty() ? before : before + "\n" + more; }

    /** Seals and files 《复盘总结报告》 and sends it to everybody. @throws RuleViolation when nothing was written down yet */
    public void file(Actor actor, long projectId) {
        var retrospective = driving(actor, projectId);
        if (!retrospective.concluded()) throw RuleViolation.of("wentWell", "acceptance.refused.notConcluded");
        var document = documents.seal(actor, paper.of(view(projectId).orElseThrow()));
        documents.file(document.id());
        retrospective.filed(document.id(), step.now());
        asks.withdrawAll(actor, null, "retrospective:" + projectId);
        trail.record(actor, projectId, "retrospective:" + projectId, Text.of("acceptance.audit.retrospectiveFiled", document.number()), null);
        telling.tellAll(actor, projectId, step.access().people(projectId), "retrospective", "retrospective", List.of(document.number()), List.of(),
                "pdf:" + document.id());
        proposals.filed(actor, projectId);
        archives.prepare(projectId);
    }

    private Retrospective driving(Actor actor, long projectId) {
        step.requireDriver(actor, projectId);
        var retrospective = store.lock(projectId).orElseThrow(() -> RuleViolation.whole("acceptance.refused.noRetrospective"));
        retrospective.requireOpen();
        return retrospective;
    }
}
