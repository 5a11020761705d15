package countersign.tasking.domain;

import java.util.List;

/**
 * What a mail about the assignment table tells.
 *
 * @param number  of the document
 * @param who     whose remarks they are; empty for other mails
 * @param remarks row and words; empty for other mails
 */
public record TableNotice(long projectId, String title, String number, String who, List<Words> remarks) {

    /** The signed table was filed and is sent to its signers. */
    public static final String FILED = "tasking.filed";
    /** A head has remarks. */
    public static final String REMARKS = "tasking.remarks";

    /** Remarks on a row. */
    public record Words(String row, String words) {}

    /** A mail without remarks. */
    public TableNotice(long projectId, String title, String number) { this(projectId, title, number, "", List.of()); }
}
