package countersign.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everythingThatIsWrongIsSaidAtOnceInItsOrderAndByTheNameThatTheFormGivesTheField() {
        var problems = new Problems().when(true, "title", "shared.input.missing")
                .reading(field -> "row:2/" + field, () -> { throw RuleViolation.of("due", "shared.input.missing"); });
        assertThatThrownBy(problems::refuse).isExactlyInstanceOf(RuleViolation.class).hasMessageContaining("title").hasMessageContaining("row:2/due");
        assertThat(problems.found()).extracting(RuleViolation.Problem::field).containsExactly("title", "row:2/due");
    }

    @Test
    void whatIsRightIsKeptAndWhatIsWrongIsNothing() {
        var problems = new Problems();
        assertThat(problems.read(() -> "right")).isEqualTo("right");
        problems.refuse();
        assertThat(problems.<String>read(() -> { throw RuleViolation.of("title", "shared.input.missing"); })).isNull();
        assertThat(problems.found()).hasSize(1);
    }

    @Test
    void whoWasOvertakenInOneRowIsToldSoWithAllThatIsWrong() {
        var problems = new Problems().reading(() -> { throw Overtaken.by("now"); }).when(true, "title", "shared.input.missing");
        assertThatThrownBy(problems::refuse).isInstanceOfSatisfying(Overtaken.class, refusal -> assertThat(refusal.problems()).hasSize(2));
    }
}
