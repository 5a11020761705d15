package countersign.tasking.schedule;

/**
 * Early dates, node by node in topological order. Bounds are compared as working minutes of the task's own calendar, so that Friday's end and Monday's beginning are the
 * same; a milestone keeps the clock time of the bound that drives it and is not moved into working time.
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
    /** By node: where tasks that are as late as possible start; null in the first pass. */
    private final int[] lateStart;
    /** The bound found last: working minutes, clock time (for milestones), cause. */
    private int boundWork;
    private int boundAt;
    private int boundCause;

    ForwardPass(Network net, Facts facts, int[] lateStart) {
        this(net, facts, lateStart, new int[][] {new int[net.graph.size], new int[net.graph.size], new int[net.graph.size]});
    }

    private ForwardPass(Network net, Facts facts, int[] lateStart, int[][] result) {
        this.net = net;
        this.facts = facts;
        this.lateStart = lateStart;
        graph = net.graph;
        lags = new Lags(net, facts);
        start = result[0];
        finish = result[1];
        driver = result[2];
    }

    /** The same result over other facts, which are a copy of these. */
    ForwardPass copy(Facts sameFacts) {
        return new ForwardPass(net, sameFacts, lateStart, new int[][] {start.clone(), finish.clone(), driver.clone()});
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

    private void manual(int node) {
        WorkCalendar calendar = net.calendar[node];
        start[node] = facts.get(Facts.MANUAL_START, node);
        int span = facts.span(node);
        boolean given = facts.has(Facts.MANUAL_FINISH, node);
        int computed = span == 0 ? start[node] : calendar.finishAt(calendar.work(start[node]) + span);
        finish[node] = given ? facts.get(Facts.MANUAL_FINISH, node) : computed;
        driver[node] = Cause.MANUAL;
    }

    /** The bound that links and summary tasks set, apart from the task's own wishes. */
    void fromLinks(int node) {
        WorkCalendar calendar = net.calendar[node];
        int span = facts.span(node);
        int gate = graph.parentGate[node];
        boundAt = gate < 0 ? net.projectStart : start[gate];
        boundWork = calendar.work(boundAt);
        boundCause = gate < 0 ? Cause.PROJECT_START : Cause.GATE;
        for (int e = graph.inStart[node]; e < graph.inStart[node + 1]; e++) {
            int at = linkBound(e, node);
            int link = graph.inLink[e];
            int work = calendar.work(at) - (net.links.type(link).toFinish() ? span : 0);
            if (work > boundWork || work == boundWork && prefer(link)) {
                boundAt = work > boundWork ? at : Math.max(at, boundAt);
                boundWork = work;
                boundCause = link;
            } else if (work == boundWork) {
                boundAt = Math.max(at, boundAt);
            }
        }
    }

    private boolean prefer(int link) {
        return boundCause < 0 || net.links.goesBefore(link, boundCause);
    }

    private int linkBound(int edge, int node) {
        int pred = graph.inNode[edge];
        int link = graph.inLink[edge];
        int base = net.links.type(link).fromStart() ? start[pred] : finish[pred];
        return lags.after(base, link, pred, node, start, finish);
    }

    private void fromFacts(int node) {
        int span = facts.span(node);
        if (facts.has(Facts.EARLIEST, node)) {
            atLeast(node, facts.get(Facts.EARLIEST, node), 0, Cause.WINDOW);
        }
        if (net.statusDate != TimeAxis.NONE && !facts.started(node)) {
            atLeast(node, net.statusDate, 0, Cause.STATUS_DATE);
        }
        ConstraintType constraint = facts.constraint(node);
        if (constraint == ConstraintType.ALAP && lateStart != null) {
            atLeast(node, lateStart[node], 0, Cause.AS_LATE_AS_POSSIBLE);
        } else if (constraint.needsDate()) {
            constrain(node, constraint, facts.get(Facts.CONSTRAINT_DATE, node), constraint.onFinish() ? span : 0);
        }
    }

    private void constrain(int node, ConstraintType constraint, int date, int back) {
        int work = net.calendar[node].work(date) - back;
        if (!constraint.holdsBack() || constraint.fixes() && !net.honorConstraints) {
            atLeast(node, date, back, Cause.CONSTRAINT);
        } else if (net.honorConstraints && (constraint.fixes() || work < boundWork)) {
            boundWork = work;
            boundAt = date;
            boundCause = Cause.CONSTRAINT;
        }
    }

    private void atLeast(int node, int date, int back, int cause) {
        int work = net.calendar[node].work(date) - back;
        if (work > boundWork) {
            boundWork = work;
            boundAt = date;
            boundCause = cause;
        } else if (work == boundWork) {
            boundAt = Math.max(boundAt, date);
        }
    }

    private void place(int node) {
        WorkCalendar calendar = net.calendar[node];
        int span = facts.span(node);
        if (facts.has(Facts.ACTUAL_FINISH, node)) {
            finish[node] = facts.get(Facts.ACTUAL_FINISH, node);
            boolean begun = facts.has(Facts.ACTUAL_START, node);
            start[node] = begun ? facts.get(Facts.ACTUAL_START, node) : calendar.startAt(calendar.work(finish[node]) - span);
            driver[node] = Cause.ACTUAL;
            return;
        }
        if (facts.has(Facts.ACTUAL_START, node)) {
            boundAt = facts.get(Facts.ACTUAL_START, node);
            boundWork = calendar.work(boundAt);
            boundCause = Cause.ACTUAL;
        }
        start[node] = span == 0 || boundCause == Cause.ACTUAL ? boundAt : calendar.startAt(boundWork);
        finish[node] = span == 0 ? boundAt : calendar.finishAt(boundWork + span);
        driver[node] = boundCause;
        if (net.statusDate != TimeAxis.NONE && facts.started(node) && facts.left(node) > 0) {
            int resumed = Math.max(boundWork + span, calendar.work(net.statusDate) + facts.left(node) + facts.get(Facts.BUFFER, node));
            finish[node] = calendar.finishAt(resumed);
        }
    }

    int boundWork() {
        return boundWork;
    }

    int boundAt() {
        return boundAt;
    }

    int boundCause() {
        return boundCause;
    }
}
