package countersign.tasking.reaction;

import countersign.shared.Actor;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.calendar.Deadlines;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.domain.PublicationNotice;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.Surveyor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** One plan's clock of publication, in a transaction of its own. */
@ApplicationScoped
public class PublicationClock {

    @Inject DraftStore drafts;
    @Inject Surveyor surveyor;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Notices notices;
    @Inject Clock clock;

    /** Warns before the due time by the policy's notice, and once more when it is over. @return whether somebody was told */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean tell(long projectId) {
        var draft = drafts.find(projectId).orElseThrow();
        if (draft.publishedAt() != null || draft.publicationDue() == null || projects.view(projectId).state() != ProjectState.RUNNING) return false;
        var now = clock.instant();
        if (!draft.publicationDue().isAfter(now)) return draft.overdueToldAt() == null && overdue(draft);
        var policy = surveyor.policy(projectId);
        var warn = Deadlines.before(draft.publicationDue(), policy.notice(), surveyor.calendar(draft.projectId()), policy.roundTheClock());
        if (draft.warnedAt() != null || warn.isAfter(now)) return false;
        draft.warned(now);
        notice(draft, projects.view(projectId).initiatorId(), false);
        return true;
    }

    private boolean overdue(PlanDraft draft) {
        draft.overdueTold(clock.instant());
        var project = projects.view(draft.projectId());
        notice(draft, project.initiatorId(), true);
        directory.signatory(project.departmentId()).filter(head -> head.personId() != project.initiatorId())
                .ifPresent(head -> notice(draft, head.personId(), true));
        return true;
    }

    private void notice(PlanDraft draft, long person, boolean overdue) {
        var project = projects.view(draft.projectId());
        notices.tell(Actor.SYSTEM, NewNotice.of(PublicationNotice.KIND, project.id(), person, "publication:" + project.id() + ":" + draft.publicationDue()
                + ":" + overdue, new PublicationNotice(project.id(), project.title(), draft.publicationDue(), overdue)));
    }
}
