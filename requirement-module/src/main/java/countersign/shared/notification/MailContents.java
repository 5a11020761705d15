package countersign.shared.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds who words a kind of notice, and who makes an attachment. */
@ApplicationScoped
public class MailContents {

    private final Map<String, Optional<MailContent>> known = new ConcurrentHashMap<>();
    @Inject @Any Instance<MailContent> contents;
    @Inject @Any Instance<AttachmentRenderer> renderers;

    /** The wording of that kind; empty when no module has one: the mail then falls back to a general one (M1). */
    public Optional<MailContent> of(String kind) {
        return known.computeIfAbsent(kind, one -> contents.stream().filter(content -> content.kind().equals(one)).findFirst());
    }

    /** The renderer of a reference by what stands before its first colon. @throws IllegalStateException when there is none: a defect */
    AttachmentRenderer renderer(String reference) {
        var scheme = reference.substring(0, reference.indexOf(':'));
        return renderers.stream().filter(renderer -> renderer.scheme().equals(scheme)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no renderer for attachments of scheme " + scheme));
    }
}
