package countersign.web.inbound;

import countersign.shared.notification.AddressTroubles;
import countersign.shared.notification.MailSettings;
import countersign.shared.notification.Notices;
import countersign.shared.notification.Notices.SentMail;
import countersign.web.inbound.InboundRow.Outcome;
import countersign.web.inbound.read.Bounce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Takes delivery reports (A4). Only one that names a message of ours by its id, which nobody can guess, says anything about an address; a mailbox that
 * is full or a server that is down is left to the mail servers' own retries.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Returned {

    @Inject Taken taken;
    @Inject Notices notices;
    @Inject AddressTroubles troubles;
    @Inject MailSettings settings;

    void take(String key, Bounce bounce) {
        var sent = bounce.messageId().isEmpty() ? Optional.<SentMail>empty() : notices.sent(bounce.messageId());
        taken.note(key, sent.map(SentMail::personId).orElse(null), sent.map(SentMail::id).orElse(null), null, Outcome.BOUNCE);
        if (!bounce.forGood() || !settings.redirect().isEmpty()) return;
        sent.filter(mail -> !mail.department()).ifPresent(mail -> troubles.refused(mail.personId(), mail.to(), bounce.reason()));
    }
}
