package countersign.web.inbound;

import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Where answers come in: an IMAP mailbox, or a watched folder. */
interface Mailbox {

    /**
     * Hands over each message that waits, at most so many, and puts it away once {@code taking} returns. A message whose taking fails stays, and holds up
     * no other.
     *
     * @param each runs what is done with one message, by its name, and says whether that went well
     * @return how many were taken
     * @throws Unreachable when the mailbox cannot be read
     */
    int read(int most, Consumer<byte[]> taking, BiPredicate<String, Runnable> each);

    /** It cannot be read; the words are its server's. */
    class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreachable(String message, Throwable cause) { super(message, cause); }
    }
}
