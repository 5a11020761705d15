package countersign.shared.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the content of a kind of ask among the beans of all modules. */
@ApplicationScoped
public class AskContents {

    private static final List<String> MODULES = List.of("requirement", "tasking", "tracking", "acceptance");
    private final Map<String, AskContent> byKind = new ConcurrentHashMap<>();
    @Inject @Any Instance<AskContent> all;

    /** The content of that kind. @throws IllegalStateException when no module words it: a defect */
    public AskContent of(String kind) { return byKind.computeIfAbsent(kind, this::find); }

    /** All kinds, those of earlier steps first, else by name; what belongs to no step stands last. */
    public List<AskContent> all() {
        return all.stream().sorted(Comparator.comparingInt((AskContent content) -> step(content.kind())).thenComparing(AskContent::kind)).toList();
    }

    private static int step(String kind) {
        var place = MODULES.indexOf(kind.substring(0, kind.indexOf('.')));
        return place < 0 ? MODULES.size() : place;
    }

    private AskContent find(String kind) {
        return all.stream().filter(content -> content.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no content for asks of kind " + kind));
    }
}
