package countersign.shared.notification;

/** Speaks to the mail server. Tests replace it. */
public interface MailTransport {

    /** Connects. @throws MailFailure when the server cannot be reached or refuses the login */
    Line open();

    /** A connection that serves a batch of mails. */
    interface Line extends AutoCloseable {

        /** Hands over the bytes of one message. @throws MailFailure when the server does not take it */
        void send(byte[] mime, String to);

        /** Whether it can still be used after a failure. */
        boolean alive();

        @Override void close();
    }

    /** The mail server could not be reached or did not take a message; the words are its own. */
    class MailFailure extends RuntimeException {

        /** With the mail server's words. */
        public MailFailure(String message, Throwable cause) { super(message, cause); }
    }

    /** There is nobody to send it to: trying again would not help until somebody mends the address and sends it again. */
    class Undeliverable extends MailFailure {

        /** With the reason, for the administrator. */
        public Undeliverable(String message) { super(message, null); }
    }
}
