package countersign.tracking.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.time.DueItems;
import countersign.tracking.ContractReminders;
import countersign.tracking.Due;
import countersign.tracking.Problems;
import countersign.tracking.Reminders;
import countersign.tracking.Reports;
import countersign.tracking.Suspensions;
import countersign.tracking.Warnings;
import countersign.tracking.Weeks;
import countersign.tracking.store.Carried;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clocks of step 5 where one of them cannot be taken. */
class TrackingSweepTest {

    private static final long BROKEN = 7;
    private final Logger log = Logger.getLogger(DueItems.class.getName());
    private final List<Long> waiting = new ArrayList<>(LongStream.rangeClosed(1, 60).boxed().toList());
    private final List<Long> looked = new ArrayList<>();
    private final List<Long> postponed = new ArrayList<>();
    private final List<Long> warnings = new ArrayList<>(LongStream.rangeClosed(1, 300).boxed().toList());

    @BeforeEach
    void itsFailuresAreExpected() { log.setLevel(Level.OFF); }

    @AfterEach
    void othersAreNot() { log.setLevel(null); }

    @Test
    void aProjectThatCannotBeReadHoldsUpNoOther() {
        var sweep = sweep();
        sweep.run();
        assertThat(waiting).isEmpty();
        assertThat(looked).doesNotContain(BROKEN).hasSize(59).doesNotHaveDuplicates();
        assertThat(postponed).containsExactly(BROKEN);
        assertThat(sweep.items.failing(sweep)).extracting(DueItems.Failing::item).contains("project 7");
    }

    @Test
    void warningsThatCannotBeIssuedHoldUpNoOther() {
        sweep().run();
        assertThat(warnings).as("those left are the ones that fail").hasSize(250).allMatch(id -> id <= 250);
    }

    private TrackingSweep sweep() {
        var sweep = new TrackingSweep();
        sweep.clock = Clock.fixed(Instant.parse("2026-07-20T01:00:00Z"), ZoneOffset.UTC);
        sweep.items = new DueItems();
        sweep.due = due();
        sweep.reports = new Reports();
        sweep.weeks = new Weeks();
        sweep.problems = new Problems();
        sweep.reminders = new Reminders();
        sweep.contracts = new ContractReminders();
        sweep.suspensions = new Suspensions();
        sweep.warnings = new Warnings() {
            @Override public void issueNow(Actor actor, long id) {
                if (id <= 250) throw new IllegalStateException("warning " + id);
                warnings.remove(id);
            }
        };
        return sweep;
    }

    private Due due() {
        return new Due() {
            @Override public List<Long> warningsToIssue(int most) { return warnings.stream().limit(most).toList(); }

            @Override public List<Long> problemsToClimb(int most) { return List.of(); }

            @Override public List<Long> suspensionsToReview() { return List.of(); }

            @Override public long rules() { return 1; }

            @Override public void rulesChanged() { }

            @Override public List<Carried> projects(int most) { return waiting.stream().limit(most).map(TrackingSweepTest::carried).toList(); }

            @Override public Work of(List<Carried> projects) {
                if (projects.stream().anyMatch(one -> one.projectId() == BROKEN)) throw new IllegalStateException("a project cannot be read");
                return new Work(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
            }

            @Override public void done(List<Carried> projects) { leave(projects, looked); }

            @Override public void failed(List<Carried> projects) { leave(projects, postponed); }
        };
    }

    private void leave(List<Carried> projects, List<Long> to) {
        for (var project : projects) {
            waiting.remove(project.projectId());
            to.add(project.projectId());
        }
    }

    private static Carried carried(long id) {
        return new Carried(id, ZoneId.of("Asia/Shanghai"), Instant.EPOCH, LocalDateTime.of(2026, 7, 1, 9, 0), null, Instant.EPOCH);
    }
}
