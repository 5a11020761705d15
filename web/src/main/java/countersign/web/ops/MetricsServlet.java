package countersign.web.ops;

import countersign.shared.notification.MailMetrics;
import countersign.shared.notification.Outbox;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** {@code GET /ops/metrics}: what IT watches, as Prometheus and others read it (I4). Numbers only, so that nobody need log in. */
@WebServlet("/ops/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    @Inject transient Outbox outbox;
    @Inject transient Clock clock;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; version=0.0.4; charset=UTF-8");
        response.getWriter().print(text(outbox.metrics(), clock.instant()));
    }

    static String text(MailMetrics mails, Instant now) {
        var oldest = mails.oldest() == null ? 0 : Duration.between(mails.oldest(), now).toSeconds();
        return gauge("countersign_mails_waiting", "Mails that are written and not sent yet, those that wait for the morning among them.", mails.waiting())
                + gauge("countersign_mails_retried", "Mails that the mail server did not take and that are tried again.", mails.retried())
                + gauge("countersign_mails_oldest_waiting_seconds", "Age of the longest waiting mail; 0 when none waits.", Math.max(0, oldest))
                + gauge("countersign_mails_failed", "Mails that were given up, until somebody sends them again.", mails.failed());
    }

    private static String gauge(String name, String help, long value) {
        return "# HELP " + name + " " + help + "\n# TYPE " + name + " gauge\n" + name + " " + value + "\n";
    }
}
