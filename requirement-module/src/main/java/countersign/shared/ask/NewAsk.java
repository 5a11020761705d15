package countersign.shared.ask;

import countersign.shared.policy.PolicyTime;
import java.time.Instant;
import java.util.List;

/**
 * Something to be asked of one person.
 *
 * @param kind       such as {@code requirement.review}: names the {@link AskContent} and qualifies {@link AskAnswered}
 * @param subject    what it is about, as {@code kind:id}; nobody has two open asks of one kind about one subject
 * @param facts      a record, frozen as JSON: all that the content needs to show what was asked, as asked
 * @param documentId the sealed document that an agreeing answer signs; null when the answer is no signature
 * @param rowKeys    the rows of that document the signature covers; empty for the whole document
 * @param within     how long the person has; null when {@code due} is given
 * @param due        a due time agreed otherwise (minutes, executive); null when {@code within} is given
 */
public record NewAsk(String kind, long projectId, String subject, Object facts, long personId, List<Capacity> capacities, Long documentId,
        List<String> rowKeys, PolicyTime within, Instant due) {

    public NewAsk {
        capacities = List.copyOf(capacities);
        rowKeys = List.copyOf(rowKeys);
        if ((within == null) == (due == null)) throw new IllegalArgumentException("an ask has a time to answer or a due time");
    }

    /** An ask that is no signature. */
    public static NewAsk of(String kind, long projectId, String subject, Object facts, long personId, Capacity capacity, PolicyTime within) {
        return new NewAsk(kind, projectId, subject, facts, personId, List.of(capacity), null, List.of(), within, null);
    }

    /** The same, due at an agreed moment. */
    public static NewAsk due(String kind, long projectId, String subject, Object facts, long personId, Capacity capacity, Instant due) {
        return new NewAsk(kind, projectId, subject, facts, personId, List.of(capacity), null, List.of(), null, due);
    }

    /** The same ask as a signature of a sealed document's rows (none: of the whole). */
    public NewAsk signing(long document, List<String> rows) {
        return new NewAsk(kind, projectId, subject, facts, personId, capacities, document, rows, within, due);
    }
}
