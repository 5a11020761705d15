package countersign.tasking.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The content of a sealed assignment table (document kind {@code assignment}, schema 1): a header, and rows by task id. Names are written out as of the
 * day of sealing. Rows hold what is signed (S3.3); what may change without a signature is in the header's {@link Detail}s. Beside the tasks' rows
 * stand those of the inbound commitments ({@link Inbound}), which giver and receiver sign with the table (S2.3).
 */
public final class AssignmentSheet {

    private AssignmentSheet() {}

    /**
     * @param departments  those that lead or collaborate and the initiating one, in the company's order
     * @param warnings     the warnings that stood, grouped, with the reason given for each group
     * @param details      by task id
     * @param order        task ids in the table's order
     * @param inbound      keys of the rows of inbound commitments; null in tables sealed before they were signed
     * @param provisional  the years of promised days and windows whose holidays were not announced yet (P6); null in tables from before they were written down
     */
    public record Header(String projectNumber, String projectTitle, String initiatingDepartment, String initiator, LocalDate finish,
            List<String> deliverables, List<String> departments, List<Warning> warnings, Map<String, Detail> details, List<String> order, List<String> inbound,
            List<Integer> provisional) {

        public Header { inbound = inbound == null ? List.of() : inbound; }
    }

    /** A group of warnings with its reason. */
    public record Warning(String kind, String title, List<String> items, String reason) {}

    /** What of a row is printed and not signed. */
    public record Detail(int level, String contingency, String priority, String links) {}

    /**
     * A row: what, who, when, by which standard, with what. Nothing in it is a word of any language but what people wrote: what is signed must not change
     * because its reader's language does.
     *
     * @param ownerShare what the owner spends ({@code 50%}, {@code 3d}); null where nothing was said
     * @param estimate   as the table writes it ({@code 4d})
     * @param contract   the day fixed by contract; null where there is none
     */
    public record Row(int number, String name, String lead, List<String> collaborating, String owner, String ownerShare, List<String> collaborators,
            String estimate, LocalDate start, LocalDate finish, LocalDate contract, boolean milestone, String standard, String acceptingDepartment, String needs,
            List<Need> needLines, String deliverable) {

        public Row { needLines = needLines == null ? List.of() : needLines; }
    }

    /**
     * A need.
     *
     * @param kind    a name of {@link countersign.tasking.NeedLine.Kind}
     * @param promise the commitment that meets it, in its own words; null while none does
     */
    public record Need(String kind, String department, String what, String amount, LocalDate from, LocalDate to, String promise) {}

    /** The row of an inbound commitment: what one department gives another by a day, that day included. */
    public record Inbound(String giver, String receiver, String what, LocalDate by) {}

    /** The key of an inbound commitment's row. */
    public static String inboundKey(long id) { return "inbound:" + id; }
}
