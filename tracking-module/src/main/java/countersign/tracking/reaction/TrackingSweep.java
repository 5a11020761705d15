package countersign.tracking.reaction;

import countersign.shared.Actor;
import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import countersign.tracking.ContractReminders;
import countersign.tracking.Due;
import countersign.tracking.Problems;
import countersign.tracking.Reminders;
import countersign.tracking.Reports;
import countersign.tracking.Suspensions;
import countersign.tracking.Warnings;
import countersign.tracking.Weeks;
import countersign.tracking.store.Carried;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What clocks bring about in step 5: reports asked for in the morning, weeks closed after their deadline, missed dates, warnings that issue themselves,
 * problems that climb, hand-overs reminded, suspensions reviewed. Each item in a transaction of its own. Projects are looked at when their moment has
 * come ({@link Due}), once in half a minute of the clock, or at once when the clock was moved.
 */
@ApplicationScoped
public class TrackingSweep implements Sweep {

    private static final Duration PACE = Duration.ofSeconds(30);
    private static final int BATCH = 25;
    private static final int MOST = 400;
    private static final long LONGEST_LOOK = TimeUnit.SECONDS.toNanos(30);
    @Inject DueItems items;
    @Inject Due due;
    @Inject Reports reports;
    @Inject Weeks weeks;
    @Inject Warnings warnings;
    @Inject Problems problems;
    @Inject Reminders reminders;
    @Inject ContractReminders contracts;
    @Inject Suspensions suspensions;
    @Inject Clock clock;
    private Instant looked;
    private Long rules;

    @Override public String name() { return "tracking"; }

    @Override public int run() {
        int taken = items.take(this, "warning", due::warningsToIssue, DueItems.always(id -> warnings.issueNow(Actor.SYSTEM, id)));
        taken += items.take(this, "problem", due::problemsToClimb, DueItems.always(problems::climb));
        var now = clock.instant();
        if (!resting(looked, PACE, now)) {
            looked = now;
            taken += look();
        }
        return taken;
    }

    private static boolean resting(Instant last, Duration pace, Instant now) {
        return last != null && !now.isBefore(last) && now.isBefore(last.plus(pace));
    }

    private int look() {
        var now = due.rules();
        if (rules == null || rules != now) due.rulesChanged();
        rules = now;
        int taken = each("suspension", due.suspensionsToReview(), suspensions::askReview);
        var started = System.nanoTime();
        for (int batches = 0; batches < MOST; batches++) {
            var projects = due.projects(BATCH);
            if (projects.isEmpty()) return taken;
            taken += look(projects);
            if (System.nanoTime() - started > LONGEST_LOOK) break;
        }
        looked = null; // the rest at the next tick
        return taken;
    }

    /** A batch that cannot be read, or given its next moments, is looked at project by project: only the one that fails waits. */
    private int look(List<Carried> projects) {
        try {
            return take(projects);
        } catch (RuntimeException failed) {
            if (projects.size() > 1) return projects.stream().mapToInt(project -> look(List.of(project))).sum();
            due.failed(projects);
            items.failed(this, "project " + projects.get(0).projectId(), failed);
            return 0;
        }
    }

    private int take(List<Carried> projects) {
        var work = due.of(projects);
        int taken = take(work);
        if (taken < work.size()) due.failed(projects);
        else due.done(projects);
        return taken;
    }

    private int take(Due.Work work) {
        return each("report duty", work.reports(), reports::ask) + each("report week", work.weeks(), week -> weeks.close(week.projectId(), week.day()))
                + each("missed dates", work.missed(), missed -> weeks.missed(missed.projectId(), missed.day()))
                + each("hand-over", work.handOvers(), reminders::remind) + each("inbound commitment", work.inbound(), reminders::remindInbound)
                + each("contract date", work.contracts(), contracts::warn);
    }

    private <T> int each(String what, Collection<T> due, Consumer<T> step) { return items.each(this, what, due, DueItems.always(step)); }
}
