package countersign.shared.notification;

import countersign.shared.config.Settings;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of outgoing mail, read anew each time: {@code countersign.mail.host}, {@code .port}, {@code .user}, {@code .password}, {@code .from},
 * {@code .starttls}, {@code .ssl}, {@code .trust}, {@code .redirect}, {@code .connections}, or {@code countersign.mail.jndi} for a mail session of the server; {@code countersign.url} for
 * the links in mails and {@code countersign.act.url} where the act pages have a host or path of their own (I4).
 */
@ApplicationScoped
public class MailSettings {

    @Inject Settings settings;

    /** For the container's proxy. */
    public MailSettings() {}

    MailSettings(Settings settings) { this.settings = settings; }

    /** Whether there is a mail server; without one every mail is kept in the outbox (M4). */
    public boolean configured() { return !host().isEmpty() || !jndi().isEmpty(); }

    /** The mail server's host; empty if none. */
    public String host() { return settings.get("countersign.mail.host", ""); }

    /** Its port: 465 with TLS from the start, 587 with STARTTLS, else 25, unless set. */
    public int port() {
        var usual = ssl() ? "465" : startTls() ? "587" : "25";
        return Integer.parseInt(settings.get("countersign.mail.port", usual));
    }

    /** The login at the mail server; empty for none. */
    public String user() { return settings.get("countersign.mail.user", ""); }

    String password() { return settings.get("countersign.mail.password", ""); }

    boolean startTls() { return settings.flag("countersign.mail.starttls", false); }

    boolean ssl() { return settings.flag("countersign.mail.ssl", false); }

    /** A file with certificates that are trusted for mail servers besides those that Java knows, for sending and reading; empty if none. */
    public Optional<Path> trust() { return Optional.of(settings.get("countersign.mail.trust", "")).filter(set -> !set.isEmpty()).map(Path::of); }

    /** Over how many connections at once many mails leave: two, unless set. */
    int connections() { return Math.max(1, Integer.parseInt(settings.get("countersign.mail.connections", "2"))); }

    /** Which mail server is meant: host and port, or the JNDI name. */
    public String place() { return jndi().isEmpty() ? host() + ":" + port() : jndi(); }

    /** The JNDI name of a mail session of the server; empty if none. */
    public String jndi() { return settings.get("countersign.mail.jndi", ""); }

    /** The sender's address; made of the base URL's host when not set. */
    public String from() { return settings.get("countersign.mail.from", "countersign@" + domain()); }

    /** In a rehearsal: the one address that gets every mail; empty normally. */
    public String redirect() { return settings.get("countersign.mail.redirect", ""); }

    /** The base of links, without a slash at its end; empty when it is not set. */
    public Optional<String> url() { return base("countersign.url"); }

    /** Where the links of mails lead: timers have no request, and a Host header can be forged, so this comes from the settings only. */
    public Optional<LinkBase> links() { return url().map(url -> new LinkBase(url, base("countersign.act.url").orElse(url))); }

    /** What keeps mails from being sent although a mail server is configured; empty when nothing does. For start-up report and health. */
    public Optional<Text> trouble() {
        if (!configured()) return Optional.empty();
        if (url().isEmpty()) return Optional.of(Text.of("shared.mail.trouble.url"));
        return url().filter(url -> !url.matches("https?://[^/ ]+(/\\S*)?")).map(url -> Text.of("shared.mail.trouble.urlWrong", url));
    }

    /** The installation's name in message and list ids: the host of its base URL. */
    String domain() { return url().map(MailSettings::host).orElse("countersign.invalid"); }

    /** What the header X-Loop of every mail says: a mail that comes back with it is our own. */
    public String loopMark() { return "countersign@" + domain(); }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "countersign.invalid" : host;
        } catch (IllegalArgumentException wrong) {
            return "countersign.invalid";
        }
    }

    private Optional<String> base(String key) {
        var set = settings.get(key, "").replaceAll("/+$", "");
        return set.isEmpty() ? Optional.empty() : Optional.of(set);
    }
}
