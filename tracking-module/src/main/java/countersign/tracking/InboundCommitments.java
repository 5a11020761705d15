package countersign.tracking;

import countersign.requirement.InboundCommitmentView;
import countersign.requirement.InboundState;
import countersign.requirement.Resources;
import countersign.tracking.domain.TrackedTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What other departments promised to provide by a date (S2.3), as far as step 5 waits for it. */
@ApplicationScoped
class InboundCommitments {

    @Inject Resources resources;
    @Inject Company company;

    /** Promises agreed by the minutes and not kept yet. */
    List<InboundCommitmentView> open(long projectId) {
        return resources.inbound(projectId).stream().filter(commitment -> commitment.state() == InboundState.AGREED).toList();
    }

    /** The same of several projects, due until that day. */
    List<InboundCommitmentView> open(Collection<Long> projectIds, LocalDate until) { return resources.promised(projectIds, until); }

    /** Promises to a task's department that were due before the task ends and are late today. */
    List<WarningAnalysis.Wait> late(PlanSide side, TrackedTask row, LocalDate today) {
        if (row.leadId() == null) return List.of();
        var finish = row.planned().finish().toLocalDate();
        return open(row.projectId()).stream().filter(c -> c.receiverDepartmentId() == row.leadId() && c.by().isBefore(today) && !c.by().isAfter(finish))
                .map(c -> new WarningAnalysis.Wait(c.id(), null, c.what(), c.giverDepartmentId(), company.department(c.giverDepartmentId()), "", c.by(),
                        side.calendar().workingDaysBetween(c.by(), today))).toList();
    }
}
