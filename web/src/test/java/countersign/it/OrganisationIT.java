package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countersign.requirement.DisputePlace;
import countersign.requirement.DisputeSweep;
import countersign.requirement.Disputes;
import countersign.requirement.NewDispute;
import countersign.requirement.Requirements;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.Reply;
import countersign.shared.ask.SplitContent;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.party.DepartmentForm;
import countersign.shared.party.DepartureSweep;
import countersign.shared.party.Directory;
import countersign.shared.party.MatrixAssignments;
import countersign.shared.party.Organisation;
import countersign.shared.party.Reform;
import countersign.shared.party.Reforms;
import countersign.shared.party.Signatory;
import countersign.shared.policy.EditPolicy;
import countersign.shared.policy.Policies;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.shared.time.Clocks;
import countersign.shared.time.Sweep;
import countersign.tasking.Assignments;
import countersign.tasking.Countersignings;
import countersign.tasking.Finding;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Heads come and go, departments are merged and split (P2, P3): on departments and people of the tests' own. */
@ExtendWith(ArquillianExtension.class)
class OrganisationIT {

    @Inject Organisation organisation;
    @Inject Staff staff;
    @Inject Reforms reforms;
    @Inject Directory directory;
    @Inject DepartureSweep departures;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Clocks clocks;
    @Inject Clock clock;
    @Inject Walk walk;
    @Inject Plans plans;
    @Inject Assignments assignments;
    @Inject Outbox outbox;
    @Inject Notices notices;
    @Inject MatrixAssignments matrix;
    @Inject Countersignings countersignings;
    @Inject Requirements requirements;
    @Inject Policies policies;
    @Inject Disputes disputes;
    @Inject DisputeSweep disputeSweep;
    @Inject @Any Instance<Sweep> sweeps;

    @Test
    void theSystemPageNamesEverySweepInWords() {
        for (var language : Language.values()) {
            var texts = Texts.of(language, ZoneOffset.UTC);
            assertThat(sweeps).isNotEmpty().allSatisfy(sweep -> assertThat(texts.has("web.admin.system.timers.job." + sweep.name())).as(sweep.name()).isTrue());
        }
    }

    @Test
    void aHeadKeepsTheirDutiesUntilTheLastDayIsOver() {
        var department = staff.department("离任部");
        var head = staff.head("离任负责人", department);
        var ask = asked(head, department);
        staff.leaves(head, directory.today());
        departures.run();
        assertThat(lists.view(ask).state()).as("the last day is still a day").isEqualTo(AskState.OPEN);
        assertThat(directory.signatory(department).orElseThrow().personId()).isEqualTo(head);

        clocks.move(Duration.ofDays(1));
        departures.run();
        departures.run();
        assertThat(lists.view(ask).state()).isEqualTo(AskState.FORWARDED);
        var signatory = directory.signatory(department).orElseThrow();
        assertThat(signatory.kind()).isEqualTo(Signatory.Kind.EXECUTIVE_FOR_VACANCY);
        var moved = open(signatory.personId(), ask);
        assertThat(access.sources(moved.projectId(), signatory.personId())).contains(AccessSource.HEAD);

        var next = staff.head("继任负责人", department);
        assertThat(lists.view(moved.id()).state()).as("the place is filled: the executive is asked no longer").isEqualTo(AskState.FORWARDED);
        assertThat(open(next, moved.id())).isNotNull();
    }

    @Test
    void aDeputyStandsInNoLongerThanThePolicyLets() {
        var row = longestDeputy();
        var admin = Actor.onPage(walk.person("admin"));
        policies.edit(new EditPolicy(Scenario.EMERGENCY_RESPONSE, PolicyKey.DEPUTY, "14 D", row.lowest(), row.highest(), row.shown()), admin);
        try {
            var refused = assertThrows(RuleViolation.class, () -> deputed(15));
            assertThat(refused.problems()).extracting(RuleViolation.Problem::field).containsExactly("until");
            assertThat(Texts.of(Language.EN, ZoneOffset.UTC).get(refused.problems().get(0).message())).contains("at most 14 days");
            assertThat(Guest.in("linwen", "countersign").get("/departments.xhtml").body()).contains("14 天");
            deputed(14);
        } finally {
            policies.edit(new EditPolicy(Scenario.EMERGENCY_RESPONSE, PolicyKey.DEPUTY, row.setting(), row.lowest(), row.highest(), longestDeputy().shown()), admin);
            organisation.dismissDeputies(Actor.SYSTEM, walk.person("chenxiaomin"));
        }
    }

