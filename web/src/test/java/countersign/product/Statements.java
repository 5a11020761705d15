package countersign.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many SQL statements the pages of a product ran that was started with {@code countersign.bench=statements}: at most {@link #MOST}, and
 * an act page {@link #MOST_OF_ACT}, in every state of a project that a test brought about. Counted, not timed.
 */
public final class Statements {

    /** What issue 2 allows a page. */
    public static final int MOST = 20;
    /** A page behind a mail's link shows one ask, and is opened more often than any other. */
    public static final int MOST_OF_ACT = 12;
    private static final String REQUEST = "== 200\tGET\t";
    private static final String ACT = REQUEST + "/act/";
    /** A file of all documents, each of which is read and printed when its turn comes: no page. */
    private static final String PACKAGE = REQUEST + "/document/package/";

    private Statements() {}

    /** Fails if a page that was looked at ran more, and says which, with each statement and who asked for it. */
    public static void requireFew(Path home) {
        var many = pages(home).stream().filter(page -> count(page) > most(page)).collect(Collectors.toMap(Statements::address, page -> page, (a, b) -> a));
        if (many.isEmpty()) return;
        throw new AssertionError("pages with more statements than they may run: " + many.keySet() + "\n" + String.join("\n", many.values()));
    }

    private static List<String> pages(Path home) {
        try {
            var blocks = Files.readString(home.resolve("statements.txt")).split("(?m)^(?=== )");
            return Arrays.stream(blocks).filter(block -> block.startsWith(REQUEST) && !block.startsWith(PACKAGE)).toList();
        } catch (IOException unmeasured) {
            throw new UncheckedIOException(unmeasured);
        }
    }

    private static int most(String page) { return page.startsWith(ACT) ? MOST_OF_ACT : MOST; }

    private static String address(String page) { return page.lines().findFirst().orElse("").substring(REQUEST.length()).replaceAll("(/act/).*|\\d{3,}", "$1…"); }

    /** A statement's line is followed by its callers', which are indented. */
    private static long count(String page) { return page.lines().skip(1).filter(line -> !line.isBlank() && !line.startsWith(" ")).count(); }
}
