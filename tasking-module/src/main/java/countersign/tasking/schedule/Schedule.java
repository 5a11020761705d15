package countersign.tasking.schedule;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A computed schedule, immutable. Tasks are asked for by id, or in loops by index with minutes of {@link TimeAxis}. Starts lie at the beginning of working time, finishes at
 * its end, as in MS Project. Late dates and slack are computed when first asked for.
 */
public final class Schedule {

    private final Network net;
    private final Facts facts;
    private final ForwardPass early;
    private final Drivers drivers;
    private volatile BackwardPass late;
    private volatile BackwardPass free;

    Schedule(Network net, Facts facts, ForwardPass early) {
        this.net = net;
        this.facts = facts;
        this.early = early;
        drivers = new Drivers(net, facts, early.start, early.finish, early.driver);
    }

    /** Schedules a network: one pass forward, and where tasks are as late as possible one back and a second forward. Refuses dates beyond the axis. */
    public static Schedule compute(Network net) {
        return new Schedule(net, net.facts, forward(net, net.facts, net.hasAlap));
    }

    static ForwardPass forward(Network net, Facts facts, boolean alap) {
        ForwardPass first = new ForwardPass(net, facts, null).run();
        return alap ? new ForwardPass(net, facts, new BackwardPass(net, facts, first, false).run()).run() : first;
    }

    public Network network() {
        return net;
    }

    public LocalDateTime start(long id) {
        return TimeAxis.date(early.start[net.node(id)]);
    }

    /** The finish, buffer included. */
    public LocalDateTime finish(long id) {
        return TimeAxis.date(early.finish[net.node(id)]);
    }

    /** Where the estimate ends and the buffer begins; the finish of a task without buffer. */
    public LocalDateTime estimateFinish(long id) {
        int node = net.node(id);
        int buffer = facts.get(Facts.BUFFER, node);
        WorkCalendar calendar = net.calendar[node];
        return buffer == 0 ? finish(id) : TimeAxis.date(calendar.finishAt(calendar.work(early.finish[node]) - buffer));
    }

    public LocalDateTime lateStart(long id) {
        return TimeAxis.date(late().start[net.node(id)]);
    }

    public LocalDateTime lateFinish(long id) {
        return TimeAxis.date(late().finish[net.node(id)]);
    }

    /** Working minutes the task can slip before the project's end, a deadline or a constraint is missed; negative when it already is. */
    public int totalSlack(long id) {
        return totalSlackAt(net.index(id));
    }

    /** Working minutes the task can slip before it moves another one. */
    public int freeSlack(long id) {
        return freeSlackAt(net.index(id));
    }

    /** Whether a delay of the task delays the project or misses a limit; what is done is not critical. */
    public boolean critical(long id) {
        return criticalAt(net.index(id));
    }

    /** Why the task starts when it does. */
    public Driver startDriver(long id) {
        return drivers.ofStart(net.node(id));
    }

    /** Why it finishes when it does; differs from the start's cause for summary tasks and for work that was put behind the status date. */
    public Driver finishDriver(long id) {
        return drivers.ofFinish(net.node(id));
    }

    /** The driving path of a start: its cause, the cause of that, back to the project's start or a fixed date. */
    public List<Driver> why(long id) {
        return drivers.chain(startDriver(id));
    }

    /** The promises that are not kept, by task id. */
    public synchronized List<Conflict> conflicts() {
        return new ConflictFinder(net, facts, early, drivers).find();
    }

    /** The end of the last task. */
    public LocalDateTime projectFinish() {
        return TimeAxis.date(BackwardPass.projectFinish(net.graph, early.finish));
    }

    public int startAt(int index) {
        return early.start[net.graph.nodeOf[index]];
    }

    public int finishAt(int index) {
        return early.finish[net.graph.nodeOf[index]];
    }

    public int lateStartAt(int index) {
        return late().start[net.graph.nodeOf[index]];
    }

    public int lateFinishAt(int index) {
        return late().finish[net.graph.nodeOf[index]];
    }

    /** {@link #totalSlack} by index. */
    public int totalSlackAt(int index) {
        int node = net.graph.nodeOf[index];
        if (complete(node)) {
            return 0;
        }
        WorkCalendar calendar = net.lagCalendar[node];
        int atFinish = calendar.work(late().finish[node]) - calendar.work(early.earliestFinish(node));
        boolean simple = net.graph.isLeaf(node) && net.partsOf(node) == null && !net.isElapsed(node) && !facts.manual(node) && !facts.constraint(node).needsDate();
        if (simple || facts.has(Facts.ACTUAL_START, node)) {
            return atFinish;
        }
        int atStart = calendar.work(late().start[node]) - calendar.work(early.earliestStart(node));
        return Math.min(atFinish, atStart) - (held(node) ? heldBack(node) : 0);
    }

    /** {@link #freeSlack} by index. */
    public int freeSlackAt(int index) {
        int node = net.graph.nodeOf[index];
        if (complete(node)) {
            return 0;
        }
        WorkCalendar calendar = net.lagCalendar[node];
        BackwardPass bounds = free();
        boolean byTheClock = net.isElapsed(node) && net.graph.isLeaf(node) && !facts.started(node);
        int slack = byTheClock ? calendar.work(new Spans(net, facts).restart(node, bounds.finish[node])) - calendar.work(early.start[node])
                : calendar.work(bounds.finish[node]) - calendar.work(early.finish[node]);
        if (bounds.start[node] != Integer.MAX_VALUE && !facts.has(Facts.ACTUAL_START, node)) {
            slack = Math.min(slack, calendar.work(bounds.start[node]) - calendar.work(early.start[node]));
        }
        return Math.max(0, Math.min(slack, totalSlackAt(index)));
    }

    /** {@link #critical} by index. */
    public boolean criticalAt(int index) {
        return !complete(net.graph.nodeOf[index]) && totalSlackAt(index) <= net.criticalSlack;
    }

    private boolean held(int node) {
        boolean moves = !facts.manual(node) && !facts.started(node);
        return net.honorConstraints && net.graph.isLeaf(node) && moves && facts.constraint(node).holdsBack();
    }

    /** How far a constraint holds its task before what the links need: slack that is already gone. */
    private synchronized int heldBack(int node) {
        early.fromLinks(node);
        WorkCalendar calendar = net.lagCalendar[node];
        return Math.max(0, calendar.work(early.boundAt()) - calendar.work(early.start[node]));
    }

    private boolean complete(int node) {
        return net.graph.isLeaf(node) && facts.complete(node);
    }

    private BackwardPass late() {
        BackwardPass known = late;
        return known != null ? known : computeLate();
    }

    private synchronized BackwardPass computeLate() {
        if (late == null) {
            late = new BackwardPass(net, facts, early, false).run();
        }
        return late;
    }

    private BackwardPass free() {
        BackwardPass known = free;
        return known != null ? known : computeFree();
    }

    private synchronized BackwardPass computeFree() {
        if (free == null) {
            free = new BackwardPass(net, facts, early, true).run();
        }
        return free;
    }
}
