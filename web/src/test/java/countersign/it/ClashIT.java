package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Deputies;
import countersign.shared.ask.Reply;
import countersign.shared.config.Settings;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.store.AgainInterceptor;
import countersign.shared.time.Clocks;
import countersign.tasking.Assignments;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tracking.HandOverState;
import countersign.tracking.HandOvers;
import countersign.tracking.ProblemView;
import countersign.tracking.Problems;
import countersign.tracking.Progress;
import countersign.tracking.Suspensions;
import countersign.tracking.TaskReport;
import countersign.tracking.WarningState;
import countersign.tracking.Warnings;
import countersign.tracking.Weeks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person acts while a clock's transaction on the same rows is under way: the act stands afterwards, or it is refused in words. It is never lost. */
@ExtendWith(ArquillianExtension.class)
class ClashIT {

    private static final Reply AGREED = new Reply("agree", "", Map.of("terms", "yes"));
    private static final Logger RACES = Logger.getLogger(AgainInterceptor.class.getName());
    @Inject Walk walk;
    @Inject Asks asks;
    @Inject AskAgain again;
    @Inject AskLists lists;
    @Inject AskSweep askSweep;
    @Inject Assignments assignments;
    @Inject Progress progress;
    @Inject Weeks weeks;
    @Inject Warnings warnings;
    @Inject Problems problems;
    @Inject HandOvers handOvers;
    @Inject Suspensions suspensions;
    @Inject Directory directory;
    @Inject Deputies deputies;
    @Inject Cast cast;
    @Inject Clocks clocks;
    @Inject UserTransaction transaction;
    @PersistenceContext(unitName = "countersign") EntityManager em;
    @Resource(lookup = "java:comp/DefaultManagedExecutorService") ManagedExecutorService people;
    private final AtomicInteger races = new AtomicInteger();
    private final Handler counting = new Handler() {
        @Override public void publish(LogRecord said) { races.incrementAndGet(); }
        @Override public void flush() {}
        @Override public void close() {}
    };

    @BeforeEach
    void listen() {
        RACES.setLevel(Level.FINE);
        RACES.addHandler(counting);
    }

    @AfterEach
    void listenNoMore() {
        RACES.removeHandler(counting);
        RACES.setLevel(null);
    }

    @Test
    void aReportHandedInWhileItsWeekIsClosedStands() throws Exception {
        var project = late();
        var task = first(project);
        during(() -> weeks.close(project, directory.today()), () -> progress.report(by("zhangyuting"), TaskReport.of(task, 40)));
        assertThat(progress.task(task).orElseThrow().percent()).isEqualTo(40);
        assertThat(progress.entries(task)).as("said once").hasSize(1);
        assertThat(races.get()).as("it did clash").isPositive();
    }

    @Test
    void twoOwnersWhoReportAtTheSameMomentAreBothHeard() throws Exception {
        var project = late();
        var tasks = progress.of(project);
        during(() -> progress.report(by("zhangyuting"), TaskReport.of(tasks.get(0).taskId(), 40)),
                () -> progress.report(by("zhangweiqiang"), TaskReport.of(tasks.get(1).taskId(), 30)));
        assertThat(progress.of(project)).extracting(task -> task.percent()).containsExactly(40, 30);
        assertThat(races.get()).as("it did clash").isPositive();
    }

    @Test
    void anAnswerGivenWhileItsLinksAreRenewedStands() throws Exception {
        var ask = walk.asked(walk.draft(false), "clash");
        during(() -> again.renewLinks(ask), () -> asks.answer(Actor.byMail(walk.person("sunhao")), ask, AGREED));
        assertThat(lists.view(ask).state()).isEqualTo(AskState.ANSWERED);
        assertThat(races.get()).as("it did clash").isPositive();
    }

    @Test
    void anAnswerToWhatIsBeingWithdrawnIsRefusedInWords() throws Exception {
        var ask = walk.asked(walk.draft(false), "clash");
        assertThatThrownBy(() -> during(() -> asks.withdraw(Actor.SYSTEM, ask),
                () -> asks.answer(Actor.byMail(walk.person("sunhao")), ask, AGREED))).isInstanceOf(RuleViolation.class);
        assertThat(lists.view(ask).state()).isEqualTo(AskState.WITHDRAWN);
    }

    @Test
    void whatIsTakenBackWhileItsTimeRunsOutHasNoEffect() throws Exception {
        var ask = walk.asked(walk.draft(false), "clash");
        var sunhao = Actor.byMail(walk.person("sunhao"));
        asks.answer(sunhao, ask, AGREED);
        clocks.move(Duration.ofMinutes(9));
        during(() -> asks.takeBack(sunhao, ask), () -> {
            clocks.move(Duration.ofMinutes(2));
            askSweep.run();
        });
        assertThat(lists.view(ask).open()).isTrue();
    }

    @Test
    void aWarningThatIssuesItselfJustNowIsNotIssuedTwice() throws Exception {
        var project = behind();
        var warning = warnings.of(project).get(0).id();
        assertThatThrownBy(() -> during(() -> warnings.issueNow(Actor.SYSTEM, warning), () -> warnings.issue(walk.initiator(), warning)))
                .isInstanceOf(RuleViolation.class);
        assertThat(warnings.of(project).stream().filter(w -> w.id() == warning).findFirst().orElseThrow().state()).isEqualTo(WarningState.ISSUED);
        assertThat(races.get()).as("it did clash").isPositive();
    }

