package countersign.web.inbound;

import java.util.function.Consumer;

/** Where answers come in: an IMAP mailbox, or a watched folder. */
interface Mailbox {

    /**
     * Hands over each message that waits, at most so many, and puts it away once {@code taking} returns. A message whose taking fails stays.
     *
     * @return how many were taken
     * @throws Unreachable when the mailbox cannot be read
     */
    int read(int most, Consumer<byte[]> taking);

    /** It cannot be read; the words are its server's. */
    class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreachable(String message, Throwable cause) { super(message, cause); }
    }
}
