package countersign.shared.ask;

import java.time.Instant;

/** All who were asked have signed the same content and no signature can be taken back any more. Qualified by {@link AskKind}. */
public record SignOffCompleted(long signOffId, String kind, long projectId, String subject, long documentId, Instant at) {

    /** The part of the subject behind the colon, as a number. */
    public long subjectId() { return Long.parseLong(subject.substring(subject.indexOf(':') + 1)); }
}
