package countersign.web.exchange;

import java.time.LocalDate;
import java.util.List;

/** A communication record to be written to form 2: departments by name and people beside them. */
public record Form2Line(LocalDate date, List<String> departments, List<WrittenParty> people, String topic, String summary, List<Form2Item> items) { }
