package countersign.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.notification.MailMetrics;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MetricsServletTest {

    private static final Instant NOW = Instant.parse("2026-07-20T01:00:00Z");

    @Test void eachNumberIsALineThatMonitoringReads() {
        var text = MetricsServlet.text(new MailMetrics(7, 2, NOW.minusSeconds(90), 3), NOW);
        assertThat(text.lines().filter(line -> !line.startsWith("#"))).containsExactly("countersign_mails_waiting 7", "countersign_mails_retried 2",
                "countersign_mails_oldest_waiting_seconds 90", "countersign_mails_failed 3");
        assertThat(text.lines().filter(line -> line.startsWith("# TYPE")).count()).isEqualTo(4);
        assertThat(text).endsWith("\n");
    }

    @Test void whereNothingWaitsNothingIsOld() { assertThat(MetricsServlet.text(new MailMetrics(0, 0, null, 0), NOW)).contains("countersign_mails_oldest_waiting_seconds 0\n"); }
}
