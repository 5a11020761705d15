package countersign.web.act;

import java.time.Instant;

/** The facts of the receipt that a person gets who switched off all their links; it has none itself. */
record Revoked(Instant at) {

    static final String KIND = "act.revoked";
}
