package countersign.tasking.schedule;

import java.util.Arrays;

/**
 * From the end to the beginning: how late each start and finish may be. Run over late dates it gives the late dates of all nodes; run over the successors' <em>early</em>
 * dates it gives the bounds of free slack. First the arrays hold the bounds that successors push, then the node's own dates.
 */
final class BackwardPass {

    private static final int OPEN = Integer.MAX_VALUE;

    final int[] start;
    final int[] finish;
    private final Network net;
    private final Graph graph;
    private final Facts facts;
    private final Lags lags;
    private final int[] earlyStart;
    private final int[] earlyFinish;
    private final boolean free;

    BackwardPass(Network net, Facts facts, int[] earlyStart, int[] earlyFinish, boolean free) {
        this.net = net;
        this.facts = facts;
        this.earlyStart = earlyStart;
        this.earlyFinish = earlyFinish;
        this.free = free;
        graph = net.graph;
        lags = new Lags(net, facts);
        start = new int[graph.size];
        finish = new int[graph.size];
        Arrays.fill(start, OPEN);
        Arrays.fill(finish, projectFinish(graph, earlyFinish));
    }

    static int projectFinish(Graph graph, int[] finish) {
        int last = 0;
        for (int node = 0; node < graph.size; node++) {
            last = Math.max(last, finish[node]);
        }
        return last;
    }

    BackwardPass run() {
        for (int node = graph.size - 1; node >= 0; node--) {
            switch (graph.kind[node]) {
                case Graph.LEAF -> leaf(node);
                case Graph.GATE -> gate(node);
                default -> rollUp(node);
            }
        }
        return this;
    }

    /** Hands the bounds of a summary task down: its finish to all its tasks, its start to the first of them. */
    private void rollUp(int node) {
        if (!free) {
            lowerFinish(node, Facts.LATEST);
            lowerFinish(node, Facts.DEADLINE);
            if (facts.constraint(node) == ConstraintType.FNLT) {
                lowerFinish(node, Facts.CONSTRAINT_DATE);
            }
        }
        for (int c = graph.childStart[node]; !facts.manual(node) && c < graph.childStart[node + 1]; c++) {
            int child = graph.childNode[c];
            finish[child] = Math.min(finish[child], finish[node]);
            if (earlyStart[child] == earlyStart[node] && start[node] != OPEN) {
                boolean late = net.projectCalendar.work(nextStart(child, start[node])) > net.projectCalendar.work(start[node]);
                start[child] = Math.min(start[child], late ? startBefore(child, start[node]) : start[node]);
            }
        }
    }

    /** All tasks of a summary task are known: its own late dates are the first start and the last finish. */
    private void gate(int gate) {
        int rollUp = graph.rollUpOf(gate);
        if (!free) {
            span(rollUp);
        }
        int opens = free ? earlyStart[rollUp] : start[gate];
        if (graph.parentGate[gate] >= 0) {
            start[graph.parentGate[gate]] = Math.min(start[graph.parentGate[gate]], opens);
        }
        if (opens != OPEN) {
            pushLinks(gate, opens, opens, false);
        }
    }

    private void span(int rollUp) {
        int first = OPEN;
        int last = 0;
        for (int c = graph.childStart[rollUp]; c < graph.childStart[rollUp + 1]; c++) {
            first = Math.min(first, start[graph.childNode[c]]);
            last = Math.max(last, finish[graph.childNode[c]]);
        }
        start[rollUp] = first;
        finish[rollUp] = last;
    }

    private void leaf(int node) {
        if (free) {
            pushLinks(node, earlyStart[node], earlyFinish[node], true);
            return;
        }
        if (facts.complete(node)) {
            start[node] = earlyStart[node];
            finish[node] = earlyFinish[node];
        } else {
            lower(node);
            place(node);
        }
        pushGate(node);
        pushLinks(node, start[node], finish[node], true);
    }

