package countersign.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.web.table.ClientTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A client component alone on a page, under the product's content security policy, fed with JSON that a test writes: the contract of
 * {@code table.js} and {@code gantt.js} seen from the browser, with no server behind that could make up for a fault.
 */
final class ComponentPage implements AutoCloseable {

    /** What the component posted: the path below its data's, its CSRF header and its body. */
    record Posted(String path, String csrf, String body) {}

    /** What the server answers to the next post. */
    record Answer(int status, String json) {}

    private static final Path RESOURCES = Path.of("src/main/webapp/resources/countersign");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

    private final HttpServer server;
    private final String component;
    private volatile String data;
    private final List<String> kept = Collections.synchronizedList(new ArrayList<>());
    private final List<Posted> posted = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile String changes;
    private volatile String load = "{\"people\":[]}";
    private final Deque<Answer> answers = new ArrayDeque<>();

    private ComponentPage(String component, String data) throws IOException {
        this.component = component;
        this.data = data;
        this.server = created();
        server.createContext("/page", exchange -> send(exchange, 200, "text/html", page()));
        server.createContext("/data", exchange -> send(exchange, 200, "application/json", this.data));
        server.createContext("/data/commands", this::take);
        server.createContext("/data/edits", this::take);
        server.createContext("/data/changes", this::tell);
        server.createContext("/data/load", exchange -> send(exchange, 200, "application/json", load));
        server.createContext("/data/copy", this::take);
        server.createContext("/data/copy/draft", this::keep);
        server.createContext("/data/progress", this::take);
        server.createContext("/r/", this::file);
        server.start();
    }

    /** A server that answers several at once and at once, as any server of a product does. */
    static HttpServer created() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        return server;
    }

    /** A page with the assignment table over that TableData. */
    static ComponentPage ofTable(String data) throws IOException { return new ComponentPage("table", data); }

    /** A page with the Gantt chart over that GanttData. */
    static ComponentPage ofGantt(String data) throws IOException { return new ComponentPage("gantt", data); }

    /** What the component is fed with when the page is loaded again. */
    void data(String json) { data = json; }

    /** What the chart had the server keep of a copy of the plan. */
    List<String> kept() { return List.copyOf(kept); }

    /** What the table is told when it asks what others changed: a TableReply; null where nothing was. */
    void changes(String json) { changes = json; }

    /** What the table asked for of others' changes: the queries. */
    List<String> asked() { return List.copyOf(asked); }

    /** What the chart is told of people's load: a GanttLoad. */
    void load(String json) { load = json; }

    String address() { return "http://127.0.0.1:" + server.getAddress().getPort() + "/page"; }

    /** Answers the next post so; further ones in the order of the calls. */
    void answer(int status, String json) { synchronized (answers) { answers.add(new Answer(status, json)); } }

    /** What was posted so far. */
    List<Posted> posted() { return List.copyOf(posted); }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posted.add(new Posted(exchange.getRequestURI().getPath().substring("/data/".length()), exchange.getRequestHeaders().getFirst("X-CSRF-Token"), body));
        Answer answer;
        synchronized (answers) { answer = answers.isEmpty() ? new Answer(200, "{\"version\":2}") : answers.remove(); }
        send(exchange, answer.status(), "application/json", answer.json());
    }

    private void keep(HttpExchange exchange) throws IOException {
        kept.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        send(exchange, 200, "application/json", "{\"version\":" + kept.size() + "}");
    }

    private void tell(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getQuery());
        var others = changes;
        send(exchange, others == null ? 204 : 200, "application/json", others == null ? "" : others);
    }

    private void file(HttpExchange exchange) throws IOException {
        var file = RESOURCES.resolve(exchange.getRequestURI().getPath().substring(3));
        var type = file.toString().endsWith(".css") ? "text/css" : "text/javascript";
        send(exchange, 200, type, Files.readString(file));
    }

    private String page() {
        var texts = ClientTexts.words(Texts.of(Language.ZH_CN, ZoneId.of("Asia/Shanghai")), "web." + component + ".");
        return """
                <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title><meta name="csrf" content="secret-of-the-session">
                <link rel="stylesheet" href="/r/css/client.css"><link rel="stylesheet" href="/r/css/%1$s.css">%4$s</head><body>
                <div class="%2$s" data-url="/data" data-texts="%3$s"></div><script type="module" src="/r/js/%1$s/%1$s.js"></script></body></html>
                """.formatted(component, component.equals("table") ? "cs-assignment" : "cs-gantt", escaped(json(texts)), modules());
    }

    /** What the product's page names ahead: {@code ClientModules}. */
    private String modules() {
        return Stream.of("client", component).flatMap(folder -> Stream.of(RESOURCES.resolve("js").resolve(folder).toFile().list()).sorted().map(file -> folder + "/" + file))
                .map(file -> "<link rel=\"modulepreload\" href=\"/r/js/" + file + "\">").collect(Collectors.joining());
    }

    private static String json(Map<String, String> texts) {
        return texts.entrySet().stream().map(text -> '"' + text.getKey() + "\":\"" + text.getValue().replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) { return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"); }

    private static void send(HttpExchange exchange, int status, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override public void close() { server.stop(0); }
}
