package countersign.shared.ask;

import java.time.Instant;

/** Words that somebody wrote about an ask and that are no answer to it (A4). */
public record AskCommentView(long personId, String words, Instant writtenAt) {}
