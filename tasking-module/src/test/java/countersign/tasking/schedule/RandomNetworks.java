package countersign.tasking.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Random networks from a seed: a tree two levels deep, links of all kinds that never form a loop, calendars with exceptions, some constraints and facts. */
final class RandomNetworks {

    static final LocalDateTime START = LocalDateTime.of(2024, 1, 8, 9, 0);

    /** A list of steps, so that a test can add, leave out or shuffle what is built. */
    final List<Consumer<Network.Builder>> steps = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final int tasks;
    private final Random random;
    private final WorkCalendar project;
    private final WorkCalendar[] others = new WorkCalendar[3];
    private final int[] summaryOf;

    RandomNetworks(long seed, int tasks, boolean onlyAsap) {
        random = new Random(seed);
        this.tasks = tasks;
        project = calendar();
        for (int i = 0; i < others.length; i++) {
            others[i] = calendar();
        }
        summaryOf = new int[tasks];
        for (int s = 0; s < tasks / 10; s++) {
            long id = summaryId(s);
            steps.add(b -> b.task(id));
        }
        for (int t = 0; t < tasks; t++) {
            task(t, onlyAsap);
        }
        for (int i = 0; i < tasks * 3 / 2; i++) {
            link();
        }
    }

    static Shift[] shifts(Random random) {
        int from = 6 * 60 + random.nextInt(300);
        int to = from + 60 + random.nextInt(240);
        return random.nextInt(5) == 0 ? new Shift[0]
                : random.nextInt(4) == 0 ? new Shift[] {new Shift(from, to)} : new Shift[] {new Shift(from, to), new Shift(to + 30, to + 30 + random.nextInt(300) + 1)};
    }

    Network build() {
        return build(steps, links);
    }

    /** The same network with everything in another order. */
    Network shuffled(long seed) {
        List<Consumer<Network.Builder>> other = new ArrayList<>(steps);
        List<Link> otherLinks = new ArrayList<>(links);
        Collections.shuffle(other, new Random(seed));
        Collections.shuffle(otherLinks, new Random(seed + 1));
        return build(other, otherLinks);
    }

    Network build(List<Consumer<Network.Builder>> with, List<Link> withLinks) {
        Network.Builder b = Network.builder(START, project);
        with.forEach(step -> step.accept(b));
        withLinks.forEach(l -> b.link(l.from(), l.to(), l.type(), l.lag()));
        return b.build();
    }

    static long summaryId(int summary) {
        return 1_000_000L + summary;
    }

    private WorkCalendar calendar() {
        CalendarBuilder b = WorkCalendar.mondayToFriday(Chart.MORNING, Chart.AFTERNOON);
        for (int d = 0; d < 40; d++) {
            b.date(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000)), shifts(random));
        }
        return b.build();
    }

    private void task(int t, boolean onlyAsap) {
        int duration = random.nextInt(8) == 0 ? 0 : random.nextInt(10 * 480);
        int summary = random.nextInt(3) == 0 ? -1 : Math.min(t / 10, tasks / 10 - 1);
        summaryOf[t] = summary;
        WorkCalendar calendar = random.nextInt(3) == 0 ? others[random.nextInt(3)] : null;
        boolean elapsed = random.nextInt(20) == 0;
        Consumer<TaskInput> facts = onlyAsap ? x -> { } : facts(duration);
        steps.add(b -> {
            TaskInput input = b.task(t).duration(duration);
            if (summary >= 0) {
                input.parent(summaryId(summary));
            }
            if (calendar != null) {
                input.calendar(calendar);
            }
            if (elapsed) {
                input.elapsed();
            }
            facts.accept(input);
        });
    }

    /** What may be said about a task besides its duration. */
    Consumer<TaskInput> facts(int duration) {
        LocalDateTime date = START.plusMinutes(random.nextInt(300 * 1440));
        ConstraintType type = ConstraintType.values()[random.nextInt(8)];
        int percent = random.nextInt(100);
        return switch (random.nextInt(12)) {
            case 0, 1 -> x -> x.constraint(type == ConstraintType.ALAP ? ConstraintType.SNET : type, date);
            case 2 -> x -> x.deadline(date);
            case 3 -> x -> x.window(date, date.plusDays(20));
            case 4 -> x -> x.actualStart(date).actualFinish(null).percent(percent);
            case 5 -> x -> x.actualStart(date).actualFinish(date.plusDays(4));
            case 6 -> x -> x.manual(date, duration % 2 == 0 ? null : date.plusDays(5));
            case 7 -> x -> x.buffer(duration / 10);
            default -> x -> { };
        };
    }

    /** Links go from lower to higher groups of ten, or upwards within the group between tasks only: never a loop. */
    private void link() {
        int a = random.nextInt(tasks);
        int b = random.nextInt(tasks);
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        if (from == to) {
            return;
        }
        boolean groups = random.nextInt(8) == 0 && from / 10 < to / 10 && to / 10 < tasks / 10 && summaryOf[from] >= 0 && summaryOf[to] >= 0;
        LinkType type = LinkType.values()[random.nextInt(groups ? 2 : 4)];
        links.add(groups ? new Link(summaryId(summaryOf[from]), summaryId(summaryOf[to]), type, lag()) : new Link(from, to, type, lag()));
    }

    private Lag lag() {
        return switch (random.nextInt(6)) {
            case 0 -> Lag.working(random.nextInt(2000) - 700);
            case 1 -> Lag.percent(random.nextInt(200) - 60);
            case 2 -> Lag.elapsed(random.nextInt(6000) - 2000);
            default -> Lag.NONE;
        };
    }
}
