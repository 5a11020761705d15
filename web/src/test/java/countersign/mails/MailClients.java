package countersign.mails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a mail's HTML uses, beside what mail programs can do. {@code clients.tsv} lists each element, attribute, property and rule that mails may use, with
 * the programs that lack it (as of the public tables of mail programs, October 2026) and why nothing is lost there. Whatever is not on the list fails: it is looked up first.
 */
final class MailClients {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("@([a-z-]+)");
    private static final Pattern DECLARATION = Pattern.compile("(?:^|[;{])\\s*([a-z-]+)\\s*:\\s*([^;{}]+)");
    /** Values of the property that programs treat differently from its other values. */
    private static final Set<String> TOLD_APART = Set.of("display");
    /** Gmail shows so many bytes of a mail. */
    private static final int CUT = 102_400;
    private static final Set<String> KNOWN = known();

    private MailClients() {}

    /** What it uses that nobody has looked up, and whether Gmail would cut it. */
    static List<String> wrong(String html) {
        var used = used(Jsoup.parse(html));
        used.removeAll(KNOWN);
        var wrong = used.stream().map(what -> "mail programs: nobody looked up whether they know " + what);
        var size = html.getBytes(StandardCharsets.UTF_8).length;
        return Stream.concat(wrong, size > CUT ? Stream.of("mail programs: Gmail cuts it, " + size + " bytes") : Stream.empty()).toList();
    }

    private static Set<String> used(Document page) {
        var used = new TreeSet<String>();
        for (var element : page.select("*")) {
            if (element.tagName().startsWith("#")) continue;
            used.add("<" + element.tagName() + ">");
            element.attributes().forEach(attribute -> used.add(attribute.getKey() + "="));
            declarations(element.attr("style"), used);
        }
        for (var style : page.select("style")) {
            var sheet = COMMENT.matcher(style.data()).replaceAll("");
            RULE.matcher(sheet).results().forEach(rule -> used.add("@" + rule.group(1)));
            declarations(sheet, used);
        }
        return used;
    }

    private static void declarations(String css, Set<String> used) {
        DECLARATION.matcher(css).results().forEach(found -> used.add(found.group(1)
                + (TOLD_APART.contains(found.group(1)) ? ":" + found.group(2).replace("!important", "").strip() : "")));
    }

    private static Set<String> known() {
        try (var in = MailClients.class.getResourceAsStream("/mails/clients.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t")).peek(MailClients::complete).map(cells -> cells[0]).collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void complete(String[] cells) {
        if (cells.length != 3) throw new IllegalStateException("clients.tsv: what, who lacks it, why that is harmless: " + String.join(" | ", cells));
    }
}
