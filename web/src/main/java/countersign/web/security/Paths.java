package countersign.web.security;

import countersign.web.frame.LocalPage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Which addresses are open to everybody, which are pages, and how to come back to one. */
final class Paths {

    private Paths() {}

    /** The address within the application, as the container matched it: decoded and normalised. */
    static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** Whether nobody needs to be logged in: login, links in mails, verification, style sheets, health and metrics; the clock of a test, and its sweeps. */
    static boolean open(String path) {
        return path.equals("/login.xhtml") || path.equals("/language") || path.startsWith("/act/") || path.startsWith("/verify/")
                || path.equals("/ops/clock") || path.equals("/ops/sweep") || path.equals("/ops/metrics") || path.equals("/health") || path.startsWith("/health/") || path.startsWith("/error/") || path.equals("/favicon.ico") || resource(path);
    }

    /** Whether it is a style sheet, script or picture. */
    static boolean resource(String path) { return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/"); }

    /** Whether Faces answers it with a page. */
    static boolean page(String path) { return path.endsWith(".xhtml") && !resource(path); }

    /** Whether a program asks and not a person at a page. */
    static boolean api(String path) { return path.startsWith("/api/"); }

    /** The page asked for, with its parameters. */
    static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return of(request) + (query == null ? "" : "?" + query);
    }

    /** The same as the parameter {@code to} of the login. */
    static String asParameter(HttpServletRequest request) {
        return URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
    }

    /** Where a login leads: to the page wanted, if it is one of ours and not the login itself; else to the inbox. */
    static String afterLogin(String wanted) {
        var local = LocalPage.or(wanted, "/inbox.xhtml");
        return local.startsWith("/login") || local.startsWith("/sso") ? "/inbox.xhtml" : local;
    }
}
