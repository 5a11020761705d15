package countersign.shared.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** SMTP by Jakarta Mail, with a session made from {@link MailSettings} or one of the server's. */
@ApplicationScoped
class SmtpTransport implements MailTransport {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    @Inject MailSettings settings;
    @Inject MailHealth health;

    SmtpTransport() {}

    SmtpTransport(MailSettings settings, MailHealth health) {
        this.settings = settings;
        this.health = health;
    }

    @Override public Line open() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        if (before == null) thread.setContextClassLoader(SmtpTransport.class.getClassLoader());
        try {
            var line = connect();
            health.reached();
            return line;
        } catch (MessagingException | NamingException | IOException unreachable) {
            health.refused(MailRefusal.of(unreachable, settings.place(), settings.user()));
            throw new MailFailure(MailRefusal.words(unreachable), unreachable);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Line connect() throws MessagingException, NamingException, IOException {
        if (!settings.jndi().isEmpty()) {
            var session = (Session) new InitialContext().lookup(settings.jndi());
            var transport = session.getTransport();
            transport.connect();
            return new Smtp(session, transport, settings.from());
        }
        var session = Session.getInstance(properties());
        var transport = session.getTransport("smtp");
        if (settings.user().isEmpty()) transport.connect();
        else transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return new Smtp(session, transport, settings.from());
    }

    private Properties properties() throws IOException {
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.ssl()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.put("mail.smtp.socketFactory.fallback", "false"); // what fails first is why
        if (settings.trust().isPresent()) properties.put("mail.smtp.ssl.socketFactory", MailTrust.sockets(settings.trust().get()));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }

    private record Smtp(Session session, Transport transport, String from) implements Line {

        @Override public void send(byte[] mime, String to) {
            try {
                MailServices.with(() -> handOver(mime, to));
            } catch (MessagingException | IOException refused) {
                throw new MailFailure(MailRefusal.words(refused), refused);
            }
        }

        /** The bytes go out as they are: sendMessage, unlike send, does not save changes and so keeps the frozen Message-ID. */
        private Void handOver(byte[] mime, String to) throws MessagingException {
            transport.sendMessage(new Frozen(session, from, mime), InternetAddress.parse(to, true));
            return null;
        }

        @Override public boolean alive() { return transport.isConnected(); }

        @Override public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // what was handed over has been acknowledged; there is nothing left to lose
            }
        }
    }

    /** A message of which only the envelope's sender is asked; its bytes are handed on unread, for to take them apart again would cost as much as to send them. */
    private static final class Frozen extends MimeMessage {

        private final String sender;
        private final byte[] mime;

        Frozen(Session session, String sender, byte[] mime) {
            super(session);
            this.sender = sender;
            this.mime = mime;
        }

        @Override public Address[] getFrom() throws AddressException { return InternetAddress.parse(sender, true); }

        @Override public void writeTo(OutputStream out, String[] withoutHeaders) throws IOException { out.write(mime); }
    }
}
