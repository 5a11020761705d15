package countersign.tasking.domain.check;

import countersign.tasking.Finding;
import countersign.tasking.TaskField;
import java.util.ArrayList;
import java.util.List;

/** A collaborator who is neither a person nor a group of the company: a masked or mistyped name (S3.4). */
final class UnknownNames implements Check {

    @Override public List<Finding> find(Situation s) {
        var found = new ArrayList<Finding>();
        for (var row : s.leaves) {
            row.collaborators().stream().filter(c -> c.personId() == null)
                    .filter(c -> s.around.groups().stream().noneMatch(group -> group.name().equalsIgnoreCase(c.name())))
                    .forEach(c -> found.add(Situation.warning("unknownName", List.of(row), TaskField.COLLABORATORS, null, Situation.label(row), c.name())));
        }
        return found;
    }
}
