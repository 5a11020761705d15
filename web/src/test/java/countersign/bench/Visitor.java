package countersign.bench;

import countersign.product.Product;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is logged in and asks for pages, one after the other, without a browser. */
final class Visitor {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI product;

    private Visitor(URI product) { this.product = product; }

    /** Logs in by the form of the login page. */
    static Visitor in(Product product, String login) { return in(URI.create(product.url("/")), login); }

    /** The same at that address. */
    static Visitor in(URI product, String login) {
        var visitor = new Visitor(product);
        var page = visitor.get("/login.xhtml").body();
        var form = page.substring(page.indexOf("id=\"login\""), page.indexOf("</form>", page.indexOf("id=\"login\"")));
        var fields = hidden(form);
        fields.put("login:name", login);
        fields.put("login:password", "countersign");
        fields.put("login:enter", "");
        var status = visitor.send(HttpRequest.newBuilder(visitor.address("/login.xhtml")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))).statusCode();
        if (status != 302 && status != 303) throw new IllegalStateException(login + " could not log in: " + status);
        return visitor;
    }

    private static Map<String, String> hidden(String form) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(form).results().map(found -> attributes(found.group())).forEach(a -> fields.put(a.getOrDefault("name", ""), a.getOrDefault("value", "")));
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE.matcher(tag).results().forEach(found -> attributes.put(found.group(1), found.group(2)));
        return attributes;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Asks for a page. */
    HttpResponse<String> get(String path) { return send(HttpRequest.newBuilder(address(path)).GET()); }

    private URI address(String path) { return product.resolve(path); }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
