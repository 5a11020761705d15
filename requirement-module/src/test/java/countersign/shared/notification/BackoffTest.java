package countersign.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test void thePausesGrowFromAMinuteToFourHours() {
        assertThat(Backoff.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.pause(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Backoff.pause(9)).isEqualTo(Duration.ofHours(4));
        assertThat(Backoff.pause(1000)).isEqualTo(Duration.ofHours(4));
        for (int failed = 2; failed < 50; failed++) assertThat(Backoff.pause(failed)).isGreaterThanOrEqualTo(Backoff.pause(failed - 1));
    }

    @Test void aMailIsGivenUpAfterThreeDaysOfTryingAndNotBefore() {
        var waited = Duration.ZERO;
        int failed = 1;
        while (!Backoff.exhausted(failed)) waited = waited.plus(Backoff.pause(failed++));
        assertThat(waited).isBetween(Duration.ofDays(3), Duration.ofDays(3).plusHours(4));
    }
}
