package countersign.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @Test
    void aDayIsReadInDigitsOfAnyWidth() {
        assertThat(Written.day(" 2026-08-03 ")).contains(LocalDate.of(2026, 8, 3));
        assertThat(Written.day("２０２６-８-３")).contains(LocalDate.of(2026, 8, 3));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "昨天", "2026-02-30", "12026-08-03", "+999999999-12-31", "0000-01-01", "1899-12-31", "2200-01-01", "2026-08-03T10:00", "٢٠٢٦-٠٨-٠٣"})
    void whatIsNoDayIsNone(String typed) { assertThat(Written.day(typed)).isEmpty(); }

    @Test
    void aTimeAndAMomentAreReadAsBrowsersSendThemAndAsPeopleTypeThem() {
        assertThat(Written.time("9:05")).contains(LocalTime.of(9, 5));
        assertThat(Written.time("１４：３０")).contains(LocalTime.of(14, 30));
        assertThat(Written.time("24:00")).isEmpty();
        assertThat(Written.moment("2026-08-03T14:30")).contains(LocalDateTime.of(2026, 8, 3, 14, 30));
        assertThat(Written.moment("2026-08-03 14:30:00")).contains(LocalDateTime.of(2026, 8, 3, 14, 30));
        assertThat(Written.moment("2026-08-03")).isEmpty();
    }
}
