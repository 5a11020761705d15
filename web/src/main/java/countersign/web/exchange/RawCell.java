package countersign.web.exchange;

import java.time.LocalDateTime;
import java.util.List;

/** A cell as Excel holds it: shown text, the moment of a real date cell (else null), and what was remarked while reading it. */
record RawCell(String text, LocalDateTime moment, List<Finding> findings) {

    static final RawCell EMPTY = new RawCell("", null, List.of());

    boolean blank() { return text.isBlank(); }
}
