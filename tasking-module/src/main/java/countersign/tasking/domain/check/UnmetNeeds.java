package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.NeedLine;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A need that meets no commitment (S3.2): a line without one, a line for days its commitment does not cover, or a department spoken of in the needs that
 * has promised the lead department nothing.
 */
final class UnmetNeeds implements Check {

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            for (var line : row.needLines()) {
                if (s.basis.commitment(line).isEmpty() && s.basis.inbound(line).isEmpty()) found.add(unmet(s, row, line));
                else if (!covered(s, line)) found.add(beyond(s, row, line));
            }
            for (var giver : s.mentions.in(row.needs())) {
                if (row.leadDepartmentId() == null || giver.equals(row.leadDepartmentId()) || promised(s, giver, row)) continue;
                found.add(Situation.warning("unmetNeed", List.of(row), TaskField.NEEDS, null, Situation.label(row), s.name(giver)));
            }
        }
        return found;
    }

    private static Finding unmet(Situation s, TaskView row, NeedLine line) {
        var fits = s.basis.commitments().stream().filter(c -> c.kind() == line.kind() && (line.departmentId() == null || line.departmentId() == c.departmentId()))
                .filter(c -> covers(c.from(), c.until(), line)).toList();
        var mend = fits.size() != 1 ? null : Situation.mend("commitment", List.of(with(row, line, is -> new NeedLine(is.kind(), fits.get(0).departmentId(), is.what(),
                is.amount(), is.from(), is.to(), fits.get(0).id()))), s.name(fits.get(0).departmentId()), fits.get(0).what());
        return Situation.warning("unmetNeed", List.of(row), TaskField.NEEDS, mend, Situation.label(row), line.what());
    }

    private static boolean covered(Situation s, NeedLine line) {
        return s.basis.commitment(line).map(c -> covers(c.from(), c.until(), line)).orElse(true)
                && s.basis.inbound(line).map(p -> line.from() == null || !p.by().isAfter(line.from())).orElse(true);
    }

    private static boolean covers(LocalDate from, LocalDate until, NeedLine line) {
        return (from == null || line.from() == null || !line.from().isBefore(from)) && (until == null || line.to() == null || !line.to().isAfter(until));
    }

    /** The promise stands and does not reach: it begins later or ends sooner than the need. */
    private static Finding beyond(Situation s, TaskView row, NeedLine line) {
        var promise = s.basis.commitment(line);
        var from = promise.isPresent() ? promise.get().from() : s.basis.inbound(line).orElseThrow().by();
        var until = promise.map(Basis.Commitment::until).orElse(null);
        var to = until != null && line.to() != null && line.to().isAfter(until) ? until : line.to();
        var since = from != null && line.from() != null && line.from().isBefore(from) ? from : line.from();
        var fits = since == null || to == null || !to.isBefore(since);
        var mend = !fits ? null : Situation.mend("needDays", List.of(with(row, line, is -> new NeedLine(is.kind(), is.departmentId(), is.what(), is.amount(), since, to,
                is.commitmentId()))), Objects.requireNonNullElse(since, ""), Objects.requireNonNullElse(to, ""));
        return Situation.warning("needBeyond", List.of(row), TaskField.NEEDS, mend, Situation.label(row), line.what(), s.basis.promised().get(line.commitmentId()),
                Objects.requireNonNullElse(from, ""), Objects.requireNonNullElse(until, ""));
    }

    private static TaskCommand with(TaskView row, NeedLine line, UnaryOperator<NeedLine> change) {
        return new TaskCommand.Needs(Long.toString(row.taskId()),
                row.needLines().stream().map(is -> TaskCommand.Line.of(is.equals(line) ? change.apply(is) : is)).toList());
    }

    /** A line that names the department speaks for itself. */
    private static boolean promised(Situation s, long giver, TaskView row) {
        return s.basis.inbound().stream().anyMatch(p -> p.giverId() == giver && p.receiverId() == row.leadDepartmentId())
                || row.needLines().stream().anyMatch(line -> line.departmentId() != null && line.departmentId() == giver);
    }
}
