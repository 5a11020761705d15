package countersign.tasking.schedule;

/**
 * Early dates, node by node in topological order. Every bound is an instant before which the task must not start; the latest of them, moved to where work begins, is its
 * start. A milestone may also lie where work ends. Tasks that are as late as possible are placed in a second pass, at the late dates of the first: they then have early
 * dates ({@link #earliest}) beside those at which they lie.
 */
final class ForwardPass {

    final int[] start;
    final int[] finish;
    /** A link, or a code of {@link Cause}. */
    final int[] driver;
    private final Network net;
    private final Graph graph;
    private final Facts facts;
    private final Lags lags;
    /** The late dates of the first pass, where tasks that are as late as possible lie; null in the first pass. */
    private final BackwardPass late;
    private final Spans spans;
    /** By node: start and finish as early as possible; {@link #start} and {@link #finish} themselves in the first pass. */
    private final int[][] earliest;
    /** The bound found last, and its cause. */
    private int boundAt;
    private int boundCause;

    ForwardPass(Network net, Facts facts, BackwardPass late) {
        this(net, facts, late, new int[][] {new int[net.graph.size], new int[net.graph.size], new int[net.graph.size]}, null);
    }

    private ForwardPass(Network net, Facts facts, BackwardPass late, int[][] result, int[][] early) {
        this.net = net;
        this.facts = facts;
        this.late = late;
        graph = net.graph;
        lags = new Lags(net, facts);
        spans = new Spans(net, facts);
        start = result[0];
        finish = result[1];
        driver = result[2];
        earliest = early != null ? early : late == null ? new int[][] {start, finish} : new int[][] {new int[graph.size], new int[graph.size]};
    }

    /** The same result over other facts, which are a copy of these. */
    ForwardPass copy(Facts sameFacts) {
        int[][] early = late == null ? null : new int[][] {earliest[0].clone(), earliest[1].clone()};
        return new ForwardPass(net, sameFacts, late, new int[][] {start.clone(), finish.clone(), driver.clone()}, early);
    }

    int earliestStart(int node) {
        return earliest[0][node];
    }

    int earliestFinish(int node) {
        return earliest[1][node];
    }

    ForwardPass run() {
        for (int node = 0; node < graph.size; node++) {
            visit(node);
        }
        return this;
    }

