package countersign.shared.notification;

import jakarta.mail.AuthenticationFailedException;

/** What a mail server may have answered. */
public final class Refusals {

    private Refusals() {}

    /** It does not accept the password. */
    public static void ofLogin(MailHealth health) {
        health.refused(MailRefusal.of(new AuthenticationFailedException("535 authentication failed"), "mail.example.com:25", "countersign"));
    }
}
