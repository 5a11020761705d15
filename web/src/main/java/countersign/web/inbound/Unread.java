package countersign.web.inbound;

import countersign.shared.Actor;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.notification.Notices.SentMail;
import countersign.shared.notification.NoticeView;
import countersign.web.inbound.InboundRow.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/**
 * Letters that answer no ask (A4). Who answered a mail of ours that takes no replies, such as news or one of a confidential project, hears once a mail
 * that nobody reads it; the mail is known by its Message-ID, which nobody can guess. Everybody else hears nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Unread {

    private static final int LONGEST = 500;
    @Inject Taken taken;
    @Inject Notices notices;

    /** @param references the messages it answers */
    void take(String key, List<String> references, String said) {
        var answered = references.stream().flatMap(id -> notices.sent(id).stream()).filter(mail -> !mail.department()).findFirst();
        taken.note(key, answered.map(SentMail::personId).orElse(null), answered.map(SentMail::id).orElse(null), null, Outcome.UNKNOWN);
        answered.ifPresent(mail -> tell(mail, said.strip()));
    }

    /** Of a mail about several projects what they wrote is not repeated: one of them may be confidential (P5). */
    private void tell(SentMail mail, String said) {
        var projects = notices.ofMail(mail.id()).stream().map(NoticeView::projectId).filter(Objects::nonNull).distinct().toList();
        var words = said.codePointCount(0, said.length()) <= LONGEST ? said : said.substring(0, said.offsetByCodePoints(0, LONGEST)) + "…";
        notices.tell(Actor.SYSTEM, new NewNotice(UnreadReply.KIND, projects.size() == 1 ? projects.get(0) : null, mail.personId(), "unread:" + mail.id(),
                new UnreadReply(mail.subject(), projects.size() > 1 ? "" : words), null, List.of(), false));
    }
}
