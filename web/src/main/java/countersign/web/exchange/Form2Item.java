package countersign.web.exchange;

import java.time.LocalDate;

/** An action item to be written to form 2; owner and due may be null. */
public record Form2Item(String text, WrittenParty owner, LocalDate due) { }