    private void lower(int node) {
        lowerFinish(node, Facts.LATEST);
        lowerFinish(node, Facts.DEADLINE);
        ConstraintType constraint = facts.constraint(node);
        if (!constraint.holdsBack() || facts.started(node) || facts.manual(node)) {
            return;
        }
        if (constraint.fixes() && net.honorConstraints) {
            start[node] = OPEN;
            finish[node] = TimeAxis.END;
        }
        if (constraint.onFinish()) {
            lowerFinish(node, Facts.CONSTRAINT_DATE);
        } else {
            start[node] = Math.min(start[node], facts.get(Facts.CONSTRAINT_DATE, node));
        }
    }

    private void lowerFinish(int node, int fact) {
        if (facts.has(fact, node)) {
            finish[node] = Math.min(finish[node], facts.get(fact, node));
        }
    }

    private void place(int node) {
        WorkCalendar calendar = net.calendar[node];
        int span = facts.span(node);
        if (span == 0) {
            start[node] = Math.min(start[node], finish[node]);
            finish[node] = start[node];
            return;
        }
        int work = calendar.work(finish[node]);
        if (start[node] != OPEN) {
            work = Math.min(work, calendar.work(start[node]) + span);
        }
        finish[node] = calendar.finishAt(work);
        start[node] = facts.has(Facts.ACTUAL_START, node) ? earlyStart[node] : calendar.startAt(work - span);
    }

    private void pushGate(int node) {
        int gate = graph.parentGate[node];
        if (gate >= 0 && !facts.manual(node) && !facts.started(node)) {
            start[gate] = Math.min(start[gate], start[node]);
        }
    }

    /**
     * What a node's dates mean for its predecessors. What has begun waits for no start any more, what is done for nothing; and dates set by hand bind finishes only,
     * as in MS Project.
     */
    private void pushLinks(int node, int startsAt, int finishesAt, boolean leaf) {
        if (leaf && facts.complete(node)) {
            return;
        }
        boolean begun = leaf && facts.has(Facts.ACTUAL_START, node);
        for (int e = graph.inStart[node]; e < graph.inStart[node + 1]; e++) {
            int link = graph.inLink[e];
            LinkType type = net.links.type(link);
            boolean handMade = leaf && !free && facts.manual(node) && type.fromStart();
            if (!handMade && (type.toFinish() || !begun)) {
                push(e, node, type, latest(node, type.toFinish() ? finishesAt : startsAt, leaf));
            }
        }
    }

    /** The latest face of an instant: until the next working minute nothing is late. */
    private int latest(int node, int at, boolean leaf) {
        WorkCalendar calendar = net.calendar[node];
        return leaf && facts.span(node) > 0 ? calendar.startAt(calendar.work(at)) : at;
    }

    private void push(int edge, int node, LinkType type, int by) {
        int pred = graph.inNode[edge];
        int link = graph.inLink[edge];
        int bound = lags.before(by, link, pred, node, earlyStart, earlyFinish);
        if (type.fromStart()) {
            int next = nextStart(pred, bound);
            boolean late = next > bound && isLate(node, lags.after(next, link, pred, node, earlyStart, earlyFinish), by);
            start[pred] = Math.min(start[pred], late ? startBefore(pred, bound) : bound);
        } else {
            finish[pred] = Math.min(finish[pred], bound);
        }
    }

    /** Where a task starts that may start at an instant: when its calendar next works. */
    private int nextStart(int node, int at) {
        boolean moves = graph.isLeaf(node) && facts.span(node) > 0;
        return moves ? net.calendar[node].startAt(net.calendar[node].work(at)) : at;
    }

    /** A start must lie in working time: the last one before an instant at which the calendar does not work. */
    private int startBefore(int node, int at) {
        return net.calendar[node].startAt(net.calendar[node].work(at) - 1);
    }

    private boolean isLate(int node, int at, int by) {
        return graph.isLeaf(node) ? net.calendar[node].work(at) > net.calendar[node].work(by) : at > by;
    }
}
