package countersign.requirement;

import java.util.List;

/**
 * A dispute to be opened (S2.4), by any step.
 *
 * @param subject            what it is about, as {@code kind:id}: {@code task:12}, {@code consultation:5}, {@code project:7}
 * @param what               the point in dispute
 * @param raisedDepartmentId the department that raises it; null when it is the initiator's side
 * @param departmentIds      the departments whose positions matter, the raising one included or not
 * @param position           what the raising department says; may be empty
 * @param options            ways out; may be empty and added later
 */
public record NewDispute(long projectId, String subject, String what, Long raisedDepartmentId, List<Long> departmentIds, String position,
        List<DisputeOption> options) {

    public NewDispute {
        departmentIds = departmentIds == null ? List.of() : List.copyOf(departmentIds);
        position = position == null ? "" : position;
        options = options == null ? List.of() : List.copyOf(options);
    }
}
