package countersign.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tracking.ChangeField;
import countersign.tracking.TaskChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S5.6: what a change request says becomes edits of the table in an order in which they can be carried out. */
class ChangeCommandsTest {

    /** 1 上线 with 2 and 3 below it; 4 on its own. */
    private static final List<TaskView> TABLE = List.of(TaskView.blank(1, 1, null, 0), TaskView.blank(2, 2, 1L, 0), TaskView.blank(3, 3, 1L, 1),
            TaskView.blank(4, 4, null, 1));

    @Test
    void aNewTaskStandsLastInItsPhaseAndOthersCanWaitForIt() {
        var commands = of(new TaskChange(4, ChangeField.LINKS, "", "2, N1+1d"), new TaskChange(-1, ChangeField.NAME, "", "补充测试"),
                new TaskChange(-1, ChangeField.PARENT, "", "1"));
        assertThat(commands).containsExactly(new TaskCommand.Insert("NEW_1", "1", "3"), new TaskCommand.Set("NEW_1", TaskField.NAME, List.of("补充测试")),
                new TaskCommand.Set("4", TaskField.LINKS, List.of("2, #NEW_1#+1d")));
    }

    @Test
    void newTasksKeepTheOrderInWhichTheyWereWritten() {
        var commands = of(new TaskChange(-1, ChangeField.NAME, "", "一"), new TaskChange(-2, ChangeField.NAME, "", "二"));
        assertThat(commands.subList(0, 2)).containsExactly(new TaskCommand.Insert("NEW_1", null, "4"), new TaskCommand.Insert("NEW_2", null, "NEW_1"));
    }

    @Test
    void aWindowThatMovesAsAWholeIsEmptiedFirst() {
        var commands = of(new TaskChange(4, ChangeField.START, "2026-08-03", "2026-09-07"), new TaskChange(4, ChangeField.FINISH, "2026-08-07", "2026-09-11"));
        assertThat(commands).extracting(command -> ((TaskCommand.Set) command).values())
                .containsExactly(List.of(), List.of(), List.of("2026-09-07"), List.of("2026-09-11"));
    }

    @Test
    void aPhaseThatWouldBeLeftEmptyGoesWithItsTasks() {
        var both = of(new TaskChange(2, ChangeField.REMOVED, "false", "true"), new TaskChange(3, ChangeField.REMOVED, "false", "true"));
        assertThat(both).containsExactly(new TaskCommand.Delete("1"));
        assertThat(of(new TaskChange(2, ChangeField.REMOVED, "false", "true"))).containsExactly(new TaskCommand.Delete("2"));
    }

    @Test
    void aPhaseThatGetsANewTaskStays() {
        var commands = of(new TaskChange(2, ChangeField.REMOVED, "false", "true"), new TaskChange(3, ChangeField.REMOVED, "false", "true"),
                new TaskChange(-1, ChangeField.PARENT, "", "1"));
        assertThat(commands).containsExactly(new TaskCommand.Insert("NEW_1", "1", "3"), new TaskCommand.Delete("2"), new TaskCommand.Delete("3"));
    }

    private static List<TaskCommand> of(TaskChange... changes) { return new ChangeCommands(TABLE).of(List.of(changes)); }
}
