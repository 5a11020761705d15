package countersign.it;

import countersign.shared.text.Language;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the server's own door, over HTTP: without login, or logged in by the form. Redirects are shown, not followed. */
final class Guest {

    private static final Pattern TAG = Pattern.compile("<(input|button|textarea|select)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).build();
    private final String name;
    private final Language language;

    private Guest(String name) { this(name, null); }

    private Guest(String name, Language language) {
        this.name = name;
        this.language = language;
    }

    /** Nobody: no session, no login. */
    static Guest nobody() { return new Guest("nobody"); }

    /** Nobody, with a browser that asks for a language. */
    static Guest reading(Language language) { return new Guest("nobody", language); }

    /** Somebody who logged in. */
    static Guest in(String login, String password) {
        var guest = new Guest(login);
        var page = guest.get("/login.xhtml").body();
        var fields = guest.hidden(form(page, "login"));
        fields.putAll(Map.of("login:name", login, "login:password", password, "login:enter", ""));
        var status = guest.post("/login.xhtml", fields).statusCode();
        if (status != 302 && status != 303) throw new IllegalStateException(login + " could not log in: " + status);
        return guest;
    }

    HttpResponse<String> get(String path) { return send(HttpRequest.newBuilder(address(path)).GET()); }

    /** Any method, with headers such as {@code Sec-Purpose}, name and value in turn. */
    HttpResponse<String> ask(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    HttpResponse<byte[]> download(String path, String... headers) {
        try {
            var request = HttpRequest.newBuilder(address(path));
            if (headers.length > 0) request.headers(headers);
            return client.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(address(path)).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** A body as it is, of whatever type it says to be. */
    HttpResponse<String> raw(String path, String type, String body) {
        return send(HttpRequest.newBuilder(address(path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A command of the API with the session's token, as the page's script sends it. */
    HttpResponse<String> command(String path, String json) {
        var token = CSRF.matcher(get("/profile.xhtml").body());
        return send(HttpRequest.newBuilder(address(path)).header("Content-Type", "application/json").header("X-CSRF-Token", token.find() ? token.group(1) : "none")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Fields that a page's forms carry: all of them by name, buttons apart, and what the page's script adds. */
    Map<String, String> fields(String html) {
        var fields = tags(html, false);
        var nonce = NONCE.matcher(html);
        if (nonce.find()) fields.put("primefaces.nonce", nonce.group(1));
        return fields;
    }

    /** Names of the buttons that send a page's forms. */
    List<String> buttons(String html) { return new ArrayList<>(tags(html, true).keySet()); }

    private Map<String, String> hidden(String html) {
        var fields = new LinkedHashMap<String, String>();
        TAG.matcher(html).results().map(found -> attributes(found.group())).filter(a -> "hidden".equals(a.get("type")))
                .forEach(a -> fields.put(a.getOrDefault("name", ""), a.getOrDefault("value", "")));
        return fields;
    }

    private static Map<String, String> tags(String html, boolean buttons) {
        var fields = new LinkedHashMap<String, String>();
        TAG.matcher(html).results().forEach(found -> {
            var attributes = attributes(found.group());
            var button = found.group(1).equals("button") || "submit".equals(attributes.get("type"));
            if (button == buttons && attributes.containsKey("name")) fields.putIfAbsent(attributes.get("name"), attributes.getOrDefault("value", ""));
        });
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE.matcher(tag).results().forEach(found -> attributes.put(found.group(1), found.group(2).replace("&amp;", "&")));
        return attributes;
    }

    private static String form(String page, String id) {
        var from = page.indexOf("id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</form>", from));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static URI address(String path) { return URI.create(GateForTests.base() + path); }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (language != null) request.header("Accept-Language", language.tag());
        try {
            return client.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(name + ": " + failed, failed);
        }
    }
}
