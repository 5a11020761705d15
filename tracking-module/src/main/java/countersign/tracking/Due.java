package countersign.tracking;

import countersign.tracking.store.Carried;
import countersign.tracking.store.ChangeStore;
import countersign.tracking.store.ProgressStore;
import countersign.tracking.store.WarningStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What is due in step 5 and not yet done, for the sweep. It only reads. */
@ApplicationScoped
@Transactional
public class Due {

    @Inject WarningStore warnings;
    @Inject ChangeStore changes;
    @Inject ProgressStore progress;
    @Inject Weeks weeks;
    @Inject Company company;
    @Inject Clock clock;

    /** A day of a project. */
    public record ProjectDay(long projectId, LocalDate day) {}

    /** Warnings that nobody issued in time. */
    public List<Long> warningsToIssue() { return warnings.toIssue(clock.instant()); }

    /** Problems whose time is over. */
    public List<Long> problemsToClimb() { return warnings.toClimb(clock.instant()); }

    /** Suspensions whose review date has come. */
    public List<Long> suspensionsToReview() { return changes.toReview(company.directory().today()); }

    /** Report days that are over and not closed. */
    public List<ProjectDay> weeksToClose() {
        var days = new ArrayList<ProjectDay>();
        var carried = progress.carried();
        company.acquaint(carried.stream().map(Carried::projectId).toList());
        for (var project : carried) weeks.toClose(project).ifPresent(day -> days.add(new ProjectDay(project.projectId(), day)));
        return days;
    }

    /**
     * Projects with a task whose finish is over and that were not judged since: tasks that are judged by their date become warnings at once. What a policy
     * allows beyond the date is looked at again every quarter of an hour.
     */
    public List<ProjectDay> missedDates() {
        var days = new ArrayList<ProjectDay>();
        for (var zone : progress.zones()) {
            var now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES);
            progress.missed(zone, now.toString(), now.minusMinutes(15).toString()).forEach(id -> days.add(new ProjectDay(id, now.toLocalDate())));
        }
        return days;
    }
}
