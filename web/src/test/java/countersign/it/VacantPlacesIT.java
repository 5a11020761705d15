package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.DisputePlace;
import countersign.requirement.DisputeSweep;
import countersign.requirement.Disputes;
import countersign.requirement.NewDispute;
import countersign.requirement.Requirements;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody has left, and nobody is named for their place yet: what they were to do waits or goes on with who is above (P2). */
@ExtendWith(ArquillianExtension.class)
class VacantPlacesIT {

    @Inject Staff staff;
    @Inject Duties duties;
    @Inject Directory directory;
    @Inject AskLists lists;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Clocks clocks;
    @Inject Clock clock;
    @Inject Walk walk;
    @Inject Outbox outbox;
    @Inject Requirements requirements;
    @Inject Disputes disputes;
    @Inject DisputeSweep disputeSweep;

    @Test
    void whatADepartedHeadLeftBehindGoesToWhoeverIsNamedNext() {
        var department = staff.department("空缺部");
        var head = staff.person("无人接替的负责人", department);
        staff.placed(department, head, null);
        var ask = duties.asked(head, department);
        staff.leaves(head, directory.today().minusDays(1));
        assertThat(directory.signatory(department)).as("nobody signs for it").isEmpty();
        assertThat(lists.view(ask).state()).isEqualTo(AskState.OPEN);
        var next = staff.person("后来的负责人", department);
        staff.placed(department, next, null);
        assertThat(duties.open(next, ask)).isNotNull();
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
        var project = projects.open("争议随人", Scenario.CROSS_FUNCTIONAL_PROJECT, left, walk.person("wangyaqin"));
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
        var project = projects.open("无人裁定", Scenario.CROSS_FUNCTIONAL_PROJECT, left, walk.person("wangyaqin"));
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
}