    @Test
    void aProblemSolvedWhileItClimbsIsSolved() throws Exception {
        var project = walk.published(false, "张伟强");
        var problem = problems.raise(by("zhangyuting"), project, first(project), "缺少样品", true);
        clocks.move(Duration.ofDays(7));
        during(() -> problems.climb(problem), () -> problems.solve(by("zhangyuting"), problem, "样品已到"));
        assertThat(problems.of(project)).filteredOn(p -> p.id() == problem).noneMatch(ProblemView::open);
        assertThat(open(project, "tracking.coordination")).as("nobody is asked about it any more").isEmpty();
        assertThat(races.get()).as("it did clash").isPositive();
    }

    @Test
    void aResultTakenOverWhileTheProjectIsJudgedIsTakenOver() throws Exception {
        var project = walk.tabled(false, "张伟强");
        var table = assignments.view(project);
        assignments.apply(walk.initiator(), project, table.version(),
                List.of(new TaskCommand.Set(Long.toString(table.tasks().get(1).taskId()), TaskField.LINKS, List.of("1"))));
        walk.publish(project);
        progress.report(by("zhangyuting"), TaskReport.of(first(project), 100));
        var handOver = handOvers.of(project).get(0).id();
        during(() -> weeks.close(project, directory.today()), () -> handOvers.takeOver(by("zhangweiqiang"), handOver));
        assertThat(handOvers.of(project).get(0).state()).isEqualTo(HandOverState.TAKEN_OVER);
        assertThat(progress.task(first(project)).orElseThrow().done()).isTrue();
    }

    @Test
    void aReportOnAProjectThatIsBeingSuspendedIsRefusedInWords() throws Exception {
        var project = walk.published(false, "张伟强");
        var task = first(project);
        assertThatThrownBy(() -> during(() -> suspensions.suspend(by("zhoulan"), project, "等待监管批复", directory.today().plusDays(30)),
                () -> progress.report(by("zhangyuting"), TaskReport.of(task, 40)))).isInstanceOf(RuleViolation.class);
        assertThat(progress.entries(task)).isEmpty();
    }

    @Test
    void twoWhoArrangeADeputyAtTheSameMomentDoSoOneAfterTheOther() {
        var today = directory.today();
        var away = cast.add("it.leave.two", "两人安排人");
        var first = cast.add("it.stands.first", "先代理人");
        var last = cast.add("it.stands.last", "后代理人");
        assertThatThrownBy(() -> during(() -> deputies.appoint(by("sunhao"), away, List.of(), first, today, today.plusDays(3), ""),
                () -> deputies.appoint(by("admin"), away, List.of(), last, today, today.plusDays(5), ""))).as("the other is shown first").isInstanceOf(Overtaken.class);
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::deputyId).containsExactly(first);
        deputies.dismiss(Actor.SYSTEM, away, directory.deputiesOf(away));
    }

    /** A project 25 days after its publication, of which nothing was reported: whatever happens moves the forecast of both tasks. */
    private long late() throws Exception {
        var project = walk.published(false, "张伟强");
        clocks.move(Duration.ofDays(25));
        return project;
    }

    /** The same with warnings that nobody issued yet. */
    private long behind() throws Exception {
        var project = late();
        weeks.close(project, directory.today());
        assertThat(warnings.of(project)).isNotEmpty();
        return project;
    }

    /** Runs {@code act} while the transaction of {@code other} has written and not yet committed, and throws what the act ended with. */
    private void during(Runnable other, Runnable act) throws Exception {
        transaction.begin();
        Future<?> acting;
        try {
            other.run();
            em.flush();
            var actor = new AtomicReference<Thread>();
            acting = people.submit(() -> {
                actor.set(Thread.currentThread());
                act.run();
            });
            untilItWaits(acting, actor);
        } finally {
            transaction.commit();
        }
        try {
            acting.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException ended) {
            throw ended.getCause() instanceof RuntimeException why ? why : ended;
        }
    }

    /**
     * Until it is done, or waits for rows that {@link #transaction} has changed: then it has read what they were before. H2 tries a key that somebody else
     * is inserting again and again: there it waits when it is at the same statement for a second.
     */
    private void untilItWaits(Future<?> acting, AtomicReference<Thread> actor) throws InterruptedException {
        var before = "";
        for (int same = 0, looks = 0; same < 34 && looks < 2000 && !acting.isDone() && !waits(actor.get()); looks++) {
            var now = statement(actor.get());
            same = now.equals(before) && !now.isEmpty() ? same + 1 : 0;
            before = now;
            TimeUnit.MILLISECONDS.sleep(30);
        }
    }

    private boolean waits(Thread actor) {
        if (Settings.read("countersign.db.url", "").contains("postgresql")) return !em.createNativeQuery("select 1 from pg_locks where not granted").getResultList().isEmpty();
        return frames(actor).stream().anyMatch(frame -> frame.contains("org.h2.mvstore.tx.Transaction.waitFor"));
    }

    /** Who asked for the statement that the thread is at; empty when it is at none. */
    private static String statement(Thread actor) {
        var frames = frames(actor);
        var driver = frames.stream().anyMatch(frame -> frame.contains("org.h2.") || frame.contains("org.postgresql."));
        return driver ? frames.stream().filter(frame -> frame.contains("countersign.")).collect(Collectors.joining()) : "";
    }

    private static List<String> frames(Thread actor) {
        return actor == null ? List.of() : Arrays.stream(actor.getStackTrace()).map(StackTraceElement::toString).toList();
    }

    private long first(long project) { return progress.of(project).get(0).taskId(); }

    private List<AskView> open(long project, String kind) { return lists.ofKind(project, kind).stream().filter(AskView::open).toList(); }

    private Actor by(String login) { return Actor.onPage(walk.person(login)); }
}
