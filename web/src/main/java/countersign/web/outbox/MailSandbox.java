package countersign.web.outbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends a mail's HTML part to a frame of our own pages: it runs no script, loads nothing, sends nothing, and nobody else may frame it. */
public final class MailSandbox {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    private MailSandbox() {}

    /** @param links whether its links may be followed, in a window of their own */
    public static void send(HttpServletResponse response, String html, boolean links) throws IOException {
        response.setHeader("Content-Security-Policy", links ? POLICY + " allow-popups allow-popups-to-escape-sandbox" : POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/html; charset=UTF-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
