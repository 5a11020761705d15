package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countersign.acceptance.AcceptanceReports;
import countersign.acceptance.LessonKind;
import countersign.acceptance.LessonUses;
import countersign.acceptance.Lessons;
import countersign.acceptance.NewLesson;
import countersign.acceptance.PolicyProposals;
import countersign.acceptance.Retrospectives;
import countersign.acceptance.TemplateTasks;
import countersign.acceptance.domain.Facts;
import countersign.requirement.event.CollaborationAgreed;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import countersign.tasking.Assignments;
import countersign.tracking.event.ExecutionEndedEarly;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one project's retrospective leaves, and how the next one uses it (S6.2, S6.4). */
@ExtendWith(ArquillianExtension.class)
class LessonsIT {

    @Inject Lessons lessons;
    @Inject LessonUses uses;
    @Inject TemplateTasks templates;
    @Inject PolicyProposals proposals;
    @Inject Retrospectives retrospectives;
    @Inject AcceptanceReports reports;
    @Inject Assignments assignments;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject Notices notices;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject Clock clock;
    @Inject Event<ExecutionEndedEarly> ended;
    @Inject Event<CollaborationAgreed> agreed;
    @Inject UserTransaction transaction;

    @Test
    void aLessonIsOfferedUsedAndJudgedByALaterProject() throws Exception {
        var earlier = reviewed("先前的项目");
        var checklist = lessons.add(initiator(), earlier, NewLesson.checklist("样机先过安全评审"));
        assertThat(offer(0, checklist)).as("nothing is offered before the retrospective is on file").isNull();
        file(earlier);
        assertThat(offer(earlier, checklist)).as("a project is not offered its own lessons").isNull();

        var later = project("后来的项目");
        assertThat(offer(later, checklist).source()).contains("先前的项目");
        assertThat(offer(later, checklist).used()).isFalse();
        uses.use(initiator(), checklist, later);
        uses.use(initiator(), checklist, later);
        assertThat(offer(later, checklist).used()).isTrue();
        assertThat(offer(later, checklist).lesson().uses()).as("counted once a project").isEqualTo(1);

        toRetrospective(later);
        var ask = lists.ofKind(later, Facts.RETROSPECTIVE).stream().filter(AskView::open).findFirst().orElseThrow();
        asks.answer(Actor.byMail(person("wangyaqin")), ask.id(), new Reply("file", "", Map.of("wentWell", "止损及时", "helped." + checklist, "yes")));
        settle();
        assertThat(retrospectives.view(later).orElseThrow().filedAt()).isNotNull();
        assertThat(lessons.of(earlier).get(0).helped()).isEqualTo(1);
    }

    @Test
    void aTemplateTaskBecomesARowOfTheTableOnce() throws Exception {
        var earlier = reviewed("有模板的项目");
        var template = lessons.add(initiator(), earlier, new NewLesson(LessonKind.TEMPLATE_TASK, "渠道物料预检", department("销售部"), "物料清单逐项打勾", null, ""));
        file(earlier);
        var later = project("要分工的项目");
        inTransaction(() -> agreed.fire(new CollaborationAgreed(later, clock.instant())));
        var task = assignments.task(templates.insert(initiator(), template, later)).orElseThrow();
        assertThat(task.name()).isEqualTo("渠道物料预检");
        assertThat(task.leadDepartmentId()).isEqualTo(department("销售部"));
        assertThat(task.acceptanceStandard()).isEqualTo("物料清单逐项打勾");
        assertThat(task.ownerId()).isNull();
        assertThat(offer(later, template).taskId()).isEqualTo(task.taskId());
        assertThrows(RuleViolation.class, () -> templates.insert(initiator(), template, later));
        var stranger = Actor.onPage(person("zhoulan"));
        assertThrows(RuleViolation.class, () -> templates.insert(stranger, template, project("别人的项目")));
    }

    @Test
    void aConfidentialProjectLeavesNothingToOthers() throws Exception {
        var secret = reviewed("机密项目");
        inTransaction(() -> projects.describe(secret, "机密项目", Scenario.CROSS_FUNCTIONAL_PROJECT, department("市场部"), null, null, true));
        var checklist = lessons.add(initiator(), secret, NewLesson.checklist("不得外传的经验"));
        var policy = lessons.add(initiator(), secret, new NewLesson(LessonKind.POLICY, "机密规则", null, "", PolicyKey.NOTICE, "2 WH"));
        file(secret);
        var later = project("普通项目");
        assertThat(offer(later, checklist)).isNull();
        assertThrows(RuleViolation.class, () -> uses.use(initiator(), checklist, later));
        assertThat(proposals.of(Scenario.CROSS_FUNCTIONAL_PROJECT)).noneMatch(p -> p.id() == policy);
    }

    @Test
    void aFollowedPolicyProposalCountsForTheProjectsThatBeginAfterIt() throws Exception {
        var earlier = reviewed("提规则的项目");
        var policy = lessons.add(initiator(), earlier, new NewLesson(LessonKind.POLICY, "会签时间放宽", null, "", PolicyKey.SIGNATURE, "4 WD"));
        file(earlier);
        assertThat(proposals.of(Scenario.CROSS_FUNCTIONAL_PROJECT)).anyMatch(p -> p.id() == policy && p.adoptedAt() == null);
        proposals.adopt(Actor.onPage(directory.administrators().get(0)), policy);
        clocks.move(Duration.ofMinutes(1));
        var later = reviewed("规则之后的项目");
        assertThat(uses.usedBy(later)).anyMatch(u -> u.lesson().id() == policy && u.helped() == null);
        uses.helped(initiator(), policy, later, false);
        assertThat(lessons.of(earlier).get(0).uses()).isEqualTo(1);
        assertThat(lessons.of(earlier).get(0).helped()).isZero();
        assertThat(uses.usedBy(earlier)).noneMatch(u -> u.lesson().id() == policy);
    }

    private LessonUses.Offer offer(long project, long lesson) {
        return uses.offered(project, Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(department("市场部")), 500).stream()
                .filter(o -> o.lesson().id() == lesson).findFirst().orElse(null);
    }

    private long reviewed(String title) throws Exception {
        var project = project(title);
        toRetrospective(project);
        return project;
    }

    private void toRetrospective(long project) throws Exception {
        inTransaction(() -> ended.fire(new ExecutionEndedEarly(project, 1, "市场变化", clock.instant())));
        reports.send(initiator(), project);
        reports.signOff(project).orElseThrow().asks().stream().filter(AskView::open).forEach(a ->
                asks.answer(Actor.byMail(a.personId()), a.id(), new Reply("agree", "", Map.of("terms", "yes"))));
        settle();
        assertThat(retrospectives.view(project)).isPresent();
    }

    private void file(long project) {
        retrospectives.conclude(initiator(), project, retrospectives.view(project).orElseThrow().version(), "配合顺畅", "");
        retrospectives.file(initiator(), project);
    }

    private long project(String title) {
        var project = projects.open(title, Scenario.CROSS_FUNCTIONAL_PROJECT, department("市场部"), person("wangyaqin"));
        access.grant(project, person("wangyaqin"), AccessSource.INITIATOR);
        return project;
    }

    private void settle() {
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    private void inTransaction(Runnable work) throws Exception {
        transaction.begin();
        work.run();
        transaction.commit();
    }

    private Actor initiator() { return Actor.onPage(person("wangyaqin")); }

    private long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private long department(String name) {
        return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id();
    }
}
