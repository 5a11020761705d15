package countersign.web.exchange;

import countersign.shared.text.Text;
import java.time.LocalDate;

/** One way to answer a finding. {@code value} is what is sent back: an id as digits, or a date as ISO 8601; {@code label} is what is shown. */
public record Alternative(String value, Text label) {

    static Alternative date(LocalDate date) { return new Alternative(date.toString(), Text.of("web.exchange.plain", date)); }

    static Alternative named(long id, String label) { return new Alternative(Long.toString(id), Text.of("web.exchange.plain", label)); }
}
