package countersign.web.frame;

import countersign.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What is shown when a page can't be: not found, not permitted, failed, expired; in the reader's language and without a stack trace. No Faces, because
 * an error in the middle of a posted form would be taken for a post to the error page.
 */
@WebServlet({"/error/forbidden", "/error/not-found", "/error/too-large", "/error/failure", "/error/expired"})
public class ErrorPage extends HttpServlet {

    @Inject Me me;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = request.getServletPath().substring("/error/".length());
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null && !kind.equals("expired")) response.setStatus(status(kind));
        var to = kind.equals("expired") && request.getParameter("to") != null ? request.getParameter("to") : "/inbox.xhtml";
        response.getWriter().write(page(texts(), kind, request.getContextPath(), LocalPage.or(to, "/inbox.xhtml")));
    }

    /** Whatever failed, the page that says so must not fail for the same reason. */
    private Texts texts() {
        try {
            return me.texts();
        } catch (RuntimeException databaseAway) {
            return Texts.of(countersign.shared.text.Language.ZH_CN, java.time.ZoneOffset.UTC);
        }
    }

    private static int status(String kind) {
        return switch (kind) {
            case "too-large" -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case "forbidden" -> HttpServletResponse.SC_FORBIDDEN;
            case "not-found" -> HttpServletResponse.SC_NOT_FOUND;
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }

    private static String page(Texts texts, String kind, String context, String to) {
        var title = texts.get("web.error." + kind + ".title");
        var go = texts.get(kind.equals("expired") ? "web.error.expired.go" : "web.error.home");
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s · %s</title>
                <link rel="stylesheet" href="%6$s/resources/countersign/css/tokens.css"><link rel="stylesheet" href="%6$s/resources/countersign/css/base.css">
                <link rel="stylesheet" href="%6$s/resources/countersign/css/frame.css"></head>
                <body><main class="cs-plain"><div class="cs-plain-box"><div class="cs-plain-head"><strong>%3$s</strong></div>
                <div class="cs-card"><h1>%2$s</h1><p>%4$s</p><p><a class="cs-button cs-button-primary" href="%6$s%7$s">%5$s</a></p></div></div></main></body></html>
                """.formatted(texts.language().tag(), Html.escape(title), Html.escape(texts.get("web.frame.product")),
                Html.escape(texts.get("web.error." + kind + ".text")), Html.escape(go), context, Html.escape(to));
    }
}
