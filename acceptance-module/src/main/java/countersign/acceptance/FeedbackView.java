package countersign.acceptance;

import java.time.Instant;

/** What one participant said; person and time are null when it was given unnamed. */
public record FeedbackView(String wentWell, String improve, String suggestion, Long personId, Instant at) {}
