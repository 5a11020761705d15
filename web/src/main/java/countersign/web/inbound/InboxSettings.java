package countersign.web.inbound;

import countersign.shared.config.Settings;
import countersign.shared.notification.MailSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The settings of incoming mail, read anew each time: {@code countersign.inbox.host}, {@code .port}, {@code .user}, {@code .password}, {@code .ssl},
 * {@code .starttls}, {@code .folder} of an IMAP mailbox, or {@code .directory}: a folder that is watched for .eml files; {@code .address}, where replies
 * go, and {@code .every}, how often the mailbox is looked into.
 */
@ApplicationScoped
public class InboxSettings {

    /** Where the token stands in the address, where the mailbox knows sub-addresses. */
    static final String TOKEN = "{token}";
    private static final Duration USUAL = Duration.ofSeconds(30);
    @Inject Settings settings;
    @Inject MailSettings mail;

    /** Whether replies are read at all. */
    public boolean configured() { return !host().isEmpty() || !directory().isEmpty(); }

    /** The IMAP server; empty if none. */
    public String host() { return settings.get("countersign.inbox.host", ""); }

    /** Its port: 993 with TLS from the start, else 143, unless set. */
    public int port() {
        var set = settings.get("countersign.inbox.port", ssl() ? "993" : "143");
        return set.matches("\\d{1,5}") ? Integer.parseInt(set) : -1;
    }

    /** The login at the mailbox. */
    public String user() { return settings.get("countersign.inbox.user", ""); }

    String password() { return settings.get("countersign.inbox.password", ""); }

    boolean ssl() { return settings.flag("countersign.inbox.ssl", false); }

    boolean startTls() { return settings.flag("countersign.inbox.starttls", false); }

    /** Certificates trusted besides those that Java knows; the same as for sending. */
    Optional<Path> trust() { return mail.trust(); }

    String folder() { return settings.get("countersign.inbox.folder", "INBOX"); }

    /** The watched folder; empty if none. */
    public String directory() { return settings.get("countersign.inbox.directory", ""); }

    /** Where replies go; may hold {@code {token}}. */
    public String address() { return settings.get("countersign.inbox.address", user().contains("@") ? user() : mail.from()); }

    /** The mailbox itself, without what a token needs: where calendars send their answers. */
    public String mailbox() { return address().replaceFirst("[+._-]?\\{token\\}", ""); }

    boolean subAddresses() { return address().contains(TOKEN); }

    /** How long the mailbox is left alone between two looks; 30 seconds unless set. */
    Duration every() {
        try {
            return Duration.parse(settings.get("countersign.inbox.every", USUAL.toString()));
        } catch (DateTimeParseException unreadable) {
            return USUAL;
        }
    }
}
