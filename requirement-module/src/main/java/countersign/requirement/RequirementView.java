package countersign.requirement;

import countersign.shared.policy.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A requirement as other modules see it.
 *
 * @param version       of the form; goes back with the next save
 * @param number        the project's number; empty before the first submission
 * @param departmentIds the initiating departments, the leading one first
 * @param departments   the departments asked to take part, with their answers; those taken out are marked
 * @param round         rounds of review so far, from 1; 0 before the first submission
 * @param documentId    the sealed 《跨部门合作需求表》 of the last submission; null before
 * @param approvedAt    when the review approved it; null before
 * @param agreedAt      when the consultation was closed; null before
 */
public record RequirementView(long projectId, long version, String number, String title, Scenario scenario, RequirementState state, long initiatorId,
        Long executiveId, List<Long> departmentIds, List<Long> reviewerIds, String background, List<ObjectiveView> objectives,
        List<DeliverableView> deliverables, List<PartnerView> departments, LocalDate finish, List<PhaseView> phases, boolean confidential, int round,
        Long documentId, Instant submittedAt, Instant approvedAt, Instant agreedAt) {

    /** An objective. {@code followUp}: it matures after the expected completion, so acceptance closes it as to be followed up (S1.2). */
    public record ObjectiveView(long id, String text, String metric, String target, String unit, LocalDate date, boolean followUp) {}

    /** A deliverable; its id is unique within the project. */
    public record DeliverableView(long id, String name, Priority priority) {}

    /** A stage. */
    public record PhaseView(long id, String name, LocalDate until) {}

    /** A department asked to take part. {@code answer} is null while it is silent; {@code words} are its condition or reason. */
    public record PartnerView(long departmentId, String expected, Willingness answer, String words, boolean takenOut) {}

    /** The initiating department that leads; null in a draft without one. */
    public Long leadDepartmentId() { return departmentIds.isEmpty() ? null : departmentIds.get(0); }

    /** The departments that take part: the initiating ones and those asked and not taken out. */
    public List<Long> participants() {
        return java.util.stream.Stream.concat(departmentIds.stream(), departments.stream().filter(d -> !d.takenOut()).map(PartnerView::departmentId))
                .distinct().toList();
    }
}
