package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.Link;
import countersign.tasking.schedule.LinkType;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Why the engine differs from MPXJ 14.3.4, and is right to. A reason is looked for in a plan that was shrunk until every link and every word of it is needed for the
 * difference, so what a reason names is what makes it.
 */
enum Reason {

    /** No task that is as soon as possible begins before its project: MPXJ holds FF back, but not SF and leads; Microsoft's Q103971 says it of all. */
    BEFORE_THE_PROJECT((plan, d) -> d.isEarly() && d.mpxj() instanceof LocalDateTime mpxj && mpxj.isBefore(plan.start())),
    /** MPXJ adds the lag of FF and SF to the start it has counted back to, and not to the finish; that is another date where lag and task run by different clocks. */
    LAG_AT_THE_FINISH((plan, d) -> any(plan, l -> l.type() == LinkType.FF || l.type() == LinkType.SF, l -> l.lag().amount() != 0)
            && (any(plan, l -> l.lag().kind() == Lag.Kind.ELAPSED) || elapsed(plan) || calendars(plan))),
    /** A percent lag behind a summary task is a share of its duration; MPXJ links each of its tasks and takes a share of each one's. */
    SHARE_OF_A_SUMMARY((plan, d) -> any(plan, l -> l.from() > 100 && l.lag().kind() == Lag.Kind.PERCENT)),
    /** A task that is as late as possible waits for its predecessors all the same where it is too late already; MPXJ lays it before them. */
    NEVER_BEFORE_ITS_LINKS((plan, d) -> d.isEarly() && alap(plan) && d.minutes() > 1 && d.ours() instanceof LocalDateTime ours && ours.isAfter((LocalDateTime) d.mpxj())),
    /** The start of a summary task is that of all its tasks that begin first; MPXJ takes the one that was first before links of summary tasks were looked at. */
    FIRST_OF_A_SUMMARY((plan, d) -> any(plan, l -> l.from() > 100, l -> l.type() == LinkType.SS || l.type() == LinkType.SF)),
    /** A start must lie in working time, so that a task may begin a minute before a pause or after it: what may begin by Saturday at the latest begins on Friday. MPXJ takes Monday, and the successor of SS or SF, or a milestone, is late. */
    BEGUN_BEFORE_A_PAUSE((plan, d) -> late(plan, d) && any(plan, l -> l.type() == LinkType.SS || l.type() == LinkType.SF) && d.minutes() == 1),
    /** A task placed by hand follows no link, so its predecessors may slip till the end; MPXJ knows it of SS, MS Project also does so for SF. */
    PLACED_BY_HAND((plan, d) -> !d.isEarly() && plan.rows().stream().anyMatch(r -> r.fixed() != null && r.fixed().byHand()) && any(plan, l -> l.type() == LinkType.SF)),
    /** What lies where it was placed or has begun is not put off because it was to be as late as possible; MPXJ ends it at its late finish. */
    FIXED_ALREADY((plan, d) -> plan.rows().stream().anyMatch(r -> r.fixed() != null && r.constraint() == ConstraintType.ALAP)),
    /** A lag before a summary task runs in the project's time; MPXJ links each of its tasks and takes the time of each one. */
    LAG_BEFORE_A_SUMMARY((plan, d) -> calendars(plan) && any(plan, l -> l.to() > 100 && l.to() < 1000, l -> l.lag().amount() != 0)),
    /** Until the calendar of the next task works again nothing is late for it. MPXJ takes the end of its work before that, which in another calendar is another time. */
    PAUSE_OF_THE_NEXT((plan, d) -> late(plan, d) && calendars(plan)),
    /** A date demanded of a task outside its own working time is the end of work before it. */
    DEMANDED_OUTSIDE_WORK((plan, d) -> d.isEarly() && plan.rows().stream().anyMatch(r -> r.calendar() != 0 && r.date() != null)),
    /** A task that has begun can begin no later, so SF from it binds nothing that is still to come; MPXJ knows it of SS. */
    BEGUN_ALREADY((plan, d) -> !d.isEarly() && plan.rows().stream().anyMatch(r -> r.fixed() != null && !r.fixed().byHand()) && any(plan, l -> l.type() == LinkType.SF)),
    /** What is done needs nothing any more; MPXJ forgets that where a summary task is linked. */
    DONE_UNDER_A_SUMMARY((plan, d) -> !d.isEarly() && any(plan, l -> l.to() > 100 || l.from() > 100) && plan.rows().stream().anyMatch(r -> r.fixed() != null && r.fixed().finish() != null)),
    /** Time by the wall clock is counted back from the late finish. MPXJ first moves that to the end of work before it, and so finds tasks late that nothing delays. */
    BACK_BY_THE_CLOCK((plan, d) -> late(plan, d) && (elapsed(plan) || any(plan, l -> l.lag().kind() == Lag.Kind.ELAPSED))),
    /** A finish demanded of a task that runs by the clock may need a start at night, when none is; it then starts in the morning after, and finishes later. */
    DEMANDED_AT_NIGHT((plan, d) -> d.isEarly() && elapsed(plan) && plan.rows().stream().anyMatch(r -> r.elapsed() && r.constraint() != ConstraintType.ASAP));

    private final BiPredicate<Plan, Difference> explains;

    Reason(BiPredicate<Plan, Difference> explains) {
        this.explains = explains;
    }

    /** The reason for the difference that a shrunk plan shows. */
    static Optional<Reason> of(Plan plan, Difference difference) {
        return Arrays.stream(values()).filter(r -> r.explains.test(plan, difference)).findFirst();
    }

    /** Late dates are also where tasks lie that are as late as possible. */
    private static boolean late(Plan plan, Difference d) {
        return !d.isEarly() || alap(plan);
    }

    private static boolean alap(Plan plan) {
        return plan.rows().stream().anyMatch(r -> r.constraint() == ConstraintType.ALAP);
    }

    private static boolean elapsed(Plan plan) {
        return plan.rows().stream().anyMatch(Plan.Row::elapsed);
    }

    private static boolean calendars(Plan plan) {
        return plan.rows().stream().anyMatch(r -> r.calendar() != 0);
    }

    @SafeVarargs
    private static boolean any(Plan plan, Predicate<Link>... all) {
        return plan.links().stream().anyMatch(l -> Arrays.stream(all).allMatch(p -> p.test(l)));
    }
}
