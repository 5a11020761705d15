package countersign.web.gallery;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Every kind of mail there is, with its sample, in the parts of the gallery. A kind that the product knows and these do not fails a test. */
@ApplicationScoped
class Samples {

    /** The parts in their order; each has a file and a name in the bundles. */
    static final List<String> PARTS = List.of("together", "start", "plan", "execution", "end", "course", "reply", "house");
    private final Map<String, List<Sample>> byPart = new LinkedHashMap<>();

    Samples() { PARTS.forEach(part -> byPart.put(part, read(part))); }

    private static List<Sample> read(String part) {
        try (var in = Samples.class.getResourceAsStream(part + ".json")) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of all of them, by part. */
    Map<String, List<String>> names() {
        var names = new LinkedHashMap<String, List<String>>();
        byPart.forEach((part, samples) -> names.put(part, samples.stream().map(Sample::id).toList()));
        return names;
    }

    /** One. @throws NoSuchElementException when there is none of that name */
    Sample of(String id) {
        return byPart.values().stream().flatMap(List::stream).filter(sample -> sample.id().equals(id)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("no kind of mail " + id));
    }

    /** The one that asks something of that kind. @throws NoSuchElementException when there is none */
    Sample asking(String kind) { return of("ask." + kind); }
}