    private PolicyRow longestDeputy() { return policies.rows(Scenario.EMERGENCY_RESPONSE).stream().filter(r -> r.key() == PolicyKey.DEPUTY).findFirst().orElseThrow(); }

    private void deputed(int days) {
        organisation.appointDeputy(Actor.SYSTEM, walk.person("chenxiaomin"), walk.person("lisiyuan"), directory.today(), directory.today().plusDays(days - 1L), null, "");
    }

    @Test
    void anActingHeadTakesOverAndHandsBack() {
        var department = staff.department("代理部");
        var acting = staff.person("代理负责人", department);
        staff.headed(department, null, acting);
        var ask = asked(acting, department);
        var head = staff.person("新任负责人", department);
        staff.headed(department, head, acting);
        assertThat(lists.view(ask).state()).isEqualTo(AskState.FORWARDED);
        assertThat(open(head, ask).capacities()).extracting(Capacity::departmentId).containsExactly(department);
    }

    @Test
    void whatADepartedHeadLeftBehindGoesToWhoeverIsNamedNext() {
        var department = staff.department("空缺部");
        var head = staff.person("无人接替的负责人", department);
        staff.placed(department, head, null);
        var ask = asked(head, department);
        staff.leaves(head, directory.today().minusDays(1));
        assertThat(directory.signatory(department)).as("nobody signs for it").isEmpty();
        assertThat(lists.view(ask).state()).isEqualTo(AskState.OPEN);
        var next = staff.person("后来的负责人", department);
        staff.placed(department, next, null);
        assertThat(open(next, ask)).isNotNull();
    }

    @Test
    void theLeadingDepartmentHoldsTheDutiesOfAnInitiatorWhoHasLeft() {
        var department = staff.department("发起部");
        var head = staff.head("发起部负责人", department);
        var initiator = staff.person("离任发起人", department);
        var project = requirements.open(Actor.onPage(initiator), Scenario.CROSS_FUNCTIONAL_PROJECT);
        assertThat(requirements.initiates(project, head)).isFalse();
        staff.leaves(initiator, directory.today().minusDays(1));
        assertThat(projects.view(project).initiatorId()).isEqualTo(head);
        assertThat(requirements.initiates(project, head)).isTrue();
        assertThat(access.sources(project, head)).contains(AccessSource.INITIATOR);
        assertThat(outbox.list(head, new OutboxFilter(List.of(head), null), 0, 50)).anySatisfy(mail -> assertThat(outbox.letter(head, mail.id(), LinkBase.of("http://trial")).text()).contains("离任发起人已离职"));
    }

    @Test
    void aDisputeGoesOnWithWhoeverIsInChargeWhenTheExecutiveHasLeft() {
        var left = staff.department("甲争议部");
        var right = staff.department("乙争议部");
        var first = staff.person("离任分管领导", left);
        staff.placed(left, null, first);
        staff.placed(right, null, null);
        var project = projects.open("争议随人", Scenario.CROSS_FUNCTIONAL_PROJECT, left, login("wangyaqin"));
        var id = disputes.open(Actor.SYSTEM, new NewDispute(project, "project:" + project, "谁出人", left, List.of(right), "", List.of()));
        disputes.refer(Actor.SYSTEM, id, DisputePlace.EXECUTIVE, first, clock.instant().plus(Duration.ofDays(9)));
        var asked = lists.of("dispute:" + id).stream().filter(AskView::open).findFirst().orElseThrow();
        staff.leaves(first, directory.today().minusDays(1));
        assertThat(disputes.view(id).responsibleId()).as("nobody is in charge yet").isEqualTo(first);

        var next = staff.person("新任分管领导", left);
        staff.placed(left, null, next);
        assertThat(disputes.view(id).responsibleId()).isEqualTo(next);
        assertThat(lists.view(asked.id()).open()).isFalse();
        assertThat(lists.of("dispute:" + id).stream().filter(AskView::open)).extracting(AskView::personId).containsExactly(next);
    }

    @Test
    void aDisputeThatNobodyCouldDecideClimbsOnceSomebodyIsNamed() {
        var left = staff.department("丙争议部");
        var right = staff.department("丁争议部");
        staff.placed(left, null, null);
        staff.placed(right, null, null);
        var project = projects.open("无人裁定", Scenario.CROSS_FUNCTIONAL_PROJECT, left, login("wangyaqin"));
        projects.state(project, ProjectState.RUNNING);
        var id = disputes.open(Actor.SYSTEM, new NewDispute(project, "project:" + project, "谁出钱", left, List.of(right), "", List.of()));
        for (int day = 0; day < 14; day++) {
            clocks.move(Duration.ofDays(1));
            disputeSweep.run();
        }
        assertThat(disputes.view(id).responsibleId()).as("there is nobody to climb to").isNull();
        var executive = staff.person("首任分管领导", right);
        staff.placed(right, null, executive);
        assertThat(disputes.view(id).responsibleId()).isEqualTo(executive);
        assertThat(disputes.view(id).place()).isEqualTo(DisputePlace.EXECUTIVE);
    }

