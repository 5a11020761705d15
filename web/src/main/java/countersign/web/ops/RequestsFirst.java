package countersign.web.ops;

import countersign.shared.time.PagesFirst;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells {@link PagesFirst} of every request while it is answered. */
public class RequestsFirst extends HttpFilter {

    private static final long serialVersionUID = 1;
    @Inject transient PagesFirst pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        pages.begins();
        try {
            chain.doFilter(request, response);
        } finally {
            pages.ended();
        }
    }
}
