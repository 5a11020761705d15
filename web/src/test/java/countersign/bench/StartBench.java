package countersign.bench;

import countersign.product.Ports;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * CPU seconds of the second start until the first page, beside those of a WAR with PrimeFaces and one page on the same server with the same flags:
 * {@code mvn -B -Pbench verify -Dbench=start}.
 */
@EnabledIfSystemProperty(named = "bench", matches = "start")
class StartBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String WEB_XML = "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"><servlet><servlet-name>faces</servlet-name>"
            + "<servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class><load-on-startup>1</load-on-startup></servlet><servlet-mapping>"
            + "<servlet-name>faces</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping></web-app>";
    private static final String PAGE = "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:h=\"jakarta.faces.html\" xmlns:p=\"primefaces\">"
            + "<h:head><title>empty</title></h:head><h:body><h:form><p:commandButton value=\"nothing\"/></h:form></h:body></html>";
    private static final String BEANS = "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    @Test
    void secondStartToTheFirstPage() throws IOException {
        var home = Files.createTempDirectory("countersign-start");
        var empty = empty(home);
        var ours = Path.of("target/countersign.war");
        start(ours, "/login.xhtml", home);
        var a = new ArrayList<Double>();
        var b = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            a.add(start(ours, "/login.xhtml", home));
            b.add(start(empty, "/index.xhtml", home));
            System.out.printf(Locale.ROOT, "ours %.1f s, empty %.1f s%n", a.get(i), b.get(i));
        }
        System.out.printf(Locale.ROOT, "start: ours %.1f s, empty %.1f s, ratio %.2f%n", median(a), median(b), median(a) / median(b));
    }

    private static double median(List<Double> values) { return values.stream().sorted().toList().get(values.size() / 2); }

    private static Path empty(Path home) {
        var primefaces = List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream().filter(jar -> jar.contains("primefaces"))
                .findFirst().orElseThrow();
        var war = ShrinkWrap.create(WebArchive.class).addAsLibrary(new File(primefaces)).addAsWebResource(new StringAsset(PAGE), "index.xhtml")
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml").setWebXML(new StringAsset(WEB_XML));
        var file = home.resolve("empty.war");
        war.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    /** Starts a WAR, waits for its first page, ends it. Returns the CPU seconds until then. */
    private static double start(Path war, String page, Path home) throws IOException {
        var port = Ports.free();
        var log = home.resolve("server.log").toFile();
        var process = new ProcessBuilder(command(war, home, port)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
        try {
            awaitPage(process, "http://127.0.0.1:" + port + page);
            return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
        } finally {
            process.destroy();
            await(process);
        }
    }

    private static List<String> command(Path war, Path home, int port) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC", "-Xmx512m",
                "-Dcountersign.home=" + home, "-jar", "target/payara-micro.jar", "--deploy", war.toString(), "--contextroot", "/", "--nohazelcast",
                "--disablephonehome", "--port", String.valueOf(port));
    }

    private static void awaitPage(Process process, String url) {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build();
        for (int tries = 0; tries < 1200 && process.isAlive(); tries++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) return;
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        throw new IllegalStateException("no page at " + url);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