    /** Computes one node whose predecessors are right; says whether it changed. */
    boolean visit(int node) {
        int oldStart = start[node];
        int oldFinish = finish[node];
        switch (graph.kind[node]) {
            case Graph.LEAF -> leaf(node);
            case Graph.GATE -> gate(node);
            default -> rollUp(node);
        }
        if (late != null) {
            earliest(node);
        }
        if (finish[node] >= TimeAxis.END) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.DATE_OUT_OF_RANGE, "after 2149", net.idOf(node));
        }
        return start[node] != oldStart || finish[node] != oldFinish;
    }

    private void gate(int gate) {
        int above = graph.parentGate[gate];
        boundAt = above < 0 ? net.projectStart : start[above];
        boundCause = above < 0 ? Cause.PROJECT_START : Cause.GATE;
        for (int e = graph.inStart[gate]; e < graph.inStart[gate + 1]; e++) {
            int at = linkBound(e, gate);
            int link = graph.inLink[e];
            if (at > boundAt || at == boundAt && prefer(link)) {
                boundAt = at;
                boundCause = link;
            }
        }
        openNoEarlier(Facts.EARLIEST, gate, Cause.WINDOW);
        if (facts.constraint(gate) == ConstraintType.SNET) {
            openNoEarlier(Facts.CONSTRAINT_DATE, gate, Cause.CONSTRAINT);
        }
        start[gate] = boundAt;
        finish[gate] = boundAt;
        driver[gate] = boundCause;
    }

    private void openNoEarlier(int fact, int gate, int cause) {
        if (facts.has(fact, gate) && facts.get(fact, gate) > boundAt) {
            boundAt = facts.get(fact, gate);
            boundCause = cause;
        }
    }

    private void rollUp(int node) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int c = graph.childStart[node]; c < graph.childStart[node + 1]; c++) {
            first = Math.min(first, start[graph.childNode[c]]);
            last = Math.max(last, finish[graph.childNode[c]]);
        }
        boolean manual = facts.manual(node);
        start[node] = manual ? facts.get(Facts.MANUAL_START, node) : first;
        finish[node] = manual ? facts.get(Facts.MANUAL_FINISH, node) : last;
        driver[node] = manual ? Cause.MANUAL : Cause.CHILD;
    }

    private void leaf(int node) {
        if (facts.manual(node)) {
            manual(node);
            return;
        }
        fromLinks(node);
        fromFacts(node);
        place(node);
    }

    /** The late pass needs to know where a task would lie that gives its slack away. */
    private void earliest(int node) {
        earliest[0][node] = start[node];
        earliest[1][node] = finish[node];
        if (isLate(node)) {
            earliest[0][node] = spans.next(node, boundAt);
            earliest[1][node] = spans.finish(node, earliest[0][node]);
            lay(node);
        }
    }

    /** At its late dates, but not before its links allow. */
    private void lay(int node) {
        if (late.start[node] > earliest[0][node]) {
            start[node] = late.start[node];
            finish[node] = late.finish[node];
            driver[node] = Cause.AS_LATE_AS_POSSIBLE;
        }
    }

    private boolean isLate(int node) {
        return late != null && graph.isLeaf(node) && facts.constraint(node) == ConstraintType.ALAP && !facts.started(node) && !facts.manual(node);
    }

    private void manual(int node) {
        start[node] = facts.get(Facts.MANUAL_START, node);
        finish[node] = facts.has(Facts.MANUAL_FINISH, node) ? facts.get(Facts.MANUAL_FINISH, node) : spans.finish(node, start[node]);
        driver[node] = Cause.MANUAL;
    }

    /** The bound that links and summary tasks set, apart from the task's own wishes; without either the project's start. */
    void fromLinks(int node) {
        int gate = graph.parentGate[node];
        boundAt = gate < 0 ? net.projectStart : start[gate];
        boundCause = gate < 0 ? Cause.PROJECT_START : Cause.GATE;
        for (int e = graph.inStart[node]; e < graph.inStart[node + 1]; e++) {
            int at = linkBound(e, node);
            int link = graph.inLink[e];
            if (net.links.type(link).toFinish()) {
                at = spans.start(node, at);
            }
            if (at > boundAt || at == boundAt && prefer(link)) {
                boundAt = at;
                boundCause = link;
            }
        }
        if (facts.get(Facts.DELAY, node) > 0) {
            boundAt = TimeAxis.clamp((long) spans.next(node, boundAt) + facts.get(Facts.DELAY, node));
        }
    }

    private boolean prefer(int link) {
        return boundCause < 0 || net.links.goesBefore(link, boundCause);
    }

    /** What is as late as possible does not push what is so too: both lie at their late dates anyway. */
    private int linkBound(int edge, int node) {
        int pred = graph.inNode[edge];
        int link = graph.inLink[edge];
        boolean early = late != null && isLate(node);
        int[] starts = early ? earliest[0] : start;
        int[] finishes = early ? earliest[1] : finish;
        return lags.after(net.links.type(link).fromStart() ? starts[pred] : finishes[pred], link, pred, node, starts, finishes);
    }

    private void fromFacts(int node) {
        if (facts.has(Facts.EARLIEST, node)) {
            atLeast(node, facts.get(Facts.EARLIEST, node), Cause.WINDOW);
        }
        if (net.statusDate != TimeAxis.NONE && !facts.started(node)) {
            atLeast(node, net.statusDate, Cause.STATUS_DATE);
        }
        ConstraintType constraint = facts.constraint(node);
        if (constraint.needsDate()) {
            int date = facts.get(Facts.CONSTRAINT_DATE, node);
            constrain(node, constraint, constraint.onFinish() ? spans.start(node, date) : date);
        }
    }

    /** A constraint to begin no earlier lets a task that waits for nothing begin before the project, too. */
    private void constrain(int node, ConstraintType constraint, int date) {
        boolean gives = !constraint.holdsBack() || constraint.fixes() && !net.honorConstraints;
        if (gives && !(date < boundAt && waitsForNothing(node))) {
            atLeast(node, date, Cause.CONSTRAINT);
        } else if (gives || net.honorConstraints && (constraint.fixes() || spans.next(node, date) < spans.next(node, boundAt))) {
            boundAt = date;
            boundCause = Cause.CONSTRAINT;
        }
    }

    private boolean waitsForNothing(int node) {
        int cause = boundCause;
        for (int gate = graph.parentGate[node]; cause == Cause.GATE; gate = graph.parentGate[gate]) {
            cause = driver[gate];
        }
        return cause == Cause.PROJECT_START && graph.inStart[node] == graph.inStart[node + 1];
    }

    private void atLeast(int node, int date, int cause) {
        if (spans.next(node, date) > spans.next(node, boundAt)) {
            boundCause = cause;
        }
        boundAt = Math.max(boundAt, date);
    }

    private void place(int node) {
        if (facts.has(Facts.ACTUAL_FINISH, node)) {
            finish[node] = facts.get(Facts.ACTUAL_FINISH, node);
            start[node] = facts.has(Facts.ACTUAL_START, node) ? facts.get(Facts.ACTUAL_START, node) : spans.start(node, finish[node]);
            driver[node] = Cause.ACTUAL;
            return;
        }
        if (!facts.started(node) && !spans.isPoint(node) && net.partsOf(node) == null && !net.isElapsed(node)) {
            placeSimply(node);
            return;
        }
        boolean begun = facts.has(Facts.ACTUAL_START, node);
        start[node] = begun ? facts.get(Facts.ACTUAL_START, node) : spans.isPoint(node) && boundCause < Cause.GATE ? boundAt : spans.next(node, boundAt);
        finish[node] = spans.finish(node, start[node]);
        driver[node] = begun ? Cause.ACTUAL : boundCause;
        if (facts.started(node) && facts.left(node) > 0) {
            goOn(node);
        }
    }

    /** What nearly all tasks are: one calendar, not begun. */
    private void placeSimply(int node) {
        WorkCalendar calendar = net.calendar[node];
        int work = calendar.work(boundAt);
        start[node] = calendar.startAt(work);
        finish[node] = calendar.finishAt(work + facts.span(node));
        driver[node] = boundCause;
    }

    /** What is left of a task begun waits for its resumption and for the status date, and ends no earlier than it may. */
    private void goOn(int node) {
        int from = Math.max(net.statusDate, facts.get(Facts.RESUME, node));
        if (from != TimeAxis.NONE) {
            finish[node] = Math.max(finish[node], spans.resumed(node, from));
        }
        if (facts.constraint(node) == ConstraintType.FNET) {
            finish[node] = Math.max(finish[node], facts.get(Facts.CONSTRAINT_DATE, node));
        }
    }

    int boundAt() {
        return boundAt;
    }

    int boundCause() {
        return boundCause;
    }
}
