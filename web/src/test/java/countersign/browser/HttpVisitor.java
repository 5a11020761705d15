package countersign.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

/** Somebody at the product by HTTP, as a browser without script would be: keeps cookies, reads pages, sends forms with everything they hold. */
final class HttpVisitor {

    private static final int PATIENCE = 120_000;
    private final String base;
    private final Connection session;

    /** @param base the product's address, ending in a slash */
    HttpVisitor(String base) {
        this.base = base;
        this.session = Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true).followRedirects(false).maxBodySize(0).timeout(PATIENCE)
                .header("Accept-Language", "zh-CN");
    }

    /** Logs in with the demo's password. */
    HttpVisitor as(String login) {
        var form = get("login.xhtml").form("login");
        var answer = form.with("login:name", login).with("login:password", "countersign").send(this, "login:enter");
        if (answer.status() != 302) throw new AssertionError("no login for " + login + ": " + answer.status());
        return this;
    }

    /** Looks at a page; redirects are not followed. */
    HttpPage get(String path) { return answer(session.newRequest().url(address(path)).method(Connection.Method.GET)); }

    /** Fetches a file. */
    byte[] file(String path) {
        try {
            return session.newRequest().url(address(path)).method(Connection.Method.GET).execute().bodyAsBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends a form's fields; {@code file} as a browser sends a chosen file, null without. */
    HttpPage post(String path, Map<String, List<String>> fields, boolean multipart, HttpFile file) {
        var request = session.newRequest().url(address(path)).method(Connection.Method.POST).postDataCharset(StandardCharsets.UTF_8.name());
        if (multipart) request.header("Content-Type", "multipart/form-data");
        fields.forEach((name, values) -> values.forEach(value -> request.data(name, value)));
        if (file != null) request.data(file.field(), file.name(), new java.io.ByteArrayInputStream(file.bytes()), "application/octet-stream");
        return answer(request);
    }

    /** Sends JSON as the product's own scripts do. @return status and body as a page */
    HttpPage json(String method, String path, String csrf, String body) {
        return answer(session.newRequest().url(address(path)).method(Connection.Method.valueOf(method)).header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/json").requestBody(body));
    }

    private String address(String path) { return path.startsWith("http") ? path : base + path.replaceFirst("^/", ""); }

    private static HttpPage answer(Connection request) {
        try {
            var answer = request.execute();
            return new HttpPage(answer.url().toString(), answer.statusCode(), answer.header("Location"), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
