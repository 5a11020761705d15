package countersign.tasking.domain;

import static countersign.tasking.domain.TableFixture.DAY;
import static countersign.tasking.domain.TableFixture.MARKETING;
import static countersign.tasking.domain.TableFixture.PRODUCT;
import static countersign.tasking.domain.TableFixture.SALES;
import static countersign.tasking.domain.TableFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.tasking.EditResult;
import countersign.tasking.NeedLine;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.Written;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedsAndSharesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(ZoneId.of("Asia/Shanghai"));
    private static final Texts ZH = Texts.of(Language.ZH_CN, ZoneId.of("Asia/Shanghai"));

    private final TableFixture table = new TableFixture();
    private final long task = table.leaf("渠道培训", SALES, "2026-08-03", "2026-08-07");

    private List<EditResult.Problem> needs(TaskCommand.Line... lines) { return table.edit(new TaskCommand.Needs(Long.toString(task), List.of(lines))); }

    private List<EditResult.Problem> shares(Map<String, String> byPerson) { return table.edit(new TaskCommand.Shares(Long.toString(task), byPerson)); }

    private static TaskCommand.Line line(String what, String from, String to, String commitment) {
        return new TaskCommand.Line("people", "产品部", what, "1 人", from, to, commitment);
    }

    @Test void aNeedIsKeptAsALine() {
        assertThat(needs(line("技术顾问", "2026-08-03", "2026-08-05", "71"))).isEmpty();
        assertThat(table.row(task).needLines()).containsExactly(new NeedLine(NeedLine.Kind.PEOPLE, PRODUCT, "技术顾问", "1 人", LocalDate.of(2026, 8, 3),
                LocalDate.of(2026, 8, 5), 71L));
    }

    @Test void aLineInWhichNothingWasSaidIsLeftOut() {
        assertThat(needs(new TaskCommand.Line("people", "", "", "", "", "", ""), line("技术顾问", "", "", ""))).isEmpty();
        assertThat(table.row(task).needLines()).hasSize(1);
    }

    @Test void aRefusedLineIsNamedAndLeavesTheNeedsAsTheyWere() {
        needs(line("技术顾问", "", "", ""));
        var problems = needs(line("技术顾问", "", "", ""), line("讲师", "2026-08-05", "2026-08-03", ""));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("needLines");
            assertThat(ZH.get(problem.message())).startsWith("第 2 条资源需求：");
        });
        assertThat(table.row(task).needLines()).hasSize(1);
    }

    @Test void whatIsNoKindNoDepartmentNoCommitmentOfTheProjectIsRefused() {
        assertThat(needs(new TaskCommand.Line("人手", "", "讲师", "", "", "", ""))).hasSize(1);
        assertThat(needs(new TaskCommand.Line("people", "没有的部", "讲师", "", "", "", ""))).hasSize(1);
        assertThat(needs(line("讲师", "", "", "72"))).hasSize(1);
        assertThat(needs(line("", "2026-08-03", "", ""))).hasSize(1);
        assertThat(needs(line("讲师", "8月3日", "", ""))).hasSize(1);
        assertThat(table.row(task).needLines()).isEmpty();
    }

    @Test void timeIsSaidAsAShareOrAsAnEffort() {
        table.edit(set(task, TaskField.COLLABORATORS, 31, "各区域销售经理"));
        assertThat(shares(Map.of("21", "50", "31", "2d"))).isEmpty();
        assertThat(table.row(task).ownerShare()).isEqualTo(50);
        assertThat(table.row(task).collaborators()).satisfiesExactly(person -> assertThat(person.effort()).isEqualTo(2 * DAY),
                group -> assertThat(group.share()).isNull());
        assertThat(Written.shares(table.row(task), DAY)).containsExactly(Map.entry("21", "50%"), Map.entry("31", "2d"));
    }

    @Test void aShareBeyondAllTimeOrAWordIsRefusedAndNamesItsField() {
        assertThat(shares(Map.of("21", "120%"))).singleElement().satisfies(problem -> assertThat(problem.field()).isEqualTo("shares"));
        assertThat(shares(Map.of("21", "一半"))).singleElement().satisfies(problem -> assertThat(ZH.get(problem.message())).contains("50%"));
        assertThat(shares(Map.of("21", "0d"))).hasSize(1);
        assertThat(table.row(task).ownerShare()).isNull();
    }

    @Test void collaboratorsKeepTheirTimeWhenAnotherJoins() {
        table.edit(set(task, TaskField.COLLABORATORS, 31));
        shares(Map.of("31", "3d"));
        table.edit(set(task, TaskField.COLLABORATORS, 31, 41));
        assertThat(table.row(task).collaborators()).extracting("effort").containsExactly(3 * DAY, null);
    }

    @Test void anEffortIsBookedAsTheShareItTakesOfTheWindow() {
        table.edit(set(task, TaskField.COLLABORATORS, 31, 41));
        shares(Map.of("31", "2d", "41", "10d"));
        assertThat(Booking.of(1, table.row(task), CALENDAR)).extracting(Booking::personId, Booking::share)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(21L, 20), org.assertj.core.groups.Tuple.tuple(31L, 40), org.assertj.core.groups.Tuple.tuple(41L, 200));
    }

    @Test void needsSharesAndContractDateAreSealedWithoutAWordOfAnyLanguage() {
        needs(line("技术顾问", "2026-08-03", "2026-08-05", "71"));
        shares(Map.of("21", "50%"));
        table.edit(set(task, TaskField.CONTRACT, "2026-08-08"));
        var row = new Sheets(table.rows(), TableFixture.company(), ZH).row(table.row(task));
        assertThat(row.needLines()).containsExactly(new AssignmentSheet.Need("PEOPLE", "产品部", "技术顾问", "1 人", LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 5), "技术顾问"));
        assertThat(row.ownerShare()).isEqualTo("50%");
        assertThat(row.contract()).isEqualTo("2026-08-08");
        var words = new SheetWords(ZH);
        assertThat(words.needs(row)).isEqualTo("人员 · 产品部：技术顾问 1 人，2026年8月3日(周一) – 2026年8月5日(周三)，由“技术顾问”落实");
        assertThat(words.owner(row)).isEqualTo("张伟（投入 50%）");
    }

    @Test void aHeadSeesTheDaysOfAHelperWhoPromisedThem() {
        table.edit(set(task, TaskField.COLLABORATORS, 31));
        shares(Map.of("31", "2d"));
        var promised = new Promised(table.rows(), TableFixture.company(), CALENDAR, person -> CALENDAR);
        assertThat(promised.weeks(PRODUCT)).singleElement().satisfies(week -> assertThat(week.promised()).isEqualTo(2.0));
        assertThat(promised.weeks(MARKETING)).isEmpty();
    }
}
