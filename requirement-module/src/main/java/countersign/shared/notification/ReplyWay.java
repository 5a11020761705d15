package countersign.shared.notification;

import countersign.shared.text.Texts;
import java.util.List;
import java.util.Optional;

/** Says how the asks of a mail are answered by reply, where the installation has a mailbox for replies (A4). Implemented above {@code shared}. */
public interface ReplyWay {

    /**
     * What one mail says about replies; empty when there is no mailbox, or nothing in it can be answered by reply.
     *
     * @param mailId   names the mail in the reply's token
     * @param personId its reader
     * @param notices  what it tells, in their order
     */
    Optional<Offer> offer(long mailId, long personId, List<NoticeView> notices, Texts texts);

    /**
     * How one mail is answered.
     *
     * @param address where replies go
     * @param mark    the token, for the message's id: replies name it where the mailbox knows no sub-addresses
     * @param printed the token as a line at the mail's end; empty where the address carries it
     * @param lines   for each notice how it is answered; empty where it asks nothing
     */
    record Offer(String address, String mark, String printed, List<String> lines) {

        /** A mail that is not answered by reply. */
        public static final Offer NONE = new Offer("", "", "", List.of());

        public Offer { lines = List.copyOf(lines); }

        /** How the notice of that place is answered; empty when it asks nothing. */
        public String line(int place) { return place < lines.size() ? lines.get(place) : ""; }

        /** What an ask's first sentence begins with, where a mail carries several: {@code 2. }; empty otherwise. */
        public String number(int place) {
            if (line(place).isEmpty() || lines.stream().filter(line -> !line.isEmpty()).count() < 2) return "";
            return lines.subList(0, place + 1).stream().filter(line -> !line.isEmpty()).count() + ". ";
        }
    }
}
