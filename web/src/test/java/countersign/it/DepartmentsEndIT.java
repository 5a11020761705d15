package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Reply;
import countersign.shared.ask.SplitContent;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.party.Directory;
import countersign.shared.party.Reform;
import countersign.tasking.Assignments;
import countersign.tasking.Finding;
import countersign.tasking.PlannedTask;
import countersign.tasking.Plans;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A department is merged, split or closed: who answers, signs and works for it from then on (P3). */
@ExtendWith(ArquillianExtension.class)
class DepartmentsEndIT {

    @Inject Staff staff;
    @Inject Duties duties;
    @Inject Asking asking;
    @Inject Directory directory;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject ProjectAccess access;
    @Inject Walk walk;
    @Inject Plans plans;
    @Inject Assignments assignments;
    @Inject Outbox outbox;

    @Test
    void aMergedDepartmentGoesOnInItsSuccessor() {
        var old = staff.department("被并部");
        var head = staff.head("被并负责人", old);
        var successor = staff.department("接续部");
        var other = staff.head("接续负责人", successor);
        var ask = duties.asked(head, old);
        assertThatThrownBy(() -> duties.end(old, Reform.MERGED, List.of())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> duties.end(old, Reform.MERGED, List.of(old))).isInstanceOf(RuleViolation.class);
        duties.end(old, Reform.MERGED, List.of(successor));
        assertThat(directory.departments()).noneMatch(d -> d.id() == old);
        assertThat(directory.department(successor).isCalled("被并部")).isTrue();
        assertThat(directory.person(head).departmentId()).isEqualTo(successor);
        assertThat(directory.signatory(old).orElseThrow().personId()).isEqualTo(other);
        assertThat(duties.open(other, ask)).isNotNull();
        assertThatThrownBy(() -> duties.end(old, Reform.CLOSED, List.of())).as("it ended already").isInstanceOf(RuleViolation.class);
    }

    @Test
    void afterASplitTheInitiatorIsAskedWhoTakesOver() {
        var old = staff.department("被拆部");
        var head = staff.head("被拆负责人", old);
        var first = staff.department("甲部");
        var second = staff.department("乙部");
        staff.head("甲负责人", first);
        var heir = staff.head("乙负责人", second);
        var ask = duties.asked(head, old);
        duties.end(old, Reform.SPLIT, List.of(first, second));
        assertThat(lists.view(ask).open()).as("nothing is guessed").isTrue();
        var project = lists.view(ask).projectId();
        var question = lists.ofKind(project, SplitContent.KIND).get(0);
        assertThat(question.personId()).isEqualTo(walk.person("wangyaqin"));
        assertThatThrownBy(() -> asks.answer(Actor.byMail(question.personId()), question.id(), new Reply("choose", "", Map.of("successor", "1"))))
                .isInstanceOf(RuleViolation.class);
        asks.answer(Actor.byMail(question.personId()), question.id(), new Reply("choose", "", Map.of("successor", Long.toString(second))));
        asking.settle();
        assertThat(lists.view(ask).state()).isEqualTo(AskState.FORWARDED);
        assertThat(duties.open(heir, ask)).isNotNull();
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
        duties.end(old, Reform.SPLIT, List.of(first, second));
        var question = lists.ofKind(project, SplitContent.KIND).get(0);
        assertThat(access.canSee(project, heir)).as("nothing is guessed").isFalse();
        asks.answer(Actor.byMail(question.personId()), question.id(), new Reply("choose", "", Map.of("successor", Long.toString(second))));
        asking.settle();
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
        duties.end(closed, Reform.CLOSED, List.of());
        assertThat(told("wangyaqin", project)).anyMatch(text -> text.contains("撤销执行部已撤销") && text.contains("变更申请") && text.contains("任务二"));
        assertThat(assignments.findings(project)).filteredOn(f -> f.kind().equals("endedDepartment")).hasSize(1);

        var merged = staff.department("并入执行部");
        staff.head("并部负责人", merged);
        staff.person("并部员工", merged);
        var other = walk.published(false, "并入执行部", "并部员工");
        var successor = staff.department("接收执行部");
        var heir = staff.head("接收负责人", successor);
        duties.end(merged, Reform.MERGED, List.of(successor));
        assertThat(access.sources(other, heir)).contains(AccessSource.HEAD);
        assertThat(told(directory.person(heir).login(), other)).anyMatch(text -> text.contains("并入执行部已并入接收执行部") && text.contains("任务二"));
        assertThat(assignments.findings(other)).filteredOn(f -> f.kind().equals("endedDepartment")).singleElement()
                .satisfies(f -> assertThat(f.mend().commands()).containsExactly(new TaskCommand.Set(f.rows().get(0).toString(), TaskField.LEAD, List.of(Long.toString(successor)))));
    }

    private List<String> told(String login, long project) {
        var reader = walk.person(login);
        return outbox.list(reader, new OutboxFilter(List.of(reader), null), 0, 50).stream().filter(m -> Long.valueOf(project).equals(m.projectId()))
                .map(m -> outbox.letter(reader, m.id(), LinkBase.of("http://trial")).text()).toList();
    }
}
