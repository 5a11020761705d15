package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.requirement.Requirements;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Capacity;
import countersign.shared.party.Directory;
import countersign.shared.party.MatrixAssignments;
import countersign.tasking.Assignments;
import countersign.tasking.Countersignings;
import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is assigned to another department for a time: each head signs for their own part. */
@ExtendWith(ArquillianExtension.class)
class MatrixIT {

    @Inject Staff staff;
    @Inject Directory directory;
    @Inject AskLists lists;
    @Inject ProjectAccess access;
    @Inject Walk walk;
    @Inject Assignments assignments;
    @Inject MatrixAssignments matrix;
    @Inject Countersignings countersignings;
    @Inject Requirements requirements;

    @Test
    void theHomeHeadSignsForTheTimeOfWhoIsAssignedElsewhereAndTheLeadHeadForTheTask() throws Exception {
        var home = staff.department("派出部");
        var head = staff.head("派出负责人", home);
        var lent = staff.person("派驻员工", home);
        var admin = Actor.onPage(directory.administrators().get(0));
        var today = directory.today();
        assertThatThrownBy(() -> matrix.assign(admin, lent, home, today, today.plusDays(60), null)).hasMessageContaining("shared.matrix.own");
        assertThatThrownBy(() -> matrix.assign(admin, lent, walk.department("销售部"), today, today.minusDays(1), 0)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> matrix.assign(Actor.onPage(lent), lent, walk.department("销售部"), today, today.plusDays(60), null)).hasMessageContaining("administrator.only");
        var assigned = matrix.assign(admin, lent, walk.department("销售部"), today, today.plusDays(120), 50);
        assertThatThrownBy(() -> matrix.assign(admin, lent, walk.department("销售部"), today.plusDays(9), today.plusDays(60), null)).hasMessageContaining("shared.matrix.twice");

        var project = walk.tabled(false, "销售部", "派驻员工");
        var task = assignments.table(project).get(1).taskId();
        assertThat(assignments.findings(project)).filteredOn(f -> f.rows().contains(task)).extracting(Finding::kind).doesNotContain("outsideOwner", "matrixEnds");
        circulate(project);
        var asked = lists.ofKind(project, Countersignings.KIND).stream().filter(AskView::open).toList();
        assertThat(asked).filteredOn(a -> a.personId() == head).singleElement().satisfies(a -> {
            assertThat(a.capacities()).containsExactly(new Capacity(Capacity.Role.HEAD, home, "PERSON_TIME"));
            assertThat(a.rowKeys()).containsExactly(Long.toString(task));
        });
        assertThat(asked).filteredOn(a -> a.personId() == walk.person("sunhao")).singleElement()
                .satisfies(a -> assertThat(a.capacities()).contains(Capacity.of(Capacity.Role.HEAD, walk.department("销售部"))));
        assertThat(access.canSee(project, head)).isTrue();
        matrix.end(admin, lent, assigned);
        assertThat(matrix.of(lent)).isEmpty();
        assertThat(assignments.findings(project)).filteredOn(f -> f.rows().contains(task)).extracting(Finding::kind).contains("outsideOwner");
    }

    /** Gives every warning a reason and completes what the checks miss, then sends the table round. */
    private void circulate(long project) {
        var initiator = walk.by("wangyaqin");
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
}
