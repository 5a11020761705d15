package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.Link;
import countersign.tasking.schedule.LinkType;
import countersign.tasking.schedule.Shift;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A large random plan from a seed: a hundred layers, about one and a half links a task from the three layers before it, a summary task per ten, seven years of holidays. */
final class LayeredPlan {

    static final LocalDateTime START = LocalDateTime.of(2020, 1, 6, 8, 0);
    static final List<Shift> DAY = List.of(Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00"));
    private static final int LAYERS = 100;

    private LayeredPlan() {
    }

    static Plan of(int tasks, long seed) {
        Random random = new Random(seed);
        List<Plan.Row> rows = new ArrayList<>(tasks + tasks / 10);
        List<Link> links = new ArrayList<>(tasks * 3 / 2);
        int width = tasks / LAYERS;
        for (int t = 0; t < tasks; t++) {
            if (t % 10 == 0) {
                rows.add(Plan.Row.summary(tasks + t / 10 + 1));
            }
            int minutes = random.nextInt(20) == 0 ? 0 : 60 + random.nextInt(5 * 480);
            rows.add(new Plan.Row(t + 1, tasks + t / 10 + 1, false, minutes, false, 0, ConstraintType.ASAP, null, null, null));
            for (int count = t < width ? 0 : 1 + random.nextInt(2); count > 0; count--) {
                int layer = Math.max(0, t / width - 1 - random.nextInt(3));
                links.add(new Link(layer * width + random.nextInt(width) + 1, t + 1, type(random), lag(random)));
            }
        }
        return new Plan(START, List.of(new Plan.Days(DAY, List.of(), Holidays.of(2020, 2026, DAY))), rows, links);
    }

    private static LinkType type(Random random) {
        return random.nextInt(10) < 6 ? LinkType.FS : LinkType.values()[random.nextInt(4)];
    }

    private static Lag lag(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> Lag.working(random.nextInt(960));
            case 2 -> Lag.working(-random.nextInt(480));
            case 3 -> Lag.percent(random.nextInt(100));
            case 4 -> Lag.elapsed(random.nextInt(2880));
            default -> Lag.NONE;
        };
    }
}
