package countersign.acceptance;

import countersign.acceptance.domain.Acceptance;
import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.ObjectiveReview;
import countersign.acceptance.domain.ResultRules;
import countersign.acceptance.domain.TaskReview;
import countersign.acceptance.store.AcceptanceStore;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.audit.AuditTrail;
import countersign.shared.store.Once;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Judges results by their standards and objectives by their targets (S6.1). The report and its signatures are {@link AcceptanceReports}'. */
@ApplicationScoped
@Transactional
public class Acceptances {

    @Inject AcceptanceStore store;
    @Inject StepSix step;
    @Inject ResultAsking asking;
    @Inject Asks asks;
    @Inject AuditTrail trail;

    /** The acceptance; empty before the execution is complete. Who may see the project is checked by who calls. */
    @Once
    public Optional<AcceptanceView> view(long projectId) {
        var found = store.withTasks(projectId);
        return found.heads().stream().findFirst().map(a -> new AcceptanceView(projectId, a.state(), a.early(), a.reason(), a.openedAt(), a.signOffId(),
                a.documentId(), a.filedAt(), found.rows().stream().map(TaskReview::view).toList(),
                store.objectives(projectId).stream().map(ObjectiveReview::view).toList()));
    }

    /** Whether that person leads the acceptance: the initiating side. */
    public boolean mayDrive(long projectId, long personId) { return step.mayDrive(projectId, personId); }

    /** Whether that person may judge this result: the initiating side in the meeting, or who signs for the accepting department. */
    public boolean mayJudge(long reviewId, long personId) {
        var review = task(reviewId);
        return step.mayDrive(review.projectId(), personId) || accepts(personId, review);
    }

    /**
     * Judges one result, in the meeting or by the accepting department.
     *
     * @param version the one that was shown
     * @throws RuleViolation when the report circulates, the version is old, or naming {@code result}, {@code words}, {@code person} or {@code due}
     */
    public void judge(Actor actor, long reviewId, long version, Judgement typed) {
        var review = task(reviewId);
        reviewing(review.projectId());
        var drives = step.mayDrive(review.projectId(), actor.principal()) || step.mayDrive(review.projectId(), actor.personId());
        if (!drives && !accepts(actor.personId(), review) && !accepts(actor.principal(), review))
            throw RuleViolation.whole("acceptance.refused.judge", step.department(review.acceptingId()));
        Overtaken.unless(version, review.version(), stands(review.result() == null ? null : review.result().text(), review.view().words()));
        keep(actor, review, ResultRules.accepted(typed, step.today(), ""), !accepts(actor.principal(), review));
    }

    /** The answer of an accepting department; what was judged in the meeting meanwhile stays. */
    public void answered(Actor actor, long reviewId, Judgement typed) {
        var review = task(reviewId);
        var open = store.find(review.projectId()).filter(a -> a.state() == AcceptanceState.REVIEWING).isPresent();
        if (open && review.result() == null) keep(actor, review, ResultRules.accepted(typed, typed.due() == null ? step.today() : typed.due(), ""), false);
    }

    private void keep(Actor actor, TaskReview review, Judgement judgement, boolean meeting) {
        if (judgement.personId() != null) step.present("person", judgement.personId());
        if (review.askId() != null) asks.withdraw(actor, review.askId());
        review.judge(judgement, actor.principal(), meeting, step.now());
        if (judgement.result() == TaskResult.CONDITIONAL) askCondition(actor, review);
        trail.record(actor, review.projectId(), subject(review), Text.of("acceptance.audit.judged", review.number() + " " + review.name(),
                judgement.result().text()), judgement.words());
        asking.settle(actor, review.projectId());
    }

    /** Like an action item: done by that person, by that day, with words (S2.6). */
    private void askCondition(Actor actor, TaskReview review) {
        store.flush();
        var view = review.view();
        var facts = new Facts.Condition(step.project(review.projectId()).title(), view.number(), view.name(), view.standard(), view.words(), view.due(),
                step.person(actor.principal()));
        review.asked(asks.open(actor, NewAsk.due(Facts.CONDITION, review.projectId(), subject(review) + "-" + review.version(), facts, view.personId(),
                Capacity.of(Capacity.Role.ACTION_OWNER), step.endOf(view.due(), view.personId()))));
        step.access().grant(review.projectId(), view.personId(), AccessSource.PARTICIPANT);
    }

