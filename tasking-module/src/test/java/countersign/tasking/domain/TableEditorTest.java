package countersign.tasking.domain;

import static countersign.tasking.domain.TableFixture.MARKETING;
import static countersign.tasking.domain.TableFixture.PRODUCT;
import static countersign.tasking.domain.TableFixture.SALES;
import static countersign.tasking.domain.TableFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableEditorTest {

    private final TableFixture table = new TableFixture();

    @Test void aNumberIsNotUsedAgainAfterItsRowWasTakenOut() {
        table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-05");
        var second = table.leaf("物料制作", SALES, "2026-08-05", "2026-08-07");
        table.edit(new TaskCommand.Delete(Long.toString(second)));
        table.leaf("渠道培训", SALES, "2026-08-05", "2026-08-07");
        assertThat(table.rows()).extracting(TaskView::number).containsExactly(1, 3);
    }

    @Test void aRefusedEditLeavesItsRowAndTheOthersAreTaken() {
        var id = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-05");
        var problems = table.edit(set(id, TaskField.FINISH, "2026-08-01"), set(id, TaskField.NAME, "方案"));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).field()).isEqualTo("finish");
        assertThat(table.row(id).name()).isEqualTo("方案");
        assertThat(table.row(id).windowFinish()).hasToString("2026-08-05");
    }

    @Test void namesAreReadAsIdsOrAsPeopleWriteThem() {
        var id = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-05");
        assertThat(table.edit(set(id, TaskField.LEAD, "销售部"), set(id, TaskField.COLLABORATING, "市场", "产品部"), set(id, TaskField.OWNER, "张伟3")))
                .isEmpty();
        assertThat(table.row(id).leadDepartmentId()).isEqualTo(SALES);
        assertThat(table.row(id).collaboratingDepartmentIds()).containsExactly(MARKETING, PRODUCT);
        assertThat(table.row(id).ownerId()).isEqualTo(31);
    }

    @Test void aNameThatFitsTwoPeopleIsTheLeadDepartmentsOrAsked() {
        var id = table.leaf("方案设计", SALES, "2026-08-03", "2026-08-05");
        table.edit(set(id, TaskField.OWNER, "张伟"));
        assertThat(table.row(id).ownerId()).isEqualTo(21);
        table.edit(set(id, TaskField.LEAD, PRODUCT));
        assertThat(table.edit(set(id, TaskField.OWNER, "张伟"))).extracting(p -> p.message().key()).containsExactly("tasking.refused.personTwice");
    }

    @Test void aCollaboratorsDepartmentCollaboratesAndAGroupStaysAsWritten() {
        var id = table.leaf("培训材料", SALES, "2026-08-03", "2026-08-05");
        table.edit(set(id, TaskField.COLLABORATORS, "产品部长", "各区域销售经理"));
        assertThat(table.row(id).collaboratingDepartmentIds()).containsExactly(PRODUCT);
        assertThat(table.row(id).collaborators()).extracting(c -> c.name()).containsExactly("产品部长", "各区域销售经理");
        assertThat(table.row(id).collaborators().get(1).personId()).isNull();
    }

    @Test void aRowThatIsChangedAndChangedBackHasNotChanged() {
        var id = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-05");
        var editor = new TableEditor(table.rows(), java.util.List.of(), TableFixture.company(), () -> null);
        editor.apply(java.util.List.of(set(id, TaskField.START, ""), set(id, TaskField.START, "2026-08-03")));
        assertThat(editor.changed()).isEmpty();
        editor.apply(java.util.List.of(set(id, TaskField.START, "")));
        assertThat(editor.changed()).hasSize(1);
    }

    @Test void aCollaboratorWithoutAShareCanBeNamedAgain() {
        var id = table.leaf("培训材料", SALES, "2026-08-03", "2026-08-05");
        table.edit(set(id, TaskField.COLLABORATORS, "产品部长"));
        assertThat(table.edit(set(id, TaskField.COLLABORATORS, "产品部长", "各区域销售经理"))).isEmpty();
        assertThat(table.row(id).collaborators()).extracting(c -> c.name()).containsExactly("产品部长", "各区域销售经理");
    }

    @Test void linksAreReadByNumberAndALoopIsRefusedByName() {
        var one = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-05");
        var two = table.leaf("物料制作", SALES, "2026-08-05", "2026-08-07");
        assertThat(table.edit(set(two, TaskField.LINKS, "1FS+1.5d"))).isEmpty();
        assertThat(table.row(two).links()).singleElement().satisfies(link -> {
            assertThat(link.predecessorId()).isEqualTo(one);
            assertThat(link.type()).isEqualTo(LinkType.FS);
            assertThat(link.lag()).isEqualTo(Lag.working(720));
        });
        var problems = table.edit(set(one, TaskField.LINKS, "2"));
        assertThat(problems).extracting(p -> p.message().key()).containsExactly("tasking.refused.loop");
        assertThat(table.row(one).links()).isEmpty();
    }

    @Test void ofLinksPastedTogetherOnlyTheOneThatClosesALoopIsRefused() {
        var one = table.leaf("方案设计", MARKETING, "2026-08-03", "2026-08-05");
        var two = table.leaf("物料制作", SALES, "2026-08-05", "2026-08-07");
        var three = table.leaf("渠道培训", SALES, "2026-08-05", "2026-08-07");
        var problems = table.edit(set(two, TaskField.LINKS, "1"), set(two, TaskField.NAME, "物料"), set(three, TaskField.LINKS, "2SS+1d"), set(one, TaskField.LINKS, "3"));
        assertThat(problems).extracting(p -> p.row() + " " + p.message().key()).containsExactly(one + " tasking.refused.loop");
        assertThat(table.row(one).links()).isEmpty();
        assertThat(table.row(two).links()).hasSize(1);
        assertThat(table.row(two).name()).isEqualTo("物料");
        assertThat(table.row(three).links()).hasSize(1);
    }

    @Test void aRowTakenOutComesBackWithWhatWasBelowIt() {
        var stage = table.leaf("物料制作", SALES, "2026-08-03", "2026-08-07");
        table.edit(new TaskCommand.Insert("a", Long.toString(stage), null), new TaskCommand.Set("a", TaskField.NAME, java.util.List.of("手册")));
        table.edit(new TaskCommand.Delete(Long.toString(stage)));
        assertThat(table.rows()).isEmpty();
        table.edit(new TaskCommand.Restore(Long.toString(stage), null, null));
        assertThat(table.rows()).extracting(TaskView::name).containsExactly("物料制作", "手册");
    }

    @Test void aRowCannotMoveBelowItself() {
        var stage = table.leaf("物料制作", SALES, "2026-08-03", "2026-08-07");
        table.edit(new TaskCommand.Insert("a", Long.toString(stage), null));
        var child = table.rows().get(1).taskId();
        var problems = table.edit(new TaskCommand.Move(Long.toString(stage), Long.toString(child), null));
        assertThat(problems).extracting(p -> p.message().key()).containsExactly("tasking.refused.moveBelowItself");
    }

    @Test void linksAreWrittenAsTheyAreRead() {
        var links = LinkText.read("3, 5FS+2d，7SS-4h、8FF+50%;9SF+2ed", number -> Long.valueOf(number), 480);
        assertThat(LinkText.written(links, Long::intValue, 480)).isEqualTo("3, 5FS+2d, 7SS-0.5d, 8FF+50%, 9SF+2ed");
        assertThat(LinkText.read(LinkText.written(links, Long::intValue, 480), number -> Long.valueOf(number), 480)).isEqualTo(links);
    }

    @Test void aLongListIsInsertedTakenOutAndPutBackInItsOrder() {
        var commands = new ArrayList<TaskCommand>();
        for (int i = 0; i < 300; i++) {
            commands.add(new TaskCommand.Insert("n" + i, i % 10 == 0 ? null : "n" + (i - i % 10), i % 10 == 1 || i == 0 ? null : i % 10 == 0 ? "n" + (i - 10) : "n" + (i - 1)));
            commands.add(new TaskCommand.Set("n" + i, TaskField.NAME, List.of("r" + i)));
        }
        assertThat(table.edit(commands.toArray(TaskCommand[]::new))).isEmpty();
        var all = table.rows();
        assertThat(all).extracting(TaskView::name).containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(i -> "r" + i).toList());
        assertThat(all.get(25).parentId()).isEqualTo(all.get(20).taskId());
        assertThat(all.get(25).position()).isEqualTo(4);
        var tenth = all.stream().filter(row -> row.position() % 3 == 0 && row.parentId() == null).toList();
        table.edit(tenth.stream().map(row -> new TaskCommand.Delete(Long.toString(row.taskId()))).toArray(TaskCommand[]::new));
        assertThat(table.rows()).hasSize(200);
        assertThat(table.rows().stream().filter(row -> row.parentId() == null)).extracting(TaskView::position).containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
        table.edit(tenth.stream().map(row -> new TaskCommand.Restore(Long.toString(row.taskId()), null, row.position() == 0 ? null : Long.toString(all.get((row.position() - 1) * 10).taskId())))
                .toArray(TaskCommand[]::new));
        assertThat(table.rows()).extracting(TaskView::name).containsExactlyElementsOf(all.stream().map(TaskView::name).toList());
    }

    @Test void aMoveThatMakesALoopLeavesTheRowWhereItWas() {
        var first = table.leaf("甲", MARKETING, "2026-08-03", "2026-08-05");
        var second = table.leaf("乙", SALES, "2026-08-05", "2026-08-07");
        var third = table.leaf("丙", SALES, "2026-08-05", "2026-08-07");
        table.edit(set(second, TaskField.LINKS, "1"));
        assertThat(table.edit(new TaskCommand.Move(Long.toString(second), Long.toString(first), null))).hasSize(1);
        assertThat(table.rows()).extracting(TaskView::taskId).containsExactly(first, second, third);
        assertThat(table.row(second).parentId()).isNull();
    }
}
