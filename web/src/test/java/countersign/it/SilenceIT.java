package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.AttendanceFacts;
import countersign.requirement.ConsultationFacts;
import countersign.requirement.MeetingState;
import countersign.requirement.Meetings;
import countersign.requirement.Requirements;
import countersign.requirement.Reviews;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.time.Clocks;
import countersign.shared.time.Sweep;
import countersign.tasking.Confirmations;
import countersign.tasking.Planning;
import countersign.tracking.CoordinationFacts;
import countersign.tracking.ProblemView;
import countersign.tracking.Problems;
import countersign.tracking.Progress;
import countersign.tracking.ReportFacts;
import countersign.tracking.Reports;
import countersign.tracking.WarningFacts;
import countersign.tracking.WarningState;
import countersign.tracking.WarningView;
import countersign.tracking.Warnings;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens where nobody answers an ask of which nobody above hears: something else climbs, or goes on without the answer (A5). */
@ExtendWith(ArquillianExtension.class)
class SilenceIT {

    @Inject Walk walk;
    @Inject Parts parts;
    @Inject Absence absence;
    @Inject Traces traces;
    @Inject Requirements requirements;
    @Inject Reviews reviews;
    @Inject Meetings meetings;
    @Inject Planning planning;
    @Inject Progress progress;
    @Inject Problems problems;
    @Inject Warnings warnings;
    @Inject Reports reports;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject @Any Instance<Sweep> sweeps;
    @Inject SealedDocuments documents;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject Clock clock;

    @Test
    void whereTheLiaisonDraftsNothingTheHeadsOwnAskClimbs() {
        var project = walk.draft(false);
        reviews.submit(walk.initiator(), project, requirements.form(project).version());
        reviews.approved(project, lists.ofKind(project, "requirement.review").get(0).signOffId(), requirements.view(project).documentId());
        climbsInstead(asked(project, ConsultationFacts.DRAFT_KIND, "lisiyuan"), asked(project, ConsultationFacts.KIND, "wujian"));
    }

    @Test
    void whereNobodySaysThatTheyComeTheMeetingTakesPlace() {
        parts.called();
        var silent = asked(parts.project, AttendanceFacts.KIND, "sunhao");
        clocks.move(Duration.ofDays(6));
        sweep.run();
        meetings.held(walk.initiator(), parts.meeting, List.of(walk.person("wangyaqin"), walk.person("sunhao")));
        assertThat(lists.view(silent.id()).answeredAt()).isNull();
        assertThat(meetings.view(parts.meeting).state()).isEqualTo(MeetingState.HELD);
        assertThat(meetings.view(parts.meeting).presentIds()).contains(walk.person("sunhao"));
    }

    @Test
    void whereNobodyConfirmsTheirPartThePlanListsThem() throws Exception {
        var project = walk.confirm(walk.tabled(false, "张伟强"));
        var silent = asked(project, Confirmations.KIND, "guokai");
        planning.publish(walk.initiator(), project);
        assertThat(lists.view(silent.id()).answeredAt()).isNull();
        var plan = documents.content(documents.latest(project, "plan").orElseThrow().id());
        assertThat(plan.path("header").path("unconfirmed").toString()).contains("张雨婷", "张伟强", "郭凯");
    }

    @Test
    void whereNobodySolvesAProblemItClimbsItsPath() throws Exception {
        var project = walk.published(false, "张伟强");
        var problem = problems.raise(walk.by("zhangyuting"), project, task(project), "缺少样品", true);
        var first = problem(project, problem).with();
        var silent = lists.ofKind(project, CoordinationFacts.KIND).stream().filter(AskView::open).findFirst().orElseThrow();
        assertThat(silent.personId()).isEqualTo(first);
        clocks.move(Duration.between(clock.instant(), problem(project, problem).climbsAt()).plusMinutes(1));
        tracking();
        assertThat(problem(project, problem).with()).as("the next on its path").isNotEqualTo(first);
        assertThat(lists.ofKind(project, CoordinationFacts.KIND)).filteredOn(AskView::open).extracting(AskView::personId).containsExactly(problem(project, problem).with());
    }

    @Test
    void whereAHelperReportsNothingTheOwnersReportClimbs() throws Exception {
        var project = walk.published(false, "张伟强");
        clocks.move(Duration.ofDays(14)); // whatever holiday begins today: the task has begun
        reports.ask(new Reports.Duty(walk.person("zhangyuting"), directory.today().plusDays(300), clock.instant().plus(Duration.ofHours(4)), List.of(project)));
        reports.askHelpers(walk.by("zhangyuting"), task(project));
        climbsInstead(asked(project, ReportFacts.HELPER_KIND, "guokai"), asked(project, ReportFacts.KIND, "zhangyuting"));
    }

    @Test
    void whereTheInitiatorDoesNotIssueAWarningItIssuesItself() throws Exception {
        var project = walk.published(false, "张伟强");
        clocks.move(Duration.ofDays(25));
        warnings.judge(project, directory.today(), false);
        var silent = lists.ofKind(project, WarningFacts.ISSUE).stream().filter(AskView::open).findFirst().orElseThrow();
        clocks.move(Duration.between(clock.instant(), warning(project).issuesAt()).minusMinutes(1));
        tracking();
        assertThat(warning(project).state()).as("before its time").isEqualTo(WarningState.SEEN);
        clocks.move(Duration.ofMinutes(2));
        tracking();
        assertThat(warning(project).state()).isEqualTo(WarningState.ISSUED);
        assertThat(warning(project).issuedBy()).as("nobody did").isNull();
        assertThat(lists.view(silent.id()).open()).isFalse();
    }

    @Test
    void whereNobodyNamesADeputyWhatWaitsForWhoIsAwayClimbs() {
        absence.begins();
        absence.shows();
        climbsInstead(absence.ask(), absence.waiting);
        absence.ends();
    }

    /** Both are silent for as long: of the one nobody above hears, and of the other somebody does. */
    private void climbsInstead(AskView silent, AskView climbing) {
        for (var ask : List.of(silent, climbing)) traces.reminded(ask.id(), clock.instant().minus(Duration.ofDays(40)));
        sweep.run();
        assertThat(traces.stages(silent.id())).noneMatch(stage -> stage.endsWith("_TOLD"));
        assertThat(traces.stages(climbing.id())).anyMatch(stage -> stage.endsWith("_TOLD"));
    }

    private void tracking() { sweeps.stream().filter(each -> each.name().equals("tracking")).forEach(Sweep::run); }

    private AskView asked(long project, String kind, String login) {
        return lists.ofKind(project, kind).stream().filter(ask -> ask.open() && ask.personId() == walk.person(login)).findFirst().orElseThrow();
    }

    private long task(long project) { return progress.of(project).get(0).taskId(); }

    private ProblemView problem(long project, long id) { return problems.of(project).stream().filter(problem -> problem.id() == id).findFirst().orElseThrow(); }

    private WarningView warning(long project) { return warnings.of(project).get(0); }
}
