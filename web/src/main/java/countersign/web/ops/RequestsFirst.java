package countersign.web.ops;

import countersign.shared.time.PagesFirst;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells {@link PagesFirst} of every request of a person while it is answered; what programs ask about the server's state keeps no mail waiting. */
public class RequestsFirst extends HttpFilter {

    private static final long serialVersionUID = 1;
    @Inject transient PagesFirst pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (ofPrograms(request.getServletPath())) chain.doFilter(request, response);
        else answered(request, response, chain);
    }

    private void answered(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        pages.begins();
        try {
            chain.doFilter(request, response);
        } finally {
            pages.ended();
        }
    }

    private static boolean ofPrograms(String path) { return path.startsWith("/ops/") || path.startsWith("/health"); }
}
