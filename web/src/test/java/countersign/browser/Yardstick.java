package countersign.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** dhtmlx-gantt, MIT edition, alone on a page: what the product's chart is measured by. Fetched with npm into {@code target}, never part of the product. */
final class Yardstick implements AutoCloseable {

    private static final String NAME = "dhtmlx-gantt";
    private static final String VERSION = "10.0.3";
    private static final Path FOLDER = Path.of("target", NAME + "-" + VERSION);
    private static final String PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title><link rel="stylesheet" href="/dhtmlxgantt.css">
            <script src="/dhtmlxgantt.js"></script></head><body><div id="chart"></div><script src="/start.js"></script></body></html>""";
    private static final String START = """
            const box = document.getElementById('chart');
            box.style.height = 'min(76vh, 900px)';
            gantt.config.date_format = '%Y-%m-%d %H:%i';
            gantt.config.readonly = true;
            gantt.init(box);
            fetch('/data').then(answer => answer.json()).then(data => gantt.parse(data));""";

    private final HttpServer server;

    /** A page that shows that data. @throws AssertionError where the yardstick is not to be had */
    Yardstick(String data) throws IOException {
        fetch();
        server = ComponentPage.created();
        answer("/page", "text/html", PAGE);
        answer("/start.js", "text/javascript", START);
        answer("/data", "application/json", data);
        for (var file : Map.of("dhtmlxgantt.js", "text/javascript", "dhtmlxgantt.css", "text/css").entrySet())
            answer("/" + file.getKey(), file.getValue(), Files.readString(FOLDER.resolve("package/codebase").resolve(file.getKey())));
        server.start();
    }

    private static void fetch() throws IOException {
        if (Files.exists(FOLDER.resolve("package/codebase/dhtmlxgantt.js"))) return;
        Files.createDirectories(FOLDER);
        run("npm", "pack", "--silent", "--pack-destination", ".", NAME + "@" + VERSION);
        run("tar", "-xzf", NAME + "-" + VERSION + ".tgz");
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw missing(said);
        } catch (IOException cannot) {
            throw missing(cannot.getMessage());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static AssertionError missing(String why) {
        return new AssertionError("The chart is measured beside " + NAME + " " + VERSION + ", which could not be fetched: npm and its registry are needed. " + why);
    }

    private void answer(String path, String type, String body) { server.createContext(path, exchange -> send(exchange, type, body)); }

    private static void send(HttpExchange exchange, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    String address() { return "http://127.0.0.1:" + server.getAddress().getPort() + "/page"; }

    @Override public void close() { server.stop(0); }
}
