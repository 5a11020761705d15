package countersign.shared.secrecy;

import java.time.Instant;

/** The facts of a notice that an administrator opened a confidential project, and until when they see it. */
record GlassBroken(long personId, Instant until) {

    static final String KIND = "shared.break-glass";
}
