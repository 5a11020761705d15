package countersign.shared.ask;

import java.time.Instant;
import java.util.List;

/** The facts of a head's succession in one project (P2): which asks moved to the successor, and what was signed before. */
record Succeeded(String department, String from, List<Long> asks, List<Signed> signatures) {

    /** A signature that stands: of what, by whom, when. */
    record Signed(String title, String name, Instant at) {}
}
