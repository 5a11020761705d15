package countersign.shared.notification;

import countersign.shared.text.Texts;
import java.util.List;

/** Words the notices of one kind. Implemented above {@code shared} as an application-scoped bean, found by kind. */
public interface MailContent {

    /** The kind, such as {@code tasking.plan-published}. */
    String kind();

    /** The notice in the reader's language, from its frozen facts. */
    MailPage page(NoticeView notice, Texts texts);

    /** How soon it has to reach its reader. */
    Pace pace(NoticeView notice);

    /** Whether it need not be said any more: what it asks for is answered or withdrawn by now (M3). Asked when its mail leaves. */
    default boolean outdated(NoticeView notice) { return false; }

    /**
     * What it is about where only the last word counts: of several notices on one topic to one person that have not left yet, the last one goes (M3).
     * Empty where each says something of its own.
     */
    default String topic(NoticeView notice) { return ""; }

    /** Whether it goes to its reader's second address, which no link goes to (A3). */
    default boolean secondWay(NoticeView notice) { return false; }

    /** What nobody else may read in it, wherever mails are shown: it is blanked as links are (M4). */
    default List<String> secrets(NoticeView notice) { return List.of(); }

    /** The notice of a confidential project: number (the frame adds it), due time and link, and nothing of the content (P5). */
    default MailPage discreet(NoticeView notice, Texts texts) {
        var link = new MailPage.Link(texts.get("shared.mail.open"), "project-overview.xhtml?id=" + notice.projectId());
        return new MailPage(texts.get("shared.mail.discreet.subject"), texts.get("shared.mail.discreet.line"), List.of(), List.of(link));
    }
}
