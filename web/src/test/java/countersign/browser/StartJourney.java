package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.product.Product;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever starts the product with something wrong reads in one sentence what it is, below everything that the server says about it (I4). */
class StartJourney {

    private static final String NOT_RUNNING = "Countersign is not running.";
    private static Product newer;
    private static Product unwritable;
    private static Product theirs;
    private static Product locked;
    private static Connection holding;
    private static Product unreachable;
    private static Product withoutAddress;

    @BeforeAll
    static void startAllAtOnce() throws IOException, SQLException {
        newer = launched(Map.of("countersign.home", migratedByANewerOne().toString(), "countersign.exit", "true"));
        unwritable = launched(Map.of("countersign.home", Files.createTempFile("countersign", ".file") + "/data", "countersign.exit", "true"));
        theirs = Product.launchedOnAFolderOfSomebodyElse(wrong(Map.of("countersign.exit", "true")));
        var home = Files.createTempDirectory("countersign");
        holding = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("countersign"), "countersign", "countersign");
        locked = launched(Map.of("countersign.home", home.toString(), "countersign.exit", "true"));
        unreachable = launched(Map.of("countersign.db.url", "jdbc:postgresql://127.0.0.1:1/countersign?password=secret"));
        withoutAddress = launched(Map.of("countersign.mail.host", "127.0.0.1", "countersign.url", ""));
    }

    private static Product launched(Map<String, String> wrong) { return Product.launched(wrong(wrong)); }

    private static Map<String, String> wrong(Map<String, String> wrong) {
        var settings = new TreeMap<>(wrong);
        settings.put("user.language", "en");
        settings.put("countersign.demo", "none");
        return settings;
    }

    private static Path migratedByANewerOne() throws IOException {
        var home = Files.createTempDirectory("countersign");
        Files.writeString(home.resolve("V99999__later.sql"), "create table later (id int);");
        Flyway.configure().dataSource("jdbc:h2:file:" + home.resolve("countersign"), "countersign", "countersign").locations("filesystem:" + home).load().migrate();
        return home;
    }

    @AfterAll
    static void endAll() throws SQLException {
        List.of(newer, unwritable, theirs, locked, unreachable, withoutAddress).forEach(Product::close);
        holding.close();
    }

    @Test
    void aDatabaseOfANewerVersionEndsTheServerWithoutTouchingIt() {
        endsInTrouble(newer);
        saysLast(newer.said(), "The database was brought to version 99999 by a newer Countersign");
    }

    @Test
    void aFolderThatCannotBeWrittenEndsTheServer() {
        endsInTrouble(unwritable);
        saysLast(unwritable.said(), "The data folder");
    }

    @Test
    void aFolderThatBelongsToSomebodyElseEndsTheServer() {
        endsInTrouble(theirs);
        saysLast(theirs.said(), "cannot be written");
        assertThat(theirs.said()).contains("let the server’s user write there");
    }

    @Test
    void aDatabaseThatAnotherProcessHoldsEndsTheServer() {
        endsInTrouble(locked);
        saysLast(locked.said(), "is in use by another process: stop that one first");
    }

    @Test
    void aDatabaseOutOfReachIsSaidBelowTheServersOwnTracesAndWithoutItsPassword() {
        var log = unreachable.awaitSaid(NOT_RUNNING);
        saysLast(log, "The database jdbc:postgresql://127.0.0.1:1/countersign cannot be used");
        assertThat(log).doesNotContain("Countersign is ready");
        assertThat(log.substring(log.indexOf(NOT_RUNNING))).doesNotContain("secret");
    }

    @Test
    void aMailServerWithoutTheAddressForLinksIsSaidBelowTheReport() {
        var log = withoutAddress.awaitSaid("A mail server is configured, but COUNTERSIGN_URL is not.");
        assertThat(log.indexOf("Countersign is ready.")).isBetween(0, log.indexOf("A mail server is configured"));
        assertThat(log).doesNotContain(NOT_RUNNING).doesNotContain("\tat ");
    }

    @Test
    void aPortInUseEndsTheFirstCommandBeforeItBuilds() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0)) {
            var port = taken.getLocalPort();
            var windows = System.getProperty("os.name").startsWith("Windows");
            var command = List.of(Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString(), "-B", "-ntp", "-f", "../pom.xml", "-Prun",
                    "-N", "-Dmaven.repo.local=" + System.getProperty("maven.repo"), "-Dcountersign.port=" + port, "validate");
            var maven = new ProcessBuilder(command).redirectErrorStream(true).start();
            var log = new String(maven.getInputStream().readAllBytes());
            assertThat(maven.waitFor()).as(log).isNotZero();
            assertThat(log).contains("Port " + port + " is in use: name another one").doesNotContain("\tat ");
        }
    }

    private static void endsInTrouble(Product product) { assertThat(product.awaitEnd()).as(product.said()).isEqualTo(1); }

    private static void saysLast(String log, String sentence) {
        assertThat(log).contains(NOT_RUNNING).contains(sentence);
        assertThat(log.substring(log.indexOf(sentence))).doesNotContain("\tat ");
    }
}
