package countersign.tasking.domain.check;

import countersign.tasking.NeedLine;
import countersign.tasking.TaskView;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What steps 1 and 2 agreed, as far as the table has to answer to it.
 *
 * @param initiatingDepartmentId the initiating department that leads
 * @param participants the departments that take part, the initiating ones too
 * @param finish       the expected completion; null while nobody said
 * @param deliverables names by id
 * @param inbound      what departments provide to others by a date
 * @param commitments  the resources promised
 * @param actionItems  action items that are to become tasks or be done otherwise
 */
public record Basis(long initiatingDepartmentId, Set<Long> participants, LocalDate finish, Map<Long, String> deliverables, List<Inbound> inbound,
        List<Commitment> commitments, List<ActionItem> actionItems) {

    /** What one department gives another by a date, that day included. */
    public record Inbound(long id, long giverId, long receiverId, String what, LocalDate by) {}

    /**
     * A resource a department promised.
     *
     * @param estimate TIME: working minutes for the result, without buffer; else null
     * @param buffer   TIME: working minutes of buffer the department reckoned with on top, 0 for none; else null
     */
    public record Commitment(long id, long departmentId, NeedLine.Kind kind, String what, LocalDate from, LocalDate until, Integer estimate, Integer buffer) {}

    /** The commitment a need line is met by, if it is a resource. */
    public Optional<Commitment> commitment(NeedLine line) { return commitments.stream().filter(c -> Objects.equals(c.id(), line.commitmentId())).findFirst(); }

    /** The inbound commitment a need line is met by, if it is one. */
    public Optional<Inbound> inbound(NeedLine line) { return inbound.stream().filter(p -> Objects.equals(p.id(), line.commitmentId())).findFirst(); }

    /** All that was promised, in the promises' own words, by id. */
    public Map<Long, String> promised() {
        var words = new LinkedHashMap<Long, String>();
        commitments.forEach(c -> words.put(c.id(), c.what()));
        inbound.forEach(p -> words.put(p.id(), p.what()));
        return words;
    }

    /**
     * Working minutes of buffer that a department reckoned with for the work of a task: the plan takes them instead of its own, so that the same work is
     * never buffered twice (S2.3). Empty where nothing of that kind was promised.
     */
    public Optional<Commitment> buffered(TaskView row) {
        return commitments.stream().filter(c -> c.buffer() != null && c.buffer() > 0).filter(c -> row.needLines().stream().anyMatch(
                line -> Objects.equals(line.commitmentId(), c.id())) || Objects.equals(row.leadDepartmentId(), c.departmentId()) && c.what().equals(row.name())).findFirst();
    }

    /** An action item still open. */
    public record ActionItem(long id, String what, Long ownerId, LocalDate due) {}
}
