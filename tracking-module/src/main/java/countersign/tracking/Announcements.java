package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.tasking.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;

/** Tells people facts of step 5, each once. */
@ApplicationScoped
class Announcements {

    @Inject Notices notices;
    @Inject Plans plans;

    void tell(Actor actor, long projectId, Long personId, String factKey, Told told) {
        if (personId != null) notices.tell(actor, NewNotice.of(Told.KIND, projectId, personId, factKey, told));
    }

    void tellAll(Actor actor, long projectId, Collection<Long> people, String factKey, Told told) {
        new LinkedHashSet<>(people).stream().filter(Objects::nonNull).forEach(person -> tell(actor, projectId, person, factKey, told));
    }

    /** As {@link #tellAll} with each person's calendar entries of the plan as they stand now: cancelled, or there again (S5.8). */
    void tellDated(Actor actor, long projectId, Collection<Long> people, String factKey, Told told) {
        new LinkedHashSet<>(people).forEach(person -> {
            var notice = NewNotice.of(Told.KIND, projectId, person, factKey, told);
            notices.tell(actor, plans.calendar(projectId, person).map(notice::with).orElse(notice));
        });
    }

    /** As {@link #tell} with a sealed document attached. */
    void tellWith(Actor actor, long projectId, Long personId, String factKey, Told told, Long documentId) {
        if (personId == null) return;
        var notice = NewNotice.of(Told.KIND, projectId, personId, factKey, told);
        notices.tell(actor, documentId == null ? notice : notice.with("pdf:" + documentId));
    }
}
