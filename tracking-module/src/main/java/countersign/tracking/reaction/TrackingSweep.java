package countersign.tracking.reaction;

import countersign.shared.Actor;
import countersign.shared.time.Sweep;
import countersign.tracking.ContractReminders;
import countersign.tracking.Due;
import countersign.tracking.Problems;
import countersign.tracking.Reminders;
import countersign.tracking.Reports;
import countersign.tracking.Suspensions;
import countersign.tracking.Warnings;
import countersign.tracking.Weeks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What clocks bring about in step 5: reports asked for in the morning, weeks closed after their deadline, missed dates, warnings that issue themselves,
 * problems that climb, hand-overs reminded, suspensions reviewed. Each item in a transaction of its own. Projects are looked at when their moment has
 * come ({@link Due}), once in half a minute of the clock, or at once when the clock was moved.
 */
@ApplicationScoped
public class TrackingSweep implements Sweep {

    private static final Logger LOG = Logger.getLogger(TrackingSweep.class.getName());
    private static final Duration PACE = Duration.ofSeconds(30);
    private static final int BATCH = 25;
    private static final int MOST = 400;
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
        int taken = each("warning", due.warningsToIssue(), id -> warnings.issueNow(Actor.SYSTEM, id));
        taken += each("problem", due.problemsToClimb(), problems::climb);
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
        for (int batches = 0; batches < MOST; batches++) {
            var projects = due.projects(BATCH);
            if (projects.isEmpty()) break;
            var work = due.of(projects);
            int done = take(work);
            taken += done;
            if (done < work.size()) due.failed(projects);
            else due.done(projects);
        }
        return taken;
    }

    private int take(Due.Work work) {
        return each("report duty", work.reports(), reports::ask) + each("report week", work.weeks(), week -> weeks.close(week.projectId(), week.day()))
                + each("missed dates", work.missed(), missed -> weeks.missed(missed.projectId(), missed.day()))
                + each("hand-over", work.handOvers(), reminders::remind) + each("inbound commitment", work.inbound(), reminders::remindInbound)
                + each("contract date", work.contracts(), contracts::warn);
    }

    private static <T> int each(String what, Collection<T> items, Consumer<T> step) {
        int taken = 0;
        for (var item : items) {
            try {
                step.accept(item);
                taken++;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> what + " " + item + " could not be taken; it is tried again");
            }
        }
        return taken;
    }
}
