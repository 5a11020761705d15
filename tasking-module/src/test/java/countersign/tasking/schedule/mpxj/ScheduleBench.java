package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.LiveSchedule;
import countersign.tasking.schedule.Network;
import countersign.tasking.schedule.Schedule;
import countersign.tasking.schedule.WorkCalendar;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mpxj.cpm.CpmException;

/**
 * The engine beside MPXJ's {@code MicrosoftScheduler} on the same plans in one JVM: {@code mvn -B -Pbench verify -Dbench=schedule}. Ours is timed from plain rows and links to
 * early and late dates and slack, with the making of the network in it; MPXJ's only for {@code schedule()} on a file that stands. Medians of the thread's CPU time;
 * MPXJ up to {@code -Dbench.mpxj} tasks, at most as many as there is memory for.
 */
@EnabledIfSystemProperty(named = "bench", matches = "schedule")
class ScheduleBench {

    private static final int MPXJ_LIMIT = Integer.getInteger("bench.mpxj", 1_000_000);
    private final StringBuilder table = new StringBuilder();
    private final StringBuilder lines = new StringBuilder();

    @Test
    void schedulesPlansOfAThousandToAMillionTasks() throws CpmException {
        measure(1_000, 200, 20);
        table.setLength(0);
        lines.setLength(0);
        measure(1_000, 101, 21);
        measure(10_000, 51, 7);
        measure(100_000, 15, 3);
        measure(1_000_000, 5, 1);
        System.out.printf(Locale.ROOT, "%9s %9s %9s %9s %9s %9s %9s %9s %7s%n%s%s%n%s", "tasks", "links", "network", "early", "late", "ours ms", "µs/task", "MPXJ ms", "ratio", table,
                change(), lines);
    }

    private void measure(int tasks, int rounds, int mpxjRounds) throws CpmException {
        Plan plan = LayeredPlan.of(tasks, 7);
        List<WorkCalendar> calendars = plan.engineCalendars();
        double[][] times = new double[4][rounds];
        for (int i = 0; i < rounds; i++) {
            ours(plan, calendars, times, i);
        }
        double ours = median(times[3]);
        double mpxj = tasks > MPXJ_LIMIT ? Double.NaN : orNothing(plan, mpxjRounds);
        boolean run = !Double.isNaN(mpxj);
        table.append(String.format(Locale.ROOT, "%9d %9d %9.2f %9.2f %9.2f %9.2f %9.3f %9s %7s%n", tasks, plan.links().size(), median(times[0]), median(times[1]), median(times[2]), ours,
                ours * 1000 / tasks, run ? String.format(Locale.ROOT, "%.1f", mpxj) : "not run", run ? String.format(Locale.ROOT, "%.1f", mpxj / ours) : "–"));
        lines.append(String.format(Locale.ROOT, run ? "schedule %d tasks: ours %.1f ms, MPXJ %.1f ms, ratio %.1f%n" : "schedule %d tasks: ours %.1f ms, MPXJ not run, ratio –%n",
                tasks, ours, mpxj, mpxj / ours));
    }

    private static void ours(Plan plan, List<WorkCalendar> calendars, double[][] times, int round) {
        long begin = now();
        Network network = plan.network(calendars);
        long built = now();
        Schedule schedule = Schedule.compute(network);
        long early = now();
        long slack = 0;
        for (int i = 0; i < network.size(); i++) {
            slack += schedule.totalSlackAt(i);
        }
        long end = now();
        times[0][round] = (built - begin) / 1e6;
        times[1][round] = (early - built) / 1e6;
        times[2][round] = (end - early) / 1e6 + (slack == 42 ? 1e-9 : 0);
        times[3][round] = (end - begin) / 1e6;
    }

    private static double orNothing(Plan plan, int rounds) throws CpmException {
        try {
            return mpxj(plan, rounds);
        } catch (OutOfMemoryError full) {
            return Double.NaN;
        }
    }

    private static double mpxj(Plan plan, int rounds) throws CpmException {
        MpxjPlan file = new MpxjPlan(plan);
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begin = now();
            new org.mpxj.cpm.MicrosoftScheduler().schedule(file.file, plan.start());
            times[i] = (now() - begin) / 1e6;
        }
        return median(times);
    }

    /** One task of 100,000 changed whose change reaches about a hundred others, forth and back. */
    private static String change() {
        Plan plan = LayeredPlan.of(100_000, 7);
        LiveSchedule live = new LiveSchedule(plan.network(plan.engineCalendars()));
        long changed = 90_000;
        int reached = reached(live, plan, changed);
        while (reached < 100 || reached > 130) {
            reached = reached(live, plan, --changed);
        }
        long id = changed;
        double[] micros = new double[2_000];
        for (int i = 0; i < micros.length; i++) {
            int minutes = i % 2 == 0 ? 20_000 : 480;
            long begin = System.nanoTime();
            live.change(id, t -> t.duration(minutes));
            micros[i] = (System.nanoTime() - begin) / 1e3;
        }
        double[] late = Arrays.copyOfRange(micros, 1_000, 2_000);
        Arrays.sort(late);
        return String.format(Locale.ROOT, "change of one of 100,000 tasks that reaches %d: median %.1f µs, p95 %.1f µs", reached, late[500], late[950]);
    }

    private static int reached(LiveSchedule live, Plan plan, long id) {
        int task = (int) id - 1;
        live.change(id, t -> t.duration(480));
        int reached = live.change(id, t -> t.duration(20_000)).size();
        live.change(id, t -> t.duration(plan.rows().get(task + task / 10 + 1).minutes()));
        return reached;
    }

    /** Nanoseconds that this thread has worked: on a machine with other work the clock on the wall measures that. Both run in this thread alone. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
