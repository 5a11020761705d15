package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.ask.Asks;
import countersign.tracking.domain.Report;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.ProgressStore;
import countersign.tracking.store.ReportStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Closes report forms that need no answer any more, so that nobody is asked twice for the same thing (A1, S5.1). */
@ApplicationScoped
class ReportForms {

    @Inject ReportStore store;
    @Inject ProgressStore progress;
    @Inject Asks asks;
    @Inject Clock clock;

    /** What was reported at the page since it was asked for is reported: a form all of whose tasks are so has come back. */
    void reportedAtThePage(Actor actor, long ownerId) {
        for (var report : store.open(ownerId)) {
            var asked = report.view().askedAt();
            if (!progress.tasks(report.view().taskIds()).stream().allMatch(task -> answered(task, asked))) continue;
            report.reported(clock.instant(), false);
            withdraw(actor, report);
        }
    }

    private static boolean answered(TrackedTask task, Instant asked) {
        var reported = task.reportedAt() != null && !task.reportedAt().isBefore(asked);
        return reported || task.removed() || task.state().done() || task.state() == ProgressState.OFFERED;
    }

    /** A newer form asks for the same projects: an older one that did not come back stays missing, and would only overwrite what is newer. */
    void superseded(long personId, LocalDate day, List<Long> projectIds) {
        store.open(personId).stream().filter(report -> report.view().day().isBefore(day) && projectIds.containsAll(report.view().projectIds()))
                .forEach(report -> withdraw(Actor.SYSTEM, report));
    }

    private void withdraw(Actor actor, Report report) { asks.withdrawAll(actor, ReportFacts.KIND, "report:" + report.id()); }
}
