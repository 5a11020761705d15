package countersign.shared.notification;

import countersign.shared.text.Text;
import jakarta.mail.AuthenticationFailedException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertPathValidatorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.NamingException;
import javax.net.ssl.SSLException;

/** Why no connection to the mail server came about, in a sentence that says what to set right (I4). Pure. */
final class MailRefusal {

    private static final String KEY = "shared.mail.refused.";

    private MailRefusal() {}

    /** The sentence. @param place host and port as they are set */
    static Text of(Throwable failure, String place, String user) {
        var causes = causes(failure);
        if (has(causes, AuthenticationFailedException.class)) return Text.of(KEY + "login", place, user, words(failure));
        if (said(causes, MailTrust.UNREADABLE)) return Text.of(KEY + "trust", words(failure));
        if (has(causes, NamingException.class)) return Text.of(KEY + "session", place);
        if (said(causes, "STARTTLS is required")) return Text.of(KEY + "startTls", place);
        if (said(causes, "Server is not trusted|No subject alternative|No name matching|doesn't match")) return Text.of(KEY + "name", place);
        if (has(causes, CertPathBuilderException.class) || has(causes, CertPathValidatorException.class) || has(causes, CertificateException.class))
            return Text.of(KEY + "certificate", place);
        if (has(causes, SSLException.class)) return Text.of(KEY + "tls", place, words(failure));
        if (has(causes, UnknownHostException.class)) return Text.of(KEY + "host", place);
        return Text.of(KEY + "away", place, words(failure));
    }

    /** The innermost words are the server's own. */
    static String words(Throwable failure) {
        var causes = causes(failure);
        var innermost = causes.get(causes.size() - 1);
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage().strip();
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var one = failure; one != null && !causes.contains(one); one = one.getCause()) causes.add(one);
        return causes;
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) { return causes.stream().anyMatch(type::isInstance); }

    private static boolean said(List<Throwable> causes, String words) {
        return causes.stream().map(cause -> Optional.ofNullable(cause.getMessage()).orElse("")).anyMatch(said -> said.matches("(?s).*(" + words + ").*"));
    }
}
