package countersign.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged product as a process of its own, with its data in a folder of its own: for journeys in the browser, and for tests that kill it, take
 * its mail server away or move its clock. Settings are system properties such as {@code countersign.mail.port}.
 */
public final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("product.patience", 8)); // more on a machine that does much else
    private static final ZoneId COMPANY_ZONE = ZoneId.of("Asia/Shanghai");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path home;
    private final Map<String, String> settings;
    private final int port;
    private List<String> by = List.of();
    private Process process;

    private Product(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = new TreeMap<>(settings);
        this.port = Ports.free();
        this.settings.putIfAbsent("countersign.home", home.toString());
        this.settings.putIfAbsent("countersign.demo", "sample");
        this.settings.putIfAbsent("countersign.clock.lever", "true");
        this.settings.putIfAbsent("countersign.clock.start", "2026-07-20T09:00:00+08:00");
        this.settings.putIfAbsent("countersign.url", url("/"));
    }

    /** Starts the product on an empty folder and waits for its first page. */
    public static Product started(Map<String, String> settings) {
        var product = launched(settings);
        try {
            product.awaitFirstPage();
            return product;
        } catch (IllegalStateException neverCame) {
            product.close(); // nobody holds it who could
            throw neverCame;
        }
    }

    /** Starts the product and waits for nothing: for settings that keep it from running. */
    public static Product launched(Map<String, String> settings) {
        try {
            var product = new Product(Files.createTempDirectory("countersign"), settings);
            product.launch();
            return product;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /**
     * The same by a user who may not write the data's folder: it is somebody else's where the tests run as root, who then has no more rights than others,
     * and read-only where they do not.
     */
    public static Product launchedOnAFolderOfSomebodyElse(Map<String, String> settings) {
        try {
            var folder = Files.createTempDirectory("countersign-theirs");
            var product = new Product(Files.createTempDirectory("countersign"), settings);
            product.settings.put("countersign.home", folder.toString());
            if (Files.getOwner(folder).getName().equals("root")) {
                Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
                product.by = List.of("setpriv", "--inh-caps=-all", "--bounding-set=-all");
            } else Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
            product.launch();
            return product;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** An address of the product. */
    public String url(String path) { return "http://127.0.0.1:" + port + path; }

    /** The folder with its data. */
    public Path home() { return home; }

    /** The process, as long as it runs. */
    public long pid() { return process.pid(); }

    /** The server's own log. */
    public Path log() { return home.resolve("server.log"); }

    /** Starts it (again) on what the folder holds. */
    public void start() {
        launch();
        awaitFirstPage();
    }

    private void launch() {
        try {
            process = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Waits until the process has ended by itself. @return its exit code */
    public int awaitEnd() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        throw new IllegalStateException("the product did not end; see " + log());
    }

    /** Waits until the log says that. @return the whole log */
    public String awaitSaid(String words) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (said().contains(words)) return said();
            pause();
        }
        throw new IllegalStateException("the product did not say: " + words + "; see " + log());
    }

    /** The whole log. */
    public String said() {
        try {
            return Files.readString(log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(by);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseSerialGC", "-Xmx512m", "-Duser.timezone=Europe/Berlin"));
        settings.forEach((key, setting) -> command.add("-D" + key + "=" + setting));
        command.addAll(List.of("-jar", "target/payara-micro.jar", "--deploy", "target/countersign.war", "--contextroot", "/", "--nohazelcast",
                "--disablephonehome", "--port", String.valueOf(port)));
        return command;
    }

    private void awaitFirstPage() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) throw new IllegalStateException("the product ended while it started; see " + log());
            if (answers()) return;
            pause();
        }
        throw new IllegalStateException("the product did not show its first page; see " + log());
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(url("/login.xhtml"))).timeout(Duration.ofSeconds(5)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Moves the product's clock. */
    public void moveClock(Duration step) { ops("/ops/clock?step=" + step); }

    /** Moves the product's clock on to the next working morning: every mail that waited for it has left then. */
    public void awaitMorning() {
        sweep();
        ops("/ops/clock?step=morning");
        sweep();
    }

    /** The time in the company's zone. */
    public LocalDateTime localNow() { return now().atZone(COMPANY_ZONE).toLocalDateTime(); }

    /** Moves the product's clock on to that time in the company's zone. */
    public void moveClockTo(LocalDateTime time) {
        var step = Duration.between(now(), time.atZone(COMPANY_ZONE));
        if (step.isNegative()) throw new AssertionError("the clock is past " + time + " already: " + now().atZone(COMPANY_ZONE));
        moveClock(step);
    }

    /** Moves the product's clock on to when the next mail leaves that waits, and has it done. */
    public void awaitNextMail() {
        sweep();
        ops("/ops/clock?step=mail");
        sweep();
    }

    /** Has everything done and mailed that is due by the product's clock: its sweeps run until they find nothing. */
    public void sweep() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!ops("/ops/sweep").equals("quiet")) {
            if (System.nanoTime() > until) throw new AssertionError("the sweeps find something to do for ever; see " + log());
        }
    }

    private String ops(String path) { return text(HttpRequest.newBuilder(URI.create(url(path))).POST(HttpRequest.BodyPublishers.noBody()).build()); }

    private static String text(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            return answer.body().strip();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What the product's clock shows. */
    public Instant now() { return Instant.parse(text(HttpRequest.newBuilder(URI.create(url("/ops/clock"))).build())); }

    /** The day on the product's clock, in the company's zone. */
    public LocalDate today() { return now().atZone(COMPANY_ZONE).toLocalDate(); }

    /** Kills the process without a warning, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    private void await() {
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends the product and removes nothing: the folder is temporary. */
    @Override public void close() {
        process.destroy();
        await();
        if (process.isAlive()) kill();
    }
}
