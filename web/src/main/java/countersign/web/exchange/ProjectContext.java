package countersign.web.exchange;

import countersign.shared.calendar.WorkingCalendar;
import java.util.Map;

/**
 * What the reader of project files has to know beside the tables' reader.
 *
 * @param dayMinutes of a normal working day
 * @param calendar   the project's: what a file's is compared with
 * @param emails     who a resource is, in the tables' words such as “李芳(产品部)”, by e-mail address in lower case
 * @param answers    by {@link PersonQuestion#key}: a person's id, or a name
 */
public record ProjectContext(Form1Context table, int dayMinutes, WorkingCalendar calendar, Map<String, String> emails, Map<String, String> answers) {}
