package countersign.requirement;

import static countersign.requirement.RequirementFixture.completeForm;
import static countersign.requirement.RequirementFixture.finishing;
import static countersign.requirement.RequirementFixture.titled;
import static countersign.requirement.RequirementFixture.withObjectives;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.RequirementForm.Objective;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormMergeTest {

    private final RequirementForm base = completeForm();

    @Test void whatOnlyOneOfBothChangedIsTakenFromThem() {
        var later = LocalDate.of(2026, 10, 15);
        var merged = FormMerge.of(base, titled(base, "mine"), finishing(base, later));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.form().title()).isEqualTo("mine");
        assertThat(merged.form().finish()).isEqualTo(later);
    }

    @Test void whereBothChangedTheSameFieldMineStaysAndItIsNamed() {
        var merged = FormMerge.of(base, titled(base, "mine"), titled(base, "theirs"));

        assertThat(merged.form().title()).isEqualTo("mine");
        assertThat(merged.conflicts()).containsExactly("title");
    }

    @Test void theSameChangeMadeTwiceIsNoConflict() {
        assertThat(FormMerge.of(base, titled(base, "same"), titled(base, "same")).conflicts()).isEmpty();
    }

    @Test void aBlankTypedAtTheEndIsNoChange() {
        var merged = FormMerge.of(base, titled(base, base.title() + " "), titled(base, "theirs"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.form().title()).isEqualTo("theirs");
    }

    @Test void rowsAddedByBothAreAllKept() {
        var mine = withObjectives(base, with(base.objectives(), row(0, "mine")));
        var theirs = withObjectives(base, with(base.objectives(), row(7, "theirs")));

        assertThat(FormMerge.of(base, mine, theirs).form().objectives()).extracting(Objective::text)
                .containsExactly("3 个月内实现新品销售额 500 万元", "theirs", "mine");
    }

    @Test void aRowTheyTookOutGoesUnlessIChangedIt() {
        var without = withObjectives(base, List.of());
        var changed = withObjectives(base, List.of(row(1, "changed")));

        assertThat(FormMerge.of(base, titled(base, "mine"), without).form().objectives()).isEmpty();
        var merged = FormMerge.of(base, changed, without);
        assertThat(merged.form().objectives()).extracting(Objective::text).containsExactly("changed");
        assertThat(merged.conflicts()).containsExactly("objective:1");
    }

    @Test void aRowITookOutGoesUnlessTheyChangedIt() {
        var without = withObjectives(base, List.of());

        assertThat(FormMerge.of(base, without, base).form().objectives()).isEmpty();
        var merged = FormMerge.of(base, without, withObjectives(base, List.of(row(1, "changed"))));
        assertThat(merged.form().objectives()).extracting(Objective::text).containsExactly("changed");
        assertThat(merged.conflicts()).containsExactly("objective:1");
    }

    private static Objective row(long id, String text) { return new Objective(id, text, "", "", "", null, ""); }

    private static List<Objective> with(List<Objective> rows, Objective row) {
        var all = new ArrayList<>(rows);
        all.add(row);
        return all;
    }
}
