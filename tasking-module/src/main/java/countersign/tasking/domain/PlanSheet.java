package countersign.tasking.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * The content of a sealed plan (document kind {@code plan}, schema 1): a header, and rows by task id. Names are written out; times are of the project's
 * zone. It carries the versions of calendar and policy it was computed with.
 */
public final class PlanSheet {

    private PlanSheet() {}

    /**
     * @param version     of the plan; 1 is the first published
     * @param meetings    the regular meetings in words
     * @param escalation  the ladder in words
     * @param unconfirmed who has not confirmed their part (S4.5)
     * @param held        tasks on which a question is open, with the question
     * @param pools       pooled buffers in words
     * @param off         the days of the plan on which nobody works; null in plans from before they were written down
     * @param makeUp      its make-up working days
     * @param provisional its years whose holidays were not announced when it was made (P6); null in plans from before they were written down
     * @param assignment  number of the signed assignment table it follows
     */
    public record Header(String projectNumber, String projectTitle, int version, String initiatingDepartment, String initiator, String zone, LocalDateTime start,
            LocalDateTime finish, String bufferMode, String assignment, List<String> meetings, List<String> report, List<String> channels,
            List<String> escalation, List<String> unconfirmed, List<String> held, List<String> pools, List<Inbound> inbound, String calendarVersion,
            String policyVersion, Map<String, Integer> levels, List<String> order, List<LocalDate> off, List<LocalDate> makeUp, List<Integer> provisional) {}

    /** A thing one department provides to another by a date. */
    public record Inbound(String giver, String receiver, String what, LocalDate by) {}

    /** A task as planned. @param work where the work ends and the task's buffer begins; null without a buffer */
    public record Row(int number, String name, boolean summary, boolean milestone, String lead, List<String> collaborating, String owner,
            List<String> collaborators, String estimate, String buffer, LocalDateTime start, LocalDateTime finish, boolean critical, String slack,
            String predecessors, String standard, LocalDateTime work) {}
}
