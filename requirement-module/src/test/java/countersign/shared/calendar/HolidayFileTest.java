package countersign.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.shared.RuleViolation;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import org.junit.jupiter.api.Test;

class HolidayFileTest {

    @Test void everyShippedYearReads() {
        assertThat(HolidayResources.shipped().keySet()).startsWith(2023, 2024, 2025, 2026);
        assertThat(CalendarFixture.china().exceptions()).hasSizeGreaterThan(130);
    }

    @Test void everyFaultIsNamedWithItsPlaceAndSaidInEveryLanguage() {
        var refused = refusal(2026, """
                {"year": 2025, "days": [
                  {"name": "元旦", "date": "2026-01-01", "isOffDay": true},
                  {"name": "", "date": "2026-13-01", "isOffDay": "yes"},
                  {"name": "元旦", "date": "2026-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2019-01-01", "isOffDay": true},
                  7]}""");
        assertThat(refused.problems()).extracting(RuleViolation.Problem::field)
                .containsExactly("year", "row:2/isOffDay", "row:2/name", "row:2/date", "row:3/date", "row:4/date", "row:5");
        for (var language : Language.values()) {
            var texts = Texts.of(language, CalendarFixture.SHANGHAI);
            assertThat(refused.problems()).allSatisfy(problem -> assertThat(texts.get(problem.message())).isNotBlank());
        }
    }

    @Test void whatIsNoJsonOrEmptyIsRefused() {
        assertThat(refusal(2026, "not json").problems()).extracting(RuleViolation.Problem::field).containsExactly("file");
        assertThat(refusal(2026, "[]").problems()).extracting(RuleViolation.Problem::field).containsExactly("file");
        assertThat(refusal(2026, "{\"year\":2026,\"days\":[]}").problems()).extracting(RuleViolation.Problem::field).containsExactly("days");
    }

    private static RuleViolation refusal(int year, String json) {
        return catchThrowableOfType(RuleViolation.class, () -> HolidayFile.read(year, json));
    }
}
