package countersign.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The protected address (web.xml) that makes the server start a login at the OpenID Connect provider, and the one the provider sends people back to.
 * Where they wanted to go is kept in the session meanwhile.
 */
@WebServlet({"/sso", "/callback"})
public class SsoServlet extends HttpServlet {

    static final String WANTED = "countersign.wanted";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession();
        var wanted = (String) session.getAttribute(WANTED);
        session.removeAttribute(WANTED);
        response.sendRedirect(request.getContextPath() + Paths.afterLogin(wanted));
    }
}
