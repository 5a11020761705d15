package countersign.web.exchange;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.text.Texts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A plan to be written to MS Project (D3).
 *
 * @param start    when the work begins
 * @param calendar the project's
 * @param emails   by party as {@link WrittenParty} writes it
 * @param mark     who took it out; empty where that need not be said
 * @param tasks    in the table's order, parents before their children
 */
public record ProjectSheet(String title, LocalDateTime start, WorkingCalendar calendar, Map<String, String> emails, List<ProjectTask> tasks, String mark,
        Texts texts) {

    /** The same with a mark of who took it out (SPEC 9). */
    public ProjectSheet marked(String words) { return new ProjectSheet(title, start, calendar, emails, tasks, words, texts); }
}
