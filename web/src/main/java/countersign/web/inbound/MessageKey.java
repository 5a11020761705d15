package countersign.web.inbound;

import countersign.shared.document.Renderings;
import countersign.web.inbound.read.InboundMail;
import java.nio.charset.StandardCharsets;

/**
 * What makes two messages the same one: its id and what it says, since the way it came (by two addresses, moved back into the mailbox) makes the bytes
 * differ; without an id, the bytes. Pure.
 */
final class MessageKey {

    private MessageKey() {}

    static String of(InboundMail mail, byte[] bytes) {
        var same = mail.messageId().isEmpty() ? bytes : (mail.messageId() + "\n" + mail.subject() + "\n" + mail.text()).getBytes(StandardCharsets.UTF_8);
        return Renderings.checksum(same);
    }
}
