package countersign.tasking.reaction;

import countersign.shared.access.Projects;
import countersign.shared.ask.Retiming;
import countersign.shared.calendar.CalendarEdited;
import countersign.shared.calendar.Deadlines;
import countersign.shared.policy.PolicyEdited;
import countersign.shared.policy.PolicyKey;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.Surveyor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The clock of publication follows policy and calendar (A5, S4.6). */
@ApplicationScoped
@Transactional
class PublicationRetiming {

    @Inject DraftStore drafts;
    @Inject Surveyor surveyor;
    @Inject Projects projects;
    @Inject Retiming retiming;
    @Inject Clock clock;

    void policy(@Observes PolicyEdited edited) {
        if (edited.key() != PolicyKey.PUBLICATION) return;
        drafts.unpublished().stream().filter(d -> edited.concerns(d.projectId(), projects.view(d.projectId()).scenario())).forEach(this::recount);
    }

    void calendar(@Observes CalendarEdited edited) { drafts.unpublished().forEach(this::recount); }

    private void recount(PlanDraft draft) {
        var project = projects.view(draft.projectId());
        var policy = surveyor.policy(project.id());
        var calendar = surveyor.calendar(project.id());
        var was = draft.publicationDue();
        var at = Deadlines.recounted(was, draft.meetingAt(), policy.publication(), clock.instant(), policy, calendar);
        if (at.equals(was)) return;
        draft.due(at);
        retiming.moved(List.of(project.initiatorId()), project.id(), "plan:" + project.id(), "tasking.publication.moved", List.of(project.title()), was, at);
    }
}
