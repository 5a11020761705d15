package countersign.bench;

import countersign.product.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every page with the large demo, measured by the server: {@code mvn -B -Pbench verify -Dbench=pages}. */
@EnabledIfSystemProperty(named = "bench", matches = "pages")
class PagesBench {

    private static final int WARM_UP = Integer.getInteger("bench.warmup", 15);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);
    private static final Pattern PROJECT = Pattern.compile("project-overview\\.xhtml\\?id=(\\d+)");
    private static final Pattern USED = Pattern.compile("(?:generation|heap)[^,]*, used (\\d+)K");
    private static final Pattern ACT = Pattern.compile("href=\"[^\"]*?(/act/[^\"?]*)");
    private static final List<String> TABS = List.of("overview", "requirement", "meetings", "table", "gantt", "reports", "changes", "acceptance", "documents", "history");
    private final List<Measures> all = new ArrayList<>();
    private Product product;
    private Path log;

    @Test
    void everyPage() throws IOException {
        try (var started = Product.started(Map.of("countersign.demo", "large", "countersign.bench", "true"))) {
            product = started;
            log = product.home().resolve("requests.tsv");
            System.out.print(Measures.head());
            initiator(Visitor.in(product, "wangyaqin"));
            head(Visitor.in(product, "linwen"));
            administrator(Visitor.in(product, "admin"));
            System.out.print(Sweeps.table(product.home().resolve("sweeps.tsv")));
            System.out.println("heap after collection: " + heap());
            conclude();
        }
        discard(product.home());
    }

    /** The large demo's database is large. */
    private static void discard(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private void initiator(Visitor visitor) {
        measure("initiator", visitor, List.of("/inbox.xhtml", "/inbox.xhtml?done=true", "/projects.xhtml", "/projects.xhtml?q=2026", "/departments.xhtml",
                "/archive.xhtml", "/profile.xhtml", "/new-project.xhtml"));
        measure("initiator", visitor, List.of("/inbox.xhtml?done=true&ask=" + first(visitor, "/inbox.xhtml?done=true", "ask=(\\d+)")));
        var id = oldest(visitor);
        measure("initiator", visitor, TABS.stream().map(tab -> "/project-" + tab + ".xhtml?id=" + id).toList());
        measure("initiator", visitor, List.of("/api/v1/projects/" + id + "/table", "/api/v1/projects/" + id + "/gantt"));
    }

    private void head(Visitor visitor) {
        var id = oldest(visitor);
        measure("head", visitor, List.of("/inbox.xhtml", "/projects.xhtml", "/project-overview.xhtml?id=" + id, "/project-reports.xhtml?id=" + id));
    }

    private void administrator(Visitor visitor) {
        var mail = first(visitor, "/outbox.xhtml", "mail=(\\d+)");
        measure("admin", visitor, List.of("/login.xhtml", "/projects.xhtml", "/projects.xhtml?p=7", "/outbox.xhtml", "/outbox.xhtml?page=500",
                "/outbox.xhtml?who=wang", "/outbox.xhtml?state=WAITING", "/outbox.xhtml?mail=" + mail, "/outbox/" + mail + ".html", "/admin.xhtml",
                "/admin-people.xhtml", "/admin-person.xhtml?id=" + first(visitor, "/admin-people.xhtml", "admin-person\\.xhtml\\?id=(\\d+)"),
                "/admin-departments.xhtml", "/admin-department.xhtml?id=" + first(visitor, "/admin-departments.xhtml", "admin-department\\.xhtml\\?id=(\\d+)"),
                "/admin-import.xhtml", "/admin-calendar.xhtml", "/admin-policy.xhtml", "/admin-wording.xhtml", "/admin-confidential.xhtml",
                "/admin-system.xhtml"));
        measure("recipient", visitor, List.of(act(visitor)));
    }

    /** The link of a mail that asks for something; the newest ones may only tell. */
    private static String act(Visitor visitor) {
        return IntStream.range(1, 200).mapToObj(page -> visitor.get("/outbox.xhtml?page=" + page).body())
                .flatMap(list -> Pattern.compile("mail=(\\d+)").matcher(list).results().map(found -> found.group(1)).distinct())
                .map(mail -> ACT.matcher(visitor.get("/outbox/" + mail + ".html").body())).filter(Matcher::find).map(found -> found.group(1)).findFirst().orElseThrow();
    }

    /** What a link on a page names. */
    private static String first(Visitor visitor, String page, String link) {
        return Pattern.compile(link).matcher(visitor.get(page).body()).results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    /** The last of the projects on the list, which began first. */
    private static String oldest(Visitor visitor) {
        return PROJECT.matcher(visitor.get("/projects.xhtml").body()).results().map(found -> found.group(1)).reduce((a, b) -> b).orElseThrow();
    }

    private void measure(String who, Visitor visitor, List<String> paths) {
        for (var path : paths) {
            for (int i = 0; i < WARM_UP; i++) visitor.get(path);
            var before = settled();
            for (int i = 0; i < ROUNDS; i++) visitor.get(path);
            var measures = Measures.of(who + " " + path.replaceAll("\\d{4,}|/act/.*", "…"), log, before, ROUNDS);
            System.out.print(measures.line());
            all.add(measures);
        }
    }

    /** The number of lines once the last request's is there. */
    private int settled() {
        for (int lines = -1; ; ) {
            var now = Measures.known(log);
            if (now == lines) return now;
            lines = now;
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String heap() {
        try {
            jcmd("GC.run");
            var used = USED.matcher(jcmd("GC.heap_info")).results().limit(2).mapToLong(found -> Long.parseLong(found.group(1))).sum();
            return used / 1024 + " MB of 512";
        } catch (IOException noJcmd) {
            return "unknown: " + noJcmd.getMessage();
        }
    }

    private String jcmd(String what) throws IOException {
        var jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(product.pid()), what)
                .redirectErrorStream(true).start();
        return new String(jcmd.getInputStream().readAllBytes());
    }

    private void conclude() {
        var found = all.stream().filter(m -> m.status() == 200).toList();
        var slowest = found.stream().max(Comparator.comparingDouble(Measures::p95)).orElseThrow();
        var most = found.stream().mapToInt(Measures::most).max().orElseThrow();
        System.out.printf(Locale.ROOT, "pages: slowest %s, p95 %.0f ms, statements %d%n", slowest.page(), slowest.p95(), most);
    }
}
