package countersign.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says that too much was sent to a page (SPEC 9) before the server fails over it in a way that nobody understands: 25 MB with a file, 1.5 MB without. A
 * single file's own bound is told beside its field.
 */
public class SizeLimit extends HttpFilter {

    private static final long MOST_WITH_FILES = 25L << 20;
    private static final long MOST_TYPED = 3L << 19;
    private static final long MOST_READ = 256L << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var type = request.getContentType();
        var most = type != null && type.startsWith("multipart/") ? MOST_WITH_FILES : MOST_TYPED;
        if (request.getContentLengthLong() <= most) {
            chain.doFilter(request, response);
            return;
        }
        drain(request);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    /** A browser shows an answer only when all it had to send was taken. */
    private static void drain(HttpServletRequest request) throws IOException {
        var buffer = new byte[1 << 16];
        long taken = 0;
        for (int n = 0; n >= 0 && taken < MOST_READ; n = request.getInputStream().read(buffer)) taken += n;
    }
}
