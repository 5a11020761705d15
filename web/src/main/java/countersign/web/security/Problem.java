package countersign.web.security;

import countersign.shared.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers a program with a problem (RFC 9457) before the API is reached. */
final class Problem {

    private Problem() {}

    static void send(HttpServletResponse response, int status, String title) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(Json.write(Map.of("type", "about:blank", "title", title, "status", status)));
    }
}
