package countersign.web.outbox;

import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** {@code POST /ops/clock?step=PT10M} moves the product's time for tests from outside; not there unless {@code COUNTERSIGN_CLOCK_LEVER} is set. */
@WebServlet("/ops/clock")
public class ClockServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    @Inject transient Clocks clocks;
    @Inject transient OutboxClock lever;
    @Inject transient Clock clock;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (clocks.movable()) tell(response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!clocks.movable()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else if (!lever.move(request.getParameter("step"))) response.sendError(HttpServletResponse.SC_BAD_REQUEST, "step=PT10M, step=morning or step=mail");
        else tell(response);
    }

    private void tell(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().println(clock.instant());
    }
}
