package countersign.tasking.store;

import countersign.requirement.ActionItemView;
import countersign.requirement.CommitmentView;
import countersign.requirement.Communications;
import countersign.requirement.InboundState;
import countersign.requirement.Resources;
import countersign.shared.Actor;
import countersign.tasking.NeedLine;
import countersign.tasking.TaskView;
import countersign.tasking.domain.check.Basis;
import countersign.tasking.domain.check.OpenActionItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** What the departments promised in step 2, as the rules of step 3 need it; and action items that become tasks. */
@ApplicationScoped
public class Promises {

    @Inject Resources resources;
    @Inject Communications communications;

    /** What departments provide to others by a date, dropped ones left out. */
    public List<Basis.Inbound> inbound(long projectId) {
        return resources.inbound(projectId).stream().filter(p -> p.state() != InboundState.DROPPED)
                .map(p -> new Basis.Inbound(p.id(), p.giverDepartmentId(), p.receiverDepartmentId(), p.what(), p.by())).toList();
    }

    /** The resources promised. @param dayMinutes working minutes of an ordinary day */
    public List<Basis.Commitment> commitments(long projectId, int dayMinutes) {
        return resources.commitments(projectId).stream().map(c -> commitment(c, dayMinutes)).toList();
    }

    private static Basis.Commitment commitment(CommitmentView c, int dayMinutes) {
        var terms = c.terms();
        return new Basis.Commitment(c.id(), c.departmentId(), NeedLine.Kind.valueOf(c.kind().name()), terms.what(), terms.from(), terms.until(),
                minutes(terms.estimateDays(), dayMinutes), minutes(terms.bufferDays(), dayMinutes));
    }

    private static Integer minutes(BigDecimal days, int dayMinutes) {
        return days == null ? null : days.multiply(BigDecimal.valueOf(dayMinutes)).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    /** Action items that are neither done nor became a task. */
    public List<Basis.ActionItem> actionItems(long projectId) {
        return communications.withoutTask(projectId).stream().map(i -> new Basis.ActionItem(i.id(), i.what(), i.ownerId(), i.due())).toList();
    }

    /** A row that bears an open action item's name is the task it became; what a row that is gone carried is open again. */
    public void settle(Actor actor, long projectId, List<TaskView> changed, Set<Long> gone) {
        communications.tasksGone(actor, gone);
        if (changed.isEmpty()) return;
        for (ActionItemView item : communications.withoutTask(projectId)) {
            changed.stream().filter(row -> row.name().equals(OpenActionItems.taskName(item.what()))).findFirst()
                    .ifPresent(row -> communications.becameTask(actor, item.id(), row.taskId()));
        }
    }
}
