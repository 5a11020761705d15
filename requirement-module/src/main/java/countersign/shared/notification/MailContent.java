package countersign.shared.notification;

import countersign.shared.text.Texts;

/** Words the notices of one kind. Implemented above {@code shared} as an application-scoped bean, found by kind. */
public interface MailContent {

    /** The kind, such as {@code tasking.plan-published}. */
    String kind();

    /** The notice in the reader's language, from its frozen facts. */
    MailPage page(NoticeView notice, Texts texts);
}
