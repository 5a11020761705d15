package countersign.web.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A row of form 1 as proposed (S3.4).
 *
 * @param number the row's number as Excel shows it
 * @param taskId the task it is, by the hidden column; null for a new one
 * @param level depth in the tree from 1; no value where the column is missing
 * @param plan  what only the sheet of the whole table has
 * @param extra cells of columns that are none of ours, by heading
 * @param findings remarks about the row as a whole
 */
public record Form1Row(int number, Long taskId, ProposedCell<String> name, ProposedCell<ProposedDepartment> departments, ProposedCell<ProposedParty> owner,
                       ProposedCell<ProposedParty> collaborators, ProposedCell<LocalDate> start, ProposedCell<LocalDate> finish, ProposedCell<String> standard,
                       ProposedCell<String> needs, ProposedCell<String> contingency, ProposedCell<String> taskNumber, ProposedCell<Integer> level,
                       ProposedCell<String> links, ProposedCell<String> deliverable, ProposedCell<LocalDate> contract,
                       ProposedCell<ProposedShare> shares, ProposedCell<ProposedNeed> needLines, PlanRow plan, Map<String, String> extra, List<Finding> findings) {

    /** The cell of a column; the hidden one has none. */
    public ProposedCell<?> cell(Form1Column column) {
        return switch (column) {
            case NAME -> name;
            case DEPARTMENTS -> departments;
            case OWNER -> owner;
            case COLLABORATORS -> collaborators;
            case START -> start;
            case FINISH -> finish;
            case STANDARD -> standard;
            case NEEDS -> needs;
            case CONTINGENCY -> contingency;
            case NUMBER -> taskNumber;
            case LEVEL -> level;
            case LINKS -> links;
            case DELIVERABLE -> deliverable;
            case CONTRACT -> contract;
            case SHARES -> shares;
            case NEED_LINES -> needLines;
            case MILESTONE, ESTIMATE, ACCEPTED_BY, PRIORITY, CONSTRAINT, CONSTRAINT_DATE, MANUAL_START, MANUAL_FINISH, DEADLINE, BUFFER -> plan.cell(column);
            case ID -> throw new IllegalArgumentException("the hidden column is taskId");
        };
    }
}
