package countersign.web.demo.large;

import countersign.shared.ask.Capacity;
import java.time.Instant;
import java.util.List;

/**
 * Something that was asked of somebody, and perhaps answered.
 *
 * @param subject  the mail's
 * @param choice   null while it is open
 */
record Asked(String kind, long projectId, String about, Object facts, Member who, Capacity capacity, Instant at, Instant due, String subject,
        Long documentId, List<String> rowKeys, Long signOffId, String choice, Instant answeredAt) {

    static Asked of(String kind, long projectId, String about, Object facts, Member who, Capacity capacity, Instant at, Instant due, String subject) {
        return new Asked(kind, projectId, about, facts, who, capacity, at, due, subject, null, List.of(), null, null, null);
    }

    Asked signing(long document, List<String> keys, long signOff) {
        return new Asked(kind, projectId, about, facts, who, capacity, at, due, subject, document, keys, signOff, choice, answeredAt);
    }

    Asked answered(String how, Instant when) {
        return new Asked(kind, projectId, about, facts, who, capacity, at, due, subject, documentId, rowKeys, signOffId, how, when);
    }
}
