package countersign.shared.notification;

import countersign.shared.notification.AttachmentRenderer.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail ready to become bytes.
 *
 * @param messageId  with its angle brackets; empty when it is only looked at
 * @param headers    further headers by name
 */
record Letter(String messageId, Instant date, String from, String fromName, String to, String toName, String subject, String text, String html,
        Map<String, String> headers, List<Attachment> attachments) {}
