package countersign.web.ops;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * With {@code countersign.bench=true}, a line for every request in {@code requests.tsv} of {@link Home}, from first to last filter: what {@link Meter}
 * says, status, method, address. Otherwise it does nothing. A header would come too late: an answer is on its way before it is complete.
 */
public class RequestLog extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!Meter.on()) {
            chain.doFilter(request, response);
            return;
        }
        Meter.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            Meter.end("requests.tsv", response.getStatus() + "\t" + request.getMethod() + "\t" + request.getRequestURI() + query);
        }
    }
}
