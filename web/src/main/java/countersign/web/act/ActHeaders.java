package countersign.web.act;

import jakarta.servlet.http.HttpServletResponse;

/** Headers of act pages: nothing is loaded but their own style sheet, nothing is kept, and the link is told to nobody. */
final class ActHeaders {

    private ActHeaders() {}

    static void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
