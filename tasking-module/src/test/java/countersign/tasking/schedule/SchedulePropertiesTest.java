package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every network, tried on random ones with fixed seeds. */
class SchedulePropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTaskThatIsAsSoonAsPossibleStartsBeforeItsLinksAllow(long seed) {
        RandomNetworks random = new RandomNetworks(seed, 80, true);
        Network net = random.build();
        Schedule s = Schedule.compute(net);
        for (Link link : random.links) {
            if (!net.isSummary(link.to())) {
                int slip = kept(net, s, link);
                assertThat(slip).as("%s", link).isGreaterThanOrEqualTo(0);
            }
        }
    }

    /** Working minutes, in the successor's calendar, by which a link is kept; counted without the engine's own passes. */
    private static int kept(Network net, Schedule s, Link link) {
        int from = TimeAxis.minute(link.type().fromStart() ? s.start(link.from()) : s.finish(link.from()));
        int to = TimeAxis.minute(link.type().toFinish() ? s.finish(link.to()) : s.start(link.to()));
        int node = net.node(link.to());
        WorkCalendar calendar = net.calendar[node];
        if (link.lag().kind() == Lag.Kind.ELAPSED) {
            return calendar.work(to) - calendar.work(from + link.lag().amount());
        }
        WorkCalendar lags = net.lagCalendar[node];
        int base = net.isSummary(link.from()) ? net.projectCalendar.work(TimeAxis.minute(s.finish(link.from()))) - net.projectCalendar.work(TimeAxis.minute(s.start(link.from())))
                : net.facts.get(Facts.DURATION, net.node(link.from()));
        int lag = link.lag().kind() == Lag.Kind.WORKING ? link.lag().amount() : (int) Math.round(link.lag().amount() * (double) base / 10_000);
        boolean byTheClock = link.lag().kind() == Lag.Kind.PERCENT && net.calendar[net.node(link.from())] == WorkCalendar.ALWAYS;
        return byTheClock ? calendar.work(to) - calendar.work(from + lag) : lags.work(to) - lags.work(from) - lag;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addingALinkMovesNothingEarlier(long seed) {
        RandomNetworks random = new RandomNetworks(seed, 60, true);
        Schedule with = Schedule.compute(random.build());
        List<Link> fewer = new ArrayList<>(random.links);
        fewer.remove((int) (seed % fewer.size()));
        Schedule without = Schedule.compute(random.build(random.steps, fewer));
        for (int i = 0; i < with.network().size(); i++) {
            assertThat(with.startAt(i)).isGreaterThanOrEqualTo(without.startAt(i));
            assertThat(with.finishAt(i)).isGreaterThanOrEqualTo(without.finishAt(i));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheInputChangesNothing(long seed) {
        RandomNetworks random = new RandomNetworks(seed, 80, false);
        assertThat(picture(Schedule.compute(random.shuffled(seed)))).isEqualTo(picture(Schedule.compute(random.build())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aScheduleThatFollowsChangesEqualsOneComputedAnew(long seed) {
        RandomNetworks random = new RandomNetworks(seed, 80, false);
        LiveSchedule live = new LiveSchedule(random.build());
        List<Consumer<Network.Builder>> steps = new ArrayList<>(random.steps);
        Random choice = new Random(seed);
        for (int i = 0; i < 25; i++) {
            int task = choice.nextInt(80);
            int duration = choice.nextInt(4000);
            Consumer<TaskInput> change = change(choice, random, duration);
            Schedule before = live.schedule();
            List<Long> changed = live.change(task, change);
            int step = steps.size() - 80 + task;
            Consumer<Network.Builder> old = steps.get(step);
            steps.set(step, old.andThen(b -> change.accept(again(b, task))));
            Schedule full = Schedule.compute(random.build(steps, random.links));
            assertThat(picture(live.schedule())).isEqualTo(picture(full));
            assertThat(changed).containsExactlyInAnyOrderElementsOf(moved(before, full));
        }
    }

    private static Consumer<TaskInput> change(Random choice, RandomNetworks random, int duration) {
        return choice.nextInt(3) == 0 ? random.facts(duration) : x -> x.duration(duration);
    }

    private static TaskInput again(Network.Builder b, int task) {
        return new TaskInput(b, b.facts, b.row(task), task);
    }

    private static List<Long> moved(Schedule before, Schedule after) {
        List<Long> moved = new ArrayList<>();
        for (int i = 0; i < after.network().size(); i++) {
            if (before.startAt(i) != after.startAt(i) || before.finishAt(i) != after.finishAt(i)) {
                moved.add(after.network().id(i));
            }
        }
        return moved;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lateDatesAreNotBeforeEarlyOnesAndSomethingIsCritical(long seed) {
        Schedule s = Schedule.compute(new RandomNetworks(seed, 80, true).build());
        boolean critical = false;
        for (int i = 0; i < s.network().size(); i++) {
            assertThat(s.totalSlackAt(i)).isGreaterThanOrEqualTo(0);
            assertThat(s.freeSlackAt(i)).isBetween(0, Math.max(0, s.totalSlackAt(i)));
            critical |= s.criticalAt(i);
        }
        assertThat(critical).isTrue();
    }

    /** Every date, slack, cause and conflict by id. */
    private static List<String> picture(Schedule s) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < s.network().size(); i++) {
            long id = s.network().id(i);
            lines.add(id + " " + s.start(id) + " " + s.finish(id) + " " + s.lateStart(id) + " " + s.lateFinish(id) + " " + s.totalSlack(id) + " " + s.freeSlack(id)
                    + " " + s.startDriver(id) + " " + s.finishDriver(id));
        }
        lines.sort(null);
        s.conflicts().forEach(c -> lines.add(c.toString()));
        return lines;
    }
}
