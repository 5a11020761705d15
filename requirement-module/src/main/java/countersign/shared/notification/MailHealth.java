package countersign.shared.notification;

import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How this node last found the mail server: for the administrator's page (I4). */
@ApplicationScoped
public class MailHealth {

    private volatile Text refused;

    void reached() { refused = null; }

    void refused(Text why) { refused = why; }

    /** Why the last connection did not come about; empty when it did, or none was tried yet. */
    public Optional<Text> refusal() { return Optional.ofNullable(refused); }
}
