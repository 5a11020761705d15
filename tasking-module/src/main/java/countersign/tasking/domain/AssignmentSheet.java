package countersign.tasking.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The content of a sealed assignment table (document kind {@code assignment}, schema 1): a header, and rows by task id. Names are written out as of the
 * day of sealing. Rows hold what is signed (S3.3); what may change without a signature is in the header's {@link Detail}s.
 */
public final class AssignmentSheet {

    private AssignmentSheet() {}

    /**
     * @param departments  those that lead or collaborate and the initiating one, in the company's order
     * @param warnings     the warnings that stood, grouped, with the reason given for each group
     * @param details      by task id
     * @param order        task ids in the table's order
     */
    public record Header(String projectNumber, String projectTitle, String initiatingDepartment, String initiator, LocalDate finish,
            List<String> deliverables, List<String> departments, List<Warning> warnings, Map<String, Detail> details, List<String> order) {}

    /** A group of warnings with its reason. */
    public record Warning(String kind, String title, List<String> items, String reason) {}

    /** What of a row is printed and not signed. */
    public record Detail(int level, String contingency, String priority, String links) {}

    /** A row: what, who, when, by which standard, with what; {@code estimate} as the table writes it ({@code 4d}), so that no reader's language changes it. */
    public record Row(int number, String name, String lead, List<String> collaborating, String owner, List<String> collaborators, String estimate,
            LocalDate start, LocalDate finish, boolean milestone, String standard, String acceptingDepartment, String needs, List<String> needLines,
            String deliverable) {}
}
