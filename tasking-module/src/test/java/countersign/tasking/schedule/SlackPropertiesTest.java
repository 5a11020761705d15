package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slack means what it says: tried by using it up on random networks. */
class SlackPropertiesTest {

    static LongStream seeds() {
        return LongStream.range(100, 140);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTaskThatStartsAtItsLateStartDoesNotDelayTheProject(long seed) {
        Network net = network(seed);
        Schedule s = Schedule.compute(net);
        for (int i = 0; i < net.size(); i++) {
            long id = net.id(i);
            if (!net.isSummary(id)) {
                assertThat(startedAt(net, id, begunBy(net, id, s.lateStart(id))).projectFinish()).as("task %d", id).isEqualTo(s.projectFinish());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCriticalTaskThatStartsLaterDelaysTheProject(long seed) {
        RandomNetworks random = new RandomNetworks(seed, 60, true);
        List<Link> links = random.links.stream().filter(l -> !ofSummary(l)).toList();
        Network net = random.build(random.steps, links);
        Schedule s = Schedule.compute(net);
        for (int i = 0; i < net.size(); i++) {
            long id = net.id(i);
            if (!net.isSummary(id) && s.critical(id)) {
                LocalDateTime later = net.lagCalendar[net.node(id)].startAfter(s.lateStart(id), 1);
                assertThat(startedAt(net, id, later).projectFinish()).as("task %d", id).isAfter(s.projectFinish());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void usingUpFreeSlackMovesNoOtherTask(long seed) {
        Network net = network(seed);
        Schedule s = Schedule.compute(net);
        for (int i = 0; i < net.size(); i++) {
            long id = net.id(i);
            if (!net.isSummary(id) && s.freeSlack(id) > 0) {
                assertThat(movedOthers(net, s, id, startedAt(net, id, slipped(net, s, id)))).as("task %d", id).isEmpty();
            }
        }
    }

    /** Elapsed time counts back to any instant; where nobody works then, the task must have begun in the last working minute before. */
    private static LocalDateTime begunBy(Network net, long id, LocalDateTime lateStart) {
        WorkCalendar calendar = net.lagCalendar[net.node(id)];
        boolean outside = net.isElapsed(net.node(id)) && !calendar.isWorking(lateStart);
        return outside ? calendar.startAfter(lateStart, -1) : lateStart;
    }

    /** A milestone may lie where nobody works: it slips to the first instant with so much more work before it. */
    private static LocalDateTime slipped(Network net, Schedule s, long id) {
        WorkCalendar calendar = net.lagCalendar[net.node(id)];
        boolean milestone = s.start(id).equals(s.finish(id));
        return milestone ? calendar.finishAfter(s.start(id), s.freeSlack(id)) : calendar.startAfter(s.start(id), s.freeSlack(id));
    }

    /** Leaves other than the slipped one that lie at another instant of working time. */
    private static List<Long> movedOthers(Network net, Schedule before, long slipped, Schedule after) {
        return LongStream.range(0, net.size()).map(i -> net.id((int) i)).filter(id -> id != slipped && !net.isSummary(id))
                .filter(id -> net.calendar[net.node(id)].minutesBetween(before.start(id), after.start(id)) != 0).boxed().toList();
    }

    private static Schedule startedAt(Network net, long id, LocalDateTime start) {
        LiveSchedule live = new LiveSchedule(net);
        live.change(id, t -> t.constraint(ConstraintType.SNET, start));
        return live.schedule();
    }

    /** A percent lag of a summary task grows with its span, which slack cannot foresee: such links are left out. */
    private static Network network(long seed) {
        RandomNetworks random = new RandomNetworks(seed, 60, true);
        return random.build(random.steps, random.links.stream().filter(l -> !ofSummary(l) || l.lag().kind() != Lag.Kind.PERCENT).toList());
    }

    private static boolean ofSummary(Link link) {
        return link.from() >= 1_000_000;
    }
}
