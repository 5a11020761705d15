package countersign.web.security;

import countersign.shared.party.People;
import countersign.shared.text.Language;
import countersign.web.frame.LanguageCookie;
import countersign.web.frame.LocalPage;
import countersign.web.frame.Me;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The language switch of the frame (I1): remembers the language for the person, and for the browser before the next login. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    @Inject Me me;
    @Inject People people;
    @Inject Csrf csrf;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Language.ofTag(request.getParameter("lang"));
        if (csrf.matches(request.getParameter("csrf"))) {
            response.addCookie(LanguageCookie.remembering(language, request));
            if (me.isPresent()) people.speak(me.getId(), language);
        }
        response.sendRedirect(request.getContextPath() + LocalPage.or(request.getParameter("back"), "/inbox.xhtml"));
    }
}
