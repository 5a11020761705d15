package countersign.shared.notification;

import java.util.List;

/**
 * A fact for one recipient.
 *
 * @param kind        names the {@link MailContent} that words it
 * @param factKey     what makes it the same fact: (kind, person, factKey) is told once
 * @param facts       a record, frozen as JSON
 * @param askId       the ask it is about; null if none
 * @param attachments references such as {@code ics:12:3} or {@code pdf:77}, rendered when the mail is made; may be empty
 * @param receipt     whether it is sent to the person whose own act caused it (M1: receipts only)
 */
public record NewNotice(String kind, Long projectId, long personId, String factKey, Object facts, Long askId, List<String> attachments, boolean receipt) {

    public NewNotice { attachments = List.copyOf(attachments); }

    /** A notice without ask or attachment. */
    public static NewNotice of(String kind, long projectId, long personId, String factKey, Object facts) {
        return new NewNotice(kind, projectId, personId, factKey, facts, null, List.of(), false);
    }

    /** A notice about an ask. */
    public static NewNotice ofAsk(String kind, long projectId, long personId, String factKey, Object facts, long askId) {
        return new NewNotice(kind, projectId, personId, factKey, facts, askId, List.of(), false);
    }

    /** The same with attachments. */
    public NewNotice with(String... references) {
        return new NewNotice(kind, projectId, personId, factKey, facts, askId, List.of(references), receipt);
    }
}
