package countersign.web.security;

import countersign.web.frame.Me;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Lets through whoever is logged in and still with the company; sends everybody else to the login and back to where they wanted to go. A script's
 * request is answered in the way its caller understands: the API with a problem, a page's ajax request with a redirect of the whole page.
 */
public class Gate extends HttpFilter {

    @Inject Me me;
    @Inject Csrf csrf;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var path = Paths.of(request);
        if (Paths.open(path)) chain.doFilter(request, response);
        else if (!me.isPresent()) turnAway(request, response, path);
        else if (administration(path) && !me.isAdministrator()) response.sendError(HttpServletResponse.SC_FORBIDDEN);
        else if (Paths.api(path) && changes(request) && !csrf.matches(request.getHeader("X-CSRF-Token")))
            Problem.send(response, HttpServletResponse.SC_FORBIDDEN, me.texts().get("web.frame.csrf"));
        else chain.doFilter(request, response);
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var entry = request.getContextPath() + LoginSettings.entry();
        if (Paths.api(path)) {
            Problem.send(response, HttpServletResponse.SC_UNAUTHORIZED, me.texts().get("web.frame.loginNeeded"));
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + entry + "?to="
                    + Paths.asParameter(request).replace("&", "&amp;") + "\"></redirect></partial-response>");
        } else {
            request.getSession().setAttribute(SsoServlet.WANTED, Paths.wanted(request));
            response.sendRedirect(entry + "?to=" + Paths.asParameter(request));
        }
    }

    private static boolean administration(String path) { return path.startsWith("/admin"); }

    private static boolean changes(HttpServletRequest request) { return !request.getMethod().matches("GET|HEAD|OPTIONS"); }
}
