package countersign.shared.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeputyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 22);

    @Test
    void whatRunsEndsYesterdayAndItsDaysBeforeStayTrue() {
        var running = arranged(TODAY.minusDays(2), TODAY.plusDays(5));
        assertThat(running.endsBefore(TODAY)).isTrue();
        assertThat(running.view()).extracting(DeputyView::from, DeputyView::until).containsExactly(TODAY.minusDays(2), TODAY.minusDays(1));
    }

    @Test
    void ofWhatBeganTodayOrBeginsLaterNothingIsLeft() {
        assertThat(arranged(TODAY, TODAY.plusDays(5)).endsBefore(TODAY)).isFalse();
        assertThat(arranged(TODAY.plusDays(1), TODAY.plusDays(5)).endsBefore(TODAY)).isFalse();
    }

    @Test
    void whatIsOverStaysAsItWas() {
        var over = arranged(TODAY.minusDays(9), TODAY.minusDays(5));
        assertThat(over.endsBefore(TODAY)).isTrue();
        assertThat(over.view().until()).isEqualTo(TODAY.minusDays(5));
    }

    private static Deputy arranged(LocalDate from, LocalDate until) {
        var deputy = new Deputy();
        deputy.id = 1L;
        deputy.from = from;
        deputy.until = until;
        return deputy;
    }
}
