package countersign.tasking.domain.check;

import countersign.shared.text.Text;
import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import java.util.List;

/** A department that takes part and has no task (S3.2). */
final class IdleDepartments implements Check {

    @Override public List<Finding> find(Situation s) {
        var rows = s.tree.ordered();
        return s.around.departments().stream().filter(d -> s.basis.participants().contains(d.id()))
                .filter(d -> d.id() != s.basis.initiatingDepartmentId() && rows.stream().noneMatch(row -> row.involves(d.id())))
                .map(d -> new Finding("idleDepartment", Finding.Severity.WARNING, Text.of("tasking.finding.idleDepartment", d.name()), List.of(),
                        TaskField.LEAD, Situation.mend("taskFor", List.of(new TaskCommand.Insert("mend", null, ServedDeliverables.last(s)),
                                Situation.set("mend", TaskField.LEAD, d.id())), d.name()))).toList();
    }
}
