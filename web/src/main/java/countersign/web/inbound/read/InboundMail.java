package countersign.web.inbound.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mail that came in, as far as anything of it is read.
 *
 * @param messageId  with its angle brackets; empty if it has none
 * @param recipients every address it went to, as the headers of sending and of delivery say
 * @param references the messages it answers, the nearest first
 * @param headers    further headers by name in lower case, the first of each
 * @param text       its text; made of the HTML part where there is no plain one
 * @param all        everything that its parts say, quoted or not
 * @param calendar   its iCalendar part; empty if none
 * @param report     the machine-readable part of a delivery report; empty if none
 */
public record InboundMail(String messageId, String from, List<String> recipients, List<String> references, Map<String, String> headers, String subject,
        String text, String all, String calendar, String report) {

    public InboundMail {
        recipients = List.copyOf(recipients);
        references = List.copyOf(references);
        headers = Map.copyOf(headers);
    }

    /** A header; empty if it has none of that name. */
    public String header(String name) { return headers.getOrDefault(name.toLowerCase(Locale.ROOT), ""); }
}
