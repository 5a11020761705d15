package countersign.requirement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @Test void theStandardCountsPerYearInFourDigits() {
        var pattern = new NumberPattern(NumberPattern.STANDARD);

        assertThat(pattern.format(2026, 1)).isEqualTo("2026-0001");
        assertThat(pattern.format(2026, 12345)).isEqualTo("2026-12345");
        assertThat(pattern.run(2026)).isEqualTo("2026");
    }

    @Test void aPatternWithoutAYearCountsOnForEver() {
        var pattern = new NumberPattern("协-{seq}");

        assertThat(pattern.format(2027, 41)).isEqualTo("协-41");
        assertThat(pattern.run(2027)).isEqualTo("all");
    }

    @Test void theShortYearIsAYearToo() {
        assertThat(new NumberPattern("XM{yy}{seq:3}").format(2026, 7)).isEqualTo("XM26007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{year}", "{seq}{seq}", "{month}-{seq}", "{seq:0}", "{seq", "an endlessly long prefix {seq}", "{seq}\n"})
    void anythingElseIsRefused(String pattern) {
        assertThatThrownBy(() -> new NumberPattern(pattern)).isInstanceOf(RuleViolation.class);
    }
}
