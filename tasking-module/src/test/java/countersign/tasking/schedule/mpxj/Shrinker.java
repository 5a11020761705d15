package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.Link;
import countersign.tasking.schedule.LinkType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a plan that shows something as small and plain as it can be while it still does. */
final class Shrinker {

    private Shrinker() {
    }

    static Plan shrink(Plan plan, Predicate<Plan> shows) {
        Plan best = plan;
        for (Plan smaller = step(best, shows); smaller != null; smaller = step(best, shows)) {
            best = smaller;
        }
        return best;
    }

    private static Plan step(Plan plan, Predicate<Plan> shows) {
        return Stream.of(withoutRows(plan), withoutLinks(plan), plainer(plan), plainerLinks(plan)).flatMap(s -> s).filter(shows).findFirst().orElse(null);
    }

    private static Stream<Plan> withoutRows(Plan plan) {
        return plan.rows().stream().map(gone -> {
            List<Plan.Row> rows = plan.rows().stream().filter(r -> r != gone).map(r -> r.parent() == gone.id() ? under(r, 0) : r).toList();
            List<Plan.Row> used = rows.stream().filter(r -> !r.summary() || rows.stream().anyMatch(c -> c.parent() == r.id())).toList();
            List<Link> links = plan.links().stream().filter(l -> has(used, l.from()) && has(used, l.to())).toList();
            return new Plan(plan.start(), plan.calendars(), used, links);
        }).filter(p -> !p.rows().isEmpty());
    }

    private static boolean has(List<Plan.Row> rows, long id) {
        return rows.stream().anyMatch(r -> r.id() == id);
    }

    private static Stream<Plan> withoutLinks(Plan plan) {
        return plan.links().stream().map(gone -> new Plan(plan.start(), plan.calendars(), plan.rows(), plan.links().stream().filter(l -> l != gone).toList()));
    }

    private static Stream<Plan> plainer(Plan plan) {
        return plan.rows().stream().filter(r -> !r.summary()).flatMap(r -> Stream.of(
                under(r, 0),
                new Plan.Row(r.id(), r.parent(), false, r.minutes(), r.elapsed(), r.calendar(), ConstraintType.ASAP, null, r.deadline(), r.fixed()),
                new Plan.Row(r.id(), r.parent(), false, r.minutes(), r.elapsed(), r.calendar(), r.constraint(), r.date(), null, r.fixed()),
                new Plan.Row(r.id(), r.parent(), false, r.minutes(), r.elapsed(), r.calendar(), r.constraint(), r.date(), r.deadline(), null),
                new Plan.Row(r.id(), r.parent(), false, r.minutes(), false, r.calendar(), r.constraint(), r.date(), r.deadline(), r.fixed()),
                new Plan.Row(r.id(), r.parent(), false, r.minutes(), r.elapsed(), 0, r.constraint(), r.date(), r.deadline(), r.fixed()),
                new Plan.Row(r.id(), r.parent(), false, r.minutes() == 0 ? 0 : 480, r.elapsed(), r.calendar(), r.constraint(), r.date(), r.deadline(), r.fixed()))
                .filter(other -> !other.equals(r)).map(other -> replaced(plan, r, other)));
    }

    private static Plan.Row under(Plan.Row r, int parent) {
        return new Plan.Row(r.id(), parent, r.summary(), r.minutes(), r.elapsed(), r.calendar(), r.constraint(), r.date(), r.deadline(), r.fixed());
    }

    /** A summary task left without tasks goes, too. */
    private static Plan replaced(Plan plan, Plan.Row row, Plan.Row other) {
        List<Plan.Row> rows = plan.rows().stream().map(r -> r == row ? other : r).toList();
        List<Plan.Row> used = rows.stream().filter(r -> !r.summary() || rows.stream().anyMatch(c -> c.parent() == r.id())).toList();
        return new Plan(plan.start(), plan.calendars(), used, plan.links().stream().filter(l -> has(used, l.from()) && has(used, l.to())).toList());
    }

    private static Stream<Plan> plainerLinks(Plan plan) {
        return plan.links().stream().flatMap(l -> Stream.of(
                new Link(l.from(), l.to(), l.type(), Lag.NONE),
                new Link(l.from(), l.to(), LinkType.FS, l.lag()))
                .filter(other -> !other.equals(l)).map(other -> {
                    List<Link> links = new ArrayList<>(plan.links());
                    links.set(links.indexOf(l), other);
                    return new Plan(plan.start(), plan.calendars(), plan.rows(), links);
                }));
    }
}
