package countersign.web.exchange;

import countersign.tasking.TaskPriority;
import countersign.tasking.schedule.ConstraintType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a row of the whole table says beside form 1, as proposed (D3). Working times are as written, and can be read. */
public record PlanRow(ProposedCell<Boolean> milestone, ProposedCell<String> estimate, ProposedCell<ProposedDepartment> acceptedBy, ProposedCell<TaskPriority> priority,
                      ProposedCell<ConstraintType> constraint, ProposedCell<LocalDateTime> constraintDate, ProposedCell<LocalDateTime> manualStart,
                      ProposedCell<LocalDateTime> manualFinish, ProposedCell<LocalDate> deadline, ProposedCell<String> buffer) {

    ProposedCell<?> cell(Form1Column column) {
        return switch (column) {
            case MILESTONE -> milestone;
            case ESTIMATE -> estimate;
            case ACCEPTED_BY -> acceptedBy;
            case PRIORITY -> priority;
            case CONSTRAINT -> constraint;
            case CONSTRAINT_DATE -> constraintDate;
            case MANUAL_START -> manualStart;
            case MANUAL_FINISH -> manualFinish;
            case DEADLINE -> deadline;
            case BUFFER -> buffer;
            default -> throw new IllegalArgumentException(column + " is a column of form 1");
        };
    }
}
