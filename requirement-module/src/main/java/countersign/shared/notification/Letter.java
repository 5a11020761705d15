package countersign.shared.notification;

import countersign.shared.notification.AttachmentRenderer.Attachment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mail ready to become bytes.
 *
 * @param messageId  with its angle brackets; empty when it is only looked at
 * @param headers    further headers by name
 */
record Letter(String messageId, Instant date, String from, String fromName, String to, String toName, String subject, String text, String html,
        Map<String, String> headers, List<Attachment> attachments) {

    /** The same with dead links, and without the secrets either, to be looked at by others than its reader (A3, M4). */
    Letter blanked(List<String> secrets) {
        var dead = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> dead.put(name, OutboxLetter.blanked(value)));
        return new Letter(OutboxLetter.blanked(messageId), date, OutboxLetter.blanked(from), fromName, to, toName, subject, OutboxLetter.blanked(text, secrets), OutboxLetter.blanked(html, secrets), dead,
                attachments.stream().map(OutboxLetter::blanked).toList());
    }
}
