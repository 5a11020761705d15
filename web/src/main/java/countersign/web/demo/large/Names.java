package countersign.web.demo.large;

import countersign.shared.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;

/** The words of the large company, from {@code demo/large.json}. */
record Names(List<String> departments, String surnames, List<String> given, List<String> titles, List<String> subjects, List<String> places,
        String background, List<List<String>> objectives, List<String> deliverables, String expected, List<Phase> phases, String milestone, String task,
        List<String> standards, List<String> needs, List<String> contingencies, List<String> topics, String summary, List<String> actions,
        List<String> inbound, String agenda, String room, List<String> problem, Map<String, String> subjectsOfMails) {

    /** A part of a project with the names of its tasks. */
    record Phase(String name, List<String> tasks) {}

    static Names read() {
        try (var in = Names.class.getResourceAsStream("/demo/large.json")) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Names.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** One of the list, the same for the same number. */
    static String pick(List<String> from, int number) { return from.get(Math.floorMod(number, from.size())); }

    /** The subject of a mail. */
    String subject(String mail, Object... args) { return filled(subjectsOfMails.get(mail), args); }

    /** A pattern with its places filled. */
    static String filled(String pattern, Object... args) { return new MessageFormat(pattern, java.util.Locale.ROOT).format(args); }

    /** A person's name. */
    String person(int number) {
        return surnames.charAt(Math.floorMod(number * 7, surnames.length())) + pick(given, number * 13 + number / 90);
    }
}
