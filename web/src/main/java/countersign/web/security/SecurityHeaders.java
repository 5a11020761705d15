package countersign.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer. Faces pages get their content policy from PrimeFaces (web.xml), which adds its nonce; a second header here would
 * intersect with it. Everything else gets one that allows no script at all.
 */
public class SecurityHeaders extends HttpFilter {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var path = Paths.of(request);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", path.startsWith("/act/") ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!Paths.page(path)) response.setHeader("Content-Security-Policy", POLICY);
        if (Paths.resource(path)) response.setHeader("Cache-Control", "public, max-age=600");
        else response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
