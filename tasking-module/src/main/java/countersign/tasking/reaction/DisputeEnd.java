package countersign.tasking.reaction;

import countersign.requirement.event.DisputeSettled;
import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.tasking.domain.Remark;
import countersign.tasking.domain.TableNotice;
import countersign.tasking.store.RemarkStore;
import countersign.tasking.store.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * A dispute over a row has its result: the remark counts as explained by it, so that the next round asks its department again with the decision, whether
 * the row was edited for it or kept. The initiator is told that the row may go on.
 */
@ApplicationScoped
public class DisputeEnd {

    /** The kind of the mail. */
    public static final String KIND = "tasking.disputeSettled";

    @Inject RemarkStore remarks;
    @Inject TaskStore tasks;
    @Inject Projects projects;
    @Inject Notices notices;

    void on(@Observes DisputeSettled settled) {
        var disputed = remarks.ofDispute(settled.disputeId());
        if (disputed.isEmpty()) return;
        disputed.forEach((Remark remark) -> remark.decided(settled.outcome()));
        var project = projects.view(settled.projectId());
        var row = settled.taskId() == null ? "" : tasks.task(settled.taskId()).map(task -> task.view().number() + " " + task.view().name()).orElse("");
        notices.tell(Actor.SYSTEM, NewNotice.of(KIND, project.id(), project.initiatorId(), "dispute:" + settled.disputeId(),
                new TableNotice(project.id(), project.title(), "", "", List.of(new TableNotice.Words(row, settled.outcome())))));
    }
}
