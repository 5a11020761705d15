package countersign.web.inbound;

import countersign.shared.RuleViolation;
import countersign.shared.notification.MailSettings;
import countersign.shared.store.Conflicts;
import countersign.web.inbound.InboundRow.Outcome;
import countersign.web.inbound.ReplyOffers.Answered;
import countersign.web.inbound.ReplyToken.Standing;
import countersign.web.inbound.read.Bounce;
import countersign.web.inbound.read.CalendarAnswer;
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
    @Inject Intake intake;
    @Inject Returned returned;
    @Inject Unread unread;
    @Inject Absences absences;
    @Inject CalendarPost calendars;
    @Inject EntryNames names;

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
            intake.ignored(key, Outcome.FAILED);
        }
        intake.done(key);
    }

    private void sort(InboundMail mail, String key) {
        switch (MailKind.of(mail, settings.loopMark())) {
            case OWN -> intake.ignored(key, Outcome.OWN);
            case BOUNCE -> returned.take(key, Bounce.of(mail));
            case CALENDAR -> calendar(mail, key);
            case ABSENCE -> absence(mail, key);
            case AUTOMATIC -> intake.ignored(key, Outcome.AUTOMATIC);
            case LETTER -> letter(mail, key);
        }
    }

    private void calendar(InboundMail mail, String key) {
        var answer = CalendarAnswer.of(mail.calendar());
        var told = offers.answered(marks.of(mail)).filter(one -> one.standing() == Standing.LIVING).map(Answered::personId);
        try {
            if (answer.isEmpty()) intake.ignored(key, Outcome.UNREADABLE);
            else names.read(answer.get().uid()).ifPresentOrElse(entry -> calendars.take(key, entry, answer.get(), told), () -> intake.ignored(key, Outcome.UNKNOWN));
        } catch (RuleViolation refused) {
            intake.ignored(key, Outcome.REFUSED);
        }
    }

    private void absence(InboundMail mail, String key) {
        var answered = offers.answered(marks.of(mail)).filter(one -> !one.asked().isEmpty());
        if (answered.isEmpty()) intake.ignored(key, Outcome.ABSENCE);
        else absences.take(part(key, answered.get(), 1, Quoted.own(mail.text())));
    }

    private void letter(InboundMail mail, String key) {
        var answered = offers.answered(marks.of(mail)).filter(one -> !one.asked().isEmpty());
        if (answered.isEmpty()) {
            LOG.info(() -> "a mail from " + mail.from() + " answers none of ours that takes replies");
            unread.take(key, mail.references(), Quoted.own(mail.text()));
            return;
        }
        var parts = NumberedReply.divided(Quoted.own(mail.text()), answered.get().asked().size());
        if (parts.isEmpty()) intake.unnumbered(part(key, answered.get(), 1, mail.text()));
        parts.forEach((number, text) -> take(part(key + ":" + number, answered.get(), number, text)));
        if (answered.get().standing() == Standing.LIVING) intake.cameFrom(answered.get().personId(), mail.from());
    }

    private static InboundPart part(String key, Answered answered, int number, String text) {
        return new InboundPart(key, answered.mailId(), answered.personId(), answered.asked().get(number - 1).id(), answered.standing(), text);
    }

    private void take(InboundPart part) {
        if (intake.known(part.key())) return;
        try {
            intake.take(part);
        } catch (RuleViolation refused) {
            intake.refused(part, refused);
        } catch (RuntimeException failed) {
            if (Conflicts.isConflict(failed)) throw failed;
            LOG.log(Level.SEVERE, failed, () -> "the answer of " + part.personId() + " to ask " + part.askId() + " could not be taken; they are told");
            intake.failed(part);
        }
    }
}
