package countersign.shared.notification;

import java.time.Instant;

/** When a mail leaves, and what it waits for until then. */
record Leaving(Instant at, Waits waits) {}
