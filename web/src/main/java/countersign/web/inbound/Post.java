package countersign.web.inbound;

import countersign.shared.RuleViolation;
import countersign.shared.notification.MailSettings;
import countersign.shared.notification.Notices;
import countersign.shared.store.Conflicts;
import countersign.web.inbound.InboundRow.Outcome;
import countersign.web.inbound.read.InboundMail;
import countersign.web.inbound.read.MailKind;
import countersign.web.inbound.read.MimeIn;
import countersign.web.inbound.read.NumberedReply;
import countersign.web.inbound.read.Quoted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes one message, whoever sent it: an answer goes to the asks it names, each in a transaction of its own with the row that says it was taken; what
 * machines send is recognised and never answered. Nothing here speaks to a mail server.
 */
@ApplicationScoped
class Post {

    private static final Logger LOG = Logger.getLogger(Post.class.getName());
    @Inject MailSettings settings;
    @Inject Marks marks;
    @Inject ReplyOffers offers;
    @Inject Notices notices;
    @Inject Intake intake;

    /** What the bytes of a message were taken as. @throws RuntimeException when the database cannot be reached: the message then waits */
    void take(byte[] bytes) {
        var mail = MimeIn.read(bytes);
        var key = MessageKey.of(mail, bytes);
        if (intake.known(key)) return;
        try {
            sort(mail, key);
        } catch (RuntimeException failed) {
            if (Conflicts.isConflict(failed)) throw failed;
            LOG.log(Level.SEVERE, failed, () -> "the mail " + mail.messageId() + " could not be taken and is left alone");
        }
        intake.done(key);
    }

    private void sort(InboundMail mail, String key) {
        switch (MailKind.of(mail, settings.loopMark())) {
            case OWN -> intake.ignored(key, Outcome.OWN);
            case BOUNCE -> intake.ignored(key, Outcome.BOUNCE);
            case CALENDAR -> intake.ignored(key, Outcome.CALENDAR);
            case ABSENCE -> intake.ignored(key, Outcome.ABSENCE);
            case AUTOMATIC -> intake.ignored(key, Outcome.AUTOMATIC);
            case LETTER -> letter(mail, key);
        }
    }

    private void letter(InboundMail mail, String key) {
        var token = marks.of(mail);
        var told = token.map(found -> notices.ofMail(found.mailId())).filter(found -> !found.isEmpty());
        var standing = told.map(found -> offers.standing(token.get(), found.get(0).personId(), found)).orElse(ReplyToken.Standing.FORGED);
        if (standing == ReplyToken.Standing.FORGED) {
            LOG.info(() -> "a mail from " + mail.from() + " answers none of ours");
            intake.ignored(key, Outcome.UNKNOWN);
            return;
        }
        var asked = offers.asked(told.get());
        var parts = NumberedReply.divided(Quoted.own(mail.text()), asked.size());
        var reader = told.get().get(0).personId();
        if (parts.isEmpty() && !asked.isEmpty()) intake.unnumbered(new InboundPart(key, token.get().mailId(), reader, asked.get(0).id(), standing, mail.text()));
        parts.forEach((number, text) -> take(new InboundPart(key + ":" + number, token.get().mailId(), reader, asked.get(number - 1).id(), standing, text)));
    }

    private void take(InboundPart part) {
        if (intake.known(part.key())) return;
        try {
            intake.take(part);
        } catch (RuleViolation refused) {
            intake.refused(part, refused);
        }
    }
}
