package countersign.shared.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the content of a kind of ask among the beans of all modules. */
@ApplicationScoped
public class AskContents {

    private final Map<String, AskContent> byKind = new ConcurrentHashMap<>();
    @Inject @Any Instance<AskContent> all;

    /** The content of that kind. @throws IllegalStateException when no module words it: a defect */
    public AskContent of(String kind) { return byKind.computeIfAbsent(kind, this::find); }

    private AskContent find(String kind) {
        return all.stream().filter(content -> content.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no content for asks of kind " + kind));
    }
}
