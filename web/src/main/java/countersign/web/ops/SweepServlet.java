package countersign.web.ops;

import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code POST /ops/sweep} runs every sweep once instead of waiting for the ticker, and says whether anything was left to do: a test that moved the
 * clock asks until it hears {@code quiet}, and then knows that all that is due was done and mailed. Not there unless the clock can be moved.
 */
@WebServlet("/ops/sweep")
public class SweepServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    @Inject transient Clocks clocks;
    @Inject transient Ticker ticker;

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!clocks.movable()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().print(ticker.round() ? "quiet" : "busy");
    }
}