    @Test
    void whatOnlyAPersonCanSayEndsWithThemAndTheRestGoesToTheirHead() {
        var department = staff.department("离职部");
        var head = staff.head("在任负责人", department);
        var leaver = staff.person("离职员工", department);
        var own = asked(leaver, Capacity.of(Capacity.Role.PARTICIPANT));
        var item = asked(leaver, Capacity.of(Capacity.Role.ACTION_OWNER));
        staff.leaves(leaver, directory.today().minusDays(1));
        assertThat(lists.view(own).state()).isEqualTo(AskState.SUPERSEDED);
        assertThat(open(head, item)).isNotNull();
    }

    @Test
    void aNewNameLeavesTheOldOneFindable() {
        var department = staff.department("旧名称部");
        staff.rename(department, "新名称部");
        assertThat(directory.department(department).isCalled("旧名称部")).isTrue();
        assertThat(directory.department(department).name()).isEqualTo("新名称部");
    }

    @Test
    void aMergedDepartmentGoesOnInItsSuccessor() {
        var old = staff.department("被并部");
        var head = staff.head("被并负责人", old);
        var successor = staff.department("接续部");
        var other = staff.head("接续负责人", successor);
        var ask = asked(head, old);
        assertThatThrownBy(() -> end(old, Reform.MERGED, List.of())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> end(old, Reform.MERGED, List.of(old))).isInstanceOf(RuleViolation.class);
        end(old, Reform.MERGED, List.of(successor));
        assertThat(directory.departments()).noneMatch(d -> d.id() == old);
        assertThat(directory.department(successor).isCalled("被并部")).isTrue();
        assertThat(directory.person(head).departmentId()).isEqualTo(successor);
        assertThat(directory.signatory(old).orElseThrow().personId()).isEqualTo(other);
        assertThat(open(other, ask)).isNotNull();
        assertThatThrownBy(() -> end(old, Reform.CLOSED, List.of())).as("it ended already").isInstanceOf(RuleViolation.class);
    }

    @Test
    void afterASplitTheInitiatorIsAskedWhoTakesOver() {
        var old = staff.department("被拆部");
        var head = staff.head("被拆负责人", old);
        var first = staff.department("甲部");
        var second = staff.department("乙部");
        staff.head("甲负责人", first);
        var heir = staff.head("乙负责人", second);
        var ask = asked(head, old);
        end(old, Reform.SPLIT, List.of(first, second));
        assertThat(lists.view(ask).open()).as("nothing is guessed").isTrue();
        var project = lists.view(ask).projectId();
        var question = lists.ofKind(project, SplitContent.KIND).get(0);
        assertThat(question.personId()).isEqualTo(login("wangyaqin"));
        assertThatThrownBy(() -> asks.answer(Actor.byMail(question.personId()), question.id(), new Reply("choose", "", Map.of("successor", "1"))))
                .isInstanceOf(RuleViolation.class);
        asks.answer(Actor.byMail(question.personId()), question.id(), new Reply("choose", "", Map.of("successor", Long.toString(second))));
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
        assertThat(lists.view(ask).state()).isEqualTo(AskState.FORWARDED);
        assertThat(open(heir, ask)).isNotNull();
    }

    @Test
    void whoComesToHoldAPlaceSeesTheProjectsOfTheDepartmentAndWhoHeldItNoLonger() {
        var department = staff.department("接任部");
        var former = staff.head("前任负责人", department);
        var other = staff.department("兼管部");
        staff.headed(other, former, null);
        var project = projects.open("无待办的项目", Scenario.CROSS_FUNCTIONAL_PROJECT, called("市场部"), login("wangyaqin"));
        var both = projects.open("两部门的项目", Scenario.CROSS_FUNCTIONAL_PROJECT, called("市场部"), login("wangyaqin"));
        access.grantDepartment(project, department);
        access.grantDepartment(both, department);
        access.grantDepartment(both, other);
        var next = staff.person("接任负责人", department);
        var liaison = staff.person("新接口人", department);
        staff.headed(department, next, null, liaison);
        assertThat(access.sources(project, next)).containsExactly(AccessSource.HEAD);
        assertThat(access.sources(project, liaison)).containsExactly(AccessSource.LIAISON);
        assertThat(access.canSee(project, former)).as("heads it no longer").isFalse();
        assertThat(access.canSee(both, former)).as("still heads another department of it").isTrue();
        staff.headed(department, next, null, null);
        assertThat(access.canSee(project, liaison)).isFalse();
        staff.leaves(next, directory.today().minusDays(1));
        assertThat(access.sources(project, directory.signatory(department).orElseThrow().personId())).as("the place is vacant").contains(AccessSource.HEAD);
        projects.discard(project);
        assertThat(access.people(project)).as("a draft is thrown away with its departments").isEmpty();
    }

