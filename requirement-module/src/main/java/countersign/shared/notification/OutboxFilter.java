package countersign.shared.notification;

import java.util.List;

/** What the outbox is to show: mails to these people (null: to anybody) in that state (null: in any). */
public record OutboxFilter(List<Long> people, MailState state) {

    /** Everything. */
    public static final OutboxFilter ALL = new OutboxFilter(null, null);
}
