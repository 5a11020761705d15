package countersign.tracking;

import java.util.List;

/** What somebody wants changed, and why. */
public record ChangeProposal(ChangeReason reason, String explanation, List<TaskChange> changes, List<Long> addedDepartmentIds) {

    public ChangeProposal {
        changes = List.copyOf(changes);
        addedDepartmentIds = addedDepartmentIds == null ? List.of() : List.copyOf(addedDepartmentIds);
    }
}