    @Test
    void aSplitDepartmentsTasksGoToThePartThatTheInitiatorChoosesWithoutANewRound() throws Exception {
        var old = staff.department("被拆执行部");
        staff.head("拆前负责人", old);
        var owner = staff.person("拆部员工", old);
        var project = walk.published(false, "被拆执行部", "拆部员工");
        var first = staff.department("拆出甲部");
        staff.head("拆甲负责人", first);
        var second = staff.department("拆出乙部");
        var heir = staff.head("拆乙负责人", second);
        end(old, Reform.SPLIT, List.of(first, second));
        var question = lists.ofKind(project, SplitContent.KIND).get(0);
        assertThat(access.canSee(project, heir)).as("nothing is guessed").isFalse();
        asks.answer(Actor.byMail(question.personId()), question.id(), new Reply("choose", "", Map.of("successor", Long.toString(second))));
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
        assertThat(access.sources(project, heir)).contains(AccessSource.HEAD);
        var plan = plans.published(project).orElseThrow();
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.rows()).filteredOn(t -> Long.valueOf(owner).equals(t.ownerId())).extracting(PlannedTask::leadDepartmentId).containsExactly(second);
        assertThat(assignments.findings(project)).extracting(Finding::kind).doesNotContain("endedDepartment");
    }

    @Test
    void aClosedDepartmentsTasksAreNamedToTheInitiatorAndAMergedOnesToItsSuccessor() throws Exception {
        var closed = staff.department("撤销执行部");
        staff.head("撤部负责人", closed);
        staff.person("撤部员工", closed);
        var project = walk.published(false, "撤销执行部", "撤部员工");
        end(closed, Reform.CLOSED, List.of());
        assertThat(told("wangyaqin", project)).anyMatch(text -> text.contains("撤销执行部已撤销") && text.contains("变更申请") && text.contains("任务二"));
        assertThat(assignments.findings(project)).filteredOn(f -> f.kind().equals("endedDepartment")).hasSize(1);

        var merged = staff.department("并入执行部");
        staff.head("并部负责人", merged);
        staff.person("并部员工", merged);
        var other = walk.published(false, "并入执行部", "并部员工");
        var successor = staff.department("接收执行部");
        var heir = staff.head("接收负责人", successor);
        end(merged, Reform.MERGED, List.of(successor));
        assertThat(access.sources(other, heir)).contains(AccessSource.HEAD);
        assertThat(told(directory.person(heir).login(), other)).anyMatch(text -> text.contains("并入执行部已并入接收执行部") && text.contains("任务二"));
        assertThat(assignments.findings(other)).filteredOn(f -> f.kind().equals("endedDepartment")).singleElement()
                .satisfies(f -> assertThat(f.mend().commands()).containsExactly(new TaskCommand.Set(f.rows().get(0).toString(), TaskField.LEAD, List.of(Long.toString(successor)))));
    }

    @Test
    void theHomeHeadSignsForTheTimeOfWhoIsAssignedElsewhereAndTheLeadHeadForTheTask() throws Exception {
        var home = staff.department("派出部");
        var head = staff.head("派出负责人", home);
        var lent = staff.person("派驻员工", home);
        var admin = Actor.onPage(directory.administrators().get(0));
        var today = directory.today();
        assertThatThrownBy(() -> matrix.assign(admin, lent, home, today, today.plusDays(60), null)).hasMessageContaining("shared.matrix.own");
        assertThatThrownBy(() -> matrix.assign(admin, lent, called("销售部"), today, today.minusDays(1), 0)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> matrix.assign(Actor.onPage(lent), lent, called("销售部"), today, today.plusDays(60), null)).hasMessageContaining("administrator.only");
        var assigned = matrix.assign(admin, lent, called("销售部"), today, today.plusDays(120), 50);
        assertThatThrownBy(() -> matrix.assign(admin, lent, called("销售部"), today.plusDays(9), today.plusDays(60), null)).hasMessageContaining("shared.matrix.twice");

        var project = walk.tabled(false, "销售部", "派驻员工");
        var task = assignments.table(project).get(1).taskId();
        assertThat(assignments.findings(project)).filteredOn(f -> f.rows().contains(task)).extracting(Finding::kind).doesNotContain("outsideOwner", "matrixEnds");
        circulate(project);
        var asked = lists.ofKind(project, Countersignings.KIND).stream().filter(AskView::open).toList();
        assertThat(asked).filteredOn(a -> a.personId() == head).singleElement().satisfies(a -> {
            assertThat(a.capacities()).containsExactly(new Capacity(Capacity.Role.HEAD, home, "PERSON_TIME"));
            assertThat(a.rowKeys()).containsExactly(Long.toString(task));
        });
        assertThat(asked).filteredOn(a -> a.personId() == login("sunhao")).singleElement()
                .satisfies(a -> assertThat(a.capacities()).contains(Capacity.of(Capacity.Role.HEAD, called("销售部"))));
        assertThat(access.canSee(project, head)).isTrue();
        matrix.end(admin, lent, assigned);
        assertThat(matrix.of(lent)).isEmpty();
        assertThat(assignments.findings(project)).filteredOn(f -> f.rows().contains(task)).extracting(Finding::kind).contains("outsideOwner");
    }

    /** Gives every warning a reason and completes what the checks miss, then sends the table round. */
    private void circulate(long project) {
        var initiator = Actor.onPage(login("wangyaqin"));
        var commands = new ArrayList<TaskCommand>();
        var day = directory.today().plusDays(1);
        for (var row : assignments.table(project)) {
            commands.add(new TaskCommand.Set(Long.toString(row.taskId()), TaskField.START, List.of(day.toString())));
            commands.add(new TaskCommand.Set(Long.toString(row.taskId()), TaskField.FINISH, List.of(day.plusDays(40).toString())));
            commands.add(new TaskCommand.Set(Long.toString(row.taskId()), TaskField.DELIVERABLE, List.of(requirements.view(project).deliverables().get(0).name())));
        }
        assertThat(assignments.apply(initiator, project, assignments.view(project).version(), commands).problems()).isEmpty();
        var kinds = assignments.findings(project).stream().filter(f -> f.severity() == Finding.Severity.WARNING).map(Finding::kind).distinct().toList();
        var reasons = kinds.stream().map(kind -> (TaskCommand) new TaskCommand.Reason(kind, "已口头确认")).toList();
        assignments.apply(initiator, project, assignments.view(project).version(), reasons);
        countersignings.circulate(initiator, project);
    }

    private List<String> told(String login, long project) {
        var reader = login(login);
        return outbox.list(reader, new OutboxFilter(List.of(reader), null), 0, 50).stream().filter(m -> Long.valueOf(project).equals(m.projectId()))
                .map(m -> outbox.letter(reader, m.id(), LinkBase.of("http://trial")).text()).toList();
    }

    private AskView open(long person, long replaced) {
        return lists.inbox(person, 0, 100).stream().filter(a -> a.replaces() != null && a.replaces() == replaced).findFirst().orElse(null);
    }

    private long asked(long person, long department) { return asked(person, Capacity.of(Capacity.Role.HEAD, department)); }

    private long asked(long person, Capacity capacity) {
        var project = projects.open("组织变动", Scenario.CROSS_FUNCTIONAL_PROJECT, called("市场部"), login("wangyaqin"));
        return asks.open(Actor.SYSTEM, NewAsk.of(TwoRows.KIND, project, "it:" + project, "organisation", person, capacity, PolicyTime.parse("3 WD")));
    }

    private void end(long department, Reform how, List<Long> successors) {
        reforms.end(Actor.onPage(directory.administrators().get(0)), department, directory.department(department).version(), how, successors);
    }

    @Test
    void aDepartmentsCopyStandsUnderTheDepartmentsNameInTheOutbox() {
        var head = staff.person("收件主管", walk.department("市场部"));
        var department = organisation.saveDepartment(Actor.SYSTEM, new DepartmentForm(null, 0, "IT-mailbox", "邮箱部", List.of(), null, head, null, null, null, login("zhengmin"),
                "mailbox@example.com", 900, null, null));
        notices.copy(new NewNotice("web.test-mail", null, head, "it:copy", Map.of("by", "系统管理员", "at", "2026-07-20T01:00:00Z"), null, List.of(), false), department);
        assertThat(outbox.list(head, new OutboxFilter(List.of(head), null), 0, 1).get(0).person()).isEqualTo("邮箱部");
    }

    private long login(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private long called(String name) { return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id(); }
}
