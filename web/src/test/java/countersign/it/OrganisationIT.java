package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.Capacity;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.party.Arrangements;
import countersign.shared.party.DepartmentForm;
import countersign.shared.party.DepartureSweep;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.shared.party.Signatory;
import countersign.shared.policy.EditPolicy;
import countersign.shared.policy.Policies;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.shared.time.Clocks;
import countersign.shared.time.Sweep;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Heads come and go (P2): in departments and with people of the tests' own. */
@ExtendWith(ArquillianExtension.class)
class OrganisationIT {

    @Inject Organisation organisation;
    @Inject Arrangements arrangements;
    @Inject Staff staff;
    @Inject Duties duties;
    @Inject Directory directory;
    @Inject DepartureSweep departures;
    @Inject AskLists lists;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Clocks clocks;
    @Inject Walk walk;
    @Inject Outbox outbox;
    @Inject Notices notices;
    @Inject Policies policies;
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
        var ask = duties.asked(head, department);
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
        var moved = duties.open(signatory.personId(), ask);
        assertThat(access.sources(moved.projectId(), signatory.personId())).contains(AccessSource.HEAD);

        var next = staff.head("继任负责人", department);
        assertThat(lists.view(moved.id()).state()).as("the place is filled: the executive is asked no longer").isEqualTo(AskState.FORWARDED);
        assertThat(duties.open(next, moved.id())).isNotNull();
    }

    @Test
    void aDeputyStandsInNoLongerThanThePolicyLets() {
        var row = longestDeputy();
        var admin = walk.by("admin");
        policies.edit(new EditPolicy(Scenario.EMERGENCY_RESPONSE, PolicyKey.DEPUTY, "14 D", row.lowest(), row.highest(), row.shown()), admin);
        try {
            var refused = assertThrows(RuleViolation.class, () -> deputed(15));
            assertThat(refused.problems()).extracting(RuleViolation.Problem::field).containsExactly("until");
            assertThat(Texts.of(Language.EN, ZoneOffset.UTC).get(refused.problems().get(0).message())).contains("at most 14 days");
            assertThat(Guest.in("linwen", "countersign").get("/departments.xhtml").body()).contains("14 天");
            deputed(14);
        } finally {
            policies.edit(new EditPolicy(Scenario.EMERGENCY_RESPONSE, PolicyKey.DEPUTY, row.setting(), row.lowest(), row.highest(), longestDeputy().shown()), admin);
            arrangements.dismiss(Actor.SYSTEM, walk.person("chenxiaomin"));
        }
    }

    private PolicyRow longestDeputy() { return policies.rows(Scenario.EMERGENCY_RESPONSE).stream().filter(r -> r.key() == PolicyKey.DEPUTY).findFirst().orElseThrow(); }

    private void deputed(int days) {
        arrangements.appoint(Actor.SYSTEM, walk.person("chenxiaomin"), walk.person("lisiyuan"), directory.today(), directory.today().plusDays(days - 1L), null, "");
    }

    @Test
    void anActingHeadTakesOverAndHandsBack() {
        var department = staff.department("代理部");
        var acting = staff.person("代理负责人", department);
        staff.headed(department, null, acting);
        var ask = duties.asked(acting, department);
        var head = staff.person("新任负责人", department);
        staff.headed(department, head, acting);
        assertThat(lists.view(ask).state()).isEqualTo(AskState.FORWARDED);
        assertThat(duties.open(head, ask).capacities()).extracting(Capacity::departmentId).containsExactly(department);
    }

    @Test
    void whatOnlyAPersonCanSayEndsWithThemAndTheRestGoesToTheirHead() {
        var department = staff.department("离职部");
        var head = staff.head("在任负责人", department);
        var leaver = staff.person("离职员工", department);
        var own = duties.asked(leaver, Capacity.of(Capacity.Role.PARTICIPANT));
        var item = duties.asked(leaver, Capacity.of(Capacity.Role.ACTION_OWNER));
        staff.leaves(leaver, directory.today().minusDays(1));
        assertThat(lists.view(own).state()).isEqualTo(AskState.SUPERSEDED);
        assertThat(duties.open(head, item)).isNotNull();
    }

    @Test
    void aNewNameLeavesTheOldOneFindable() {
        var department = staff.department("旧名称部");
        staff.rename(department, "新名称部");
        assertThat(directory.department(department).isCalled("旧名称部")).isTrue();
        assertThat(directory.department(department).name()).isEqualTo("新名称部");
    }

    @Test
    void whoComesToHoldAPlaceSeesTheProjectsOfTheDepartmentAndWhoHeldItNoLonger() {
        var department = staff.department("接任部");
        var former = staff.head("前任负责人", department);
        var other = staff.department("兼管部");
        staff.headed(other, former, null);
        var project = projects.open("无待办的项目", Scenario.CROSS_FUNCTIONAL_PROJECT, walk.department("市场部"), walk.person("wangyaqin"));
        var both = projects.open("两部门的项目", Scenario.CROSS_FUNCTIONAL_PROJECT, walk.department("市场部"), walk.person("wangyaqin"));
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
    void aDepartmentsCopyStandsUnderTheDepartmentsNameInTheOutbox() {
        var head = staff.person("收件主管", walk.department("市场部"));
        var department = organisation.saveDepartment(Actor.SYSTEM, new DepartmentForm(null, 0, "IT-mailbox", "邮箱部", List.of(), null, head, null, null, null, walk.person("zhengmin"),
                "mailbox@example.com", 900, null, null));
        notices.copy(new NewNotice("web.test-mail", null, head, "it:copy", Map.of("by", "系统管理员", "at", "2026-07-20T01:00:00Z"), null, List.of(), false), department);
        assertThat(outbox.list(head, new OutboxFilter(List.of(head), null), 0, 1).get(0).person()).isEqualTo("邮箱部");
    }
}
