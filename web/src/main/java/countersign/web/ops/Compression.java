package countersign.web.ops;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Scripts, styles and the API's data go compressed over the wire: a plan of 5,000 tasks is a tenth of its size then (S4.3). Pages do not, because a page
 * holds a secret beside words that its address may bring in, and the size of the two compressed together would tell of it.
 */
public class Compression extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!wanted(request)) {
            chain.doFilter(request, response);
            return;
        }
        var compressed = new CompressedResponse(response);
        chain.doFilter(request, compressed);
        compressed.complete();
    }

    private static boolean wanted(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return request.getMethod().equals("GET") && accepted != null && accepted.contains("gzip") && request.getHeader("Range") == null;
    }
}
