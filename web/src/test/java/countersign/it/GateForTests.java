package countersign.it;

import countersign.web.security.Gate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The gate, which lets the runner of these tests through as well: it is not logged in, and the product knows nothing of it. */
public class GateForTests extends Gate {

    private static final long serialVersionUID = 1;

    private static volatile String base = "";

    /** The address of the server under test, as its runner knows it. */
    static String base() { return base; }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (request.getServletPath().startsWith("/ArquillianServletRunner")) {
            base = "http://127.0.0.1:" + request.getLocalPort() + request.getContextPath();
            chain.doFilter(request, response);
        }
        else super.doFilter(request, response, chain);
    }
}