    /** The condition is met, says who saw to it. */
    public void conditionMet(Actor actor, long askId, long projectId, String how) {
        store.tasks(projectId).stream().filter(r -> r.askId() != null && r.askId() == askId).findFirst().ifPresent(review -> {
            review.conditionMet(how, step.now());
            trail.record(actor, projectId, subject(review), Text.of("acceptance.audit.conditionMet", review.number() + " " + review.name()), how);
        });
    }

    /** The initiating side enters that a condition was met, with how. @throws RuleViolation naming {@code words} */
    public void closeCondition(Actor actor, long reviewId, String how) {
        var review = task(reviewId);
        step.requireDriver(actor, review.projectId());
        var words = Input.requiredLines("words", how, 2000);
        if (!review.view().conditionOpen()) throw RuleViolation.whole("acceptance.refused.noCondition");
        if (review.askId() != null) asks.withdraw(actor, review.askId());
        review.conditionMet(words, step.now());
        trail.record(actor, review.projectId(), subject(review), Text.of("acceptance.audit.conditionMet", review.number() + " " + review.name()), words);
    }

    /** What is not met is not done again, for a reason that the report prints. @throws RuleViolation naming {@code waiver} */
    public void waive(Actor actor, long reviewId, String why) {
        var review = task(reviewId);
        driving(actor, review.projectId());
        if (review.result() != TaskResult.NOT_MET) throw RuleViolation.whole("acceptance.refused.notNotMet");
        review.waive(Input.requiredLines("waiver", why, 2000));
        trail.record(actor, review.projectId(), subject(review), Text.of("acceptance.audit.waived", review.number() + " " + review.name()), why);
    }

    private static Text stands(Text result, String words) { return Text.of("acceptance.result.stands", result == null ? Text.of("acceptance.result.none") : result, words); }

    /** Checks an objective against its target. @throws RuleViolation naming {@code result}, {@code achieved}, {@code words}, {@code person} or {@code due} */
    public void check(Actor actor, long objectiveReviewId, long version, ObjectiveCheck typed) {
        var review = store.objective(objectiveReviewId).orElseThrow(() -> new NoSuchElementException("no objective " + objectiveReviewId));
        driving(actor, review.projectId());
        Overtaken.unless(version, review.version(), stands(review.result() == null ? null : review.result().text(), review.view().achieved()));
        var check = ResultRules.accepted(typed, step.today());
        if (check.personId() != null) {
            step.present("person", check.personId());
            step.access().grant(review.projectId(), check.personId(), AccessSource.PARTICIPANT);
        }
        review.check(check);
        trail.record(actor, review.projectId(), "acceptance-objective:" + review.id(), Text.of("acceptance.audit.checked", review.wording(),
                check.result().text()), check.words());
    }

    /** Asks the heads of the accepting departments for the results that are still open. Returns how many people were asked. */
    public int askResults(Actor actor, long projectId) {
        driving(actor, projectId);
        var asked = asking.ask(actor, projectId);
        if (asked == 0) throw RuleViolation.whole("acceptance.refused.nothingOpen");
        asks.withdrawAll(actor, Facts.PREPARE, "acceptance:" + projectId);
        trail.record(actor, projectId, "acceptance:" + projectId, Text.of("acceptance.audit.asked", asked), null);
        return asked;
    }

    /** An objective's value became known after the acceptance (S1.2); archived projects take it too. */
    public void followedUp(Actor actor, long objectiveReviewId, String achieved, boolean reached) {
        var review = store.objective(objectiveReviewId).orElseThrow(() -> new NoSuchElementException("no objective " + objectiveReviewId));
        review.followUp(achieved, reached, step.now());
        trail.record(actor, review.projectId(), "acceptance-objective:" + review.id(), Text.of("acceptance.audit.followedUp", review.wording(), achieved), null);
    }

    private boolean accepts(long personId, TaskReview review) {
        return step.directory().signatory(review.acceptingId())
                .filter(s -> s.personId() == personId || step.directory().actsFor(personId).contains(s.personId())).isPresent();
    }

    private Acceptance driving(Actor actor, long projectId) {
        step.requireDriver(actor, projectId);
        return reviewing(projectId);
    }

    private Acceptance reviewing(long projectId) {
        step.projects().requireOpen(projectId);
        var acceptance = store.lock(projectId).orElseThrow(() -> RuleViolation.whole("acceptance.refused.notOpened"));
        acceptance.requireReviewing();
        return acceptance;
    }

    private TaskReview task(long reviewId) {
        return store.task(reviewId).orElseThrow(() -> new NoSuchElementException("no acceptance of a task " + reviewId));
    }

    private static String subject(TaskReview review) { return "acceptance-task:" + review.id(); }
}
