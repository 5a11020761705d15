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
    private final Spans spans;
    private final boolean[] followed;

    BackwardPass(Network net, Facts facts, ForwardPass early, boolean free) {
        this.net = net;
        this.facts = facts;
        this.free = free;
        earlyStart = early.start;
        earlyFinish = early.finish;
        graph = net.graph;
        lags = new Lags(net, facts);
        spans = new Spans(net, facts);
        start = new int[graph.size];
        finish = new int[graph.size];
        followed = followed();
        Arrays.fill(start, OPEN);
        Arrays.fill(finish, net.projectFinish != TimeAxis.NONE ? net.projectFinish : projectFinish(graph, earlyFinish));
    }

    static int projectFinish(Graph graph, int[] finish) {
        int last = 0;
        for (int node = 0; node < graph.size; node++) {
            last = Math.max(last, finish[node]);
        }
        return last;
    }

    /** By node, whether something comes after it: a link from it or from a summary task above. */
    private boolean[] followed() {
        boolean[] result = new boolean[graph.size];
        for (int pred : graph.inNode) {
            result[pred] = true;
        }
        for (int node = graph.size - 1; node >= 0; node--) {
            int up = graph.parentRollUp[node];
            result[node] |= up >= 0 && graph.kind[node] != Graph.GATE && result[up];
        }
        return result;
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

    /** What was placed by hand counts where it lies. */
    private void span(int rollUp) {
        int first = OPEN;
        int last = 0;
        for (int c = graph.childStart[rollUp]; c < graph.childStart[rollUp + 1]; c++) {
            int child = graph.childNode[c];
            boolean byHand = facts.manual(child);
            first = Math.min(first, byHand ? earlyStart[child] : start[child]);
            last = Math.max(last, byHand ? earlyFinish[child] : finish[child]);
        }
        start[rollUp] = first;
        finish[rollUp] = last;
    }

    private void leaf(int node) {
        if (free) {
            pushLinks(node, latest(node, earlyStart[node], true), latest(node, earlyFinish[node], true), true);
            return;
        }
        if (facts.complete(node)) {
            start[node] = earlyStart[node];
            finish[node] = earlyFinish[node];
            return;
        }
        int latest = latestFinish(node);
        if (net.partsOf(node) == null && !spans.isPoint(node) && !net.isElapsed(node)) {
            placeSimply(node, latest);
        } else {
            boolean mayLie = spans.isPoint(node) && spans.next(node, latest) == latest;
            finish[node] = mayLie ? latest : spans.previous(node, latest);
            start[node] = spans.restart(node, finish[node]);
            pushLinks(node, start[node], net.isElapsed(node) ? spans.resumed(node, start[node]) : latest(node, finish[node], true), true);
            start[node] = net.isElapsed(node) ? finish[node] - facts.left(node) - facts.get(Facts.BUFFER, node) : start[node];
        }
        pushGate(node);
        if (facts.has(Facts.ACTUAL_START, node)) {
            start[node] = earlyStart[node];
        }
    }

    /** What nearly all tasks are: one calendar, and some length. */
    private void placeSimply(int node, int latest) {
        WorkCalendar calendar = net.calendar[node];
        int work = calendar.work(latest);
        int left = facts.left(node) + facts.get(Facts.BUFFER, node);
        finish[node] = calendar.finishAt(work);
        start[node] = left == 0 ? finish[node] : calendar.startAt(work - left);
        if (graph.inStart[node] < graph.inStart[node + 1]) {
            pushLinks(node, start[node], calendar.startAt(work), true);
        }
    }

    private int latestFinish(int node) {
        if (facts.has(Facts.ACTUAL_START, node) && spans.isPoint(node)) {
            return earlyFinish[node];
        }
        if (net.multiplePaths && !followed[node]) {
            finish[node] = earlyFinish[node];
        }
        int latest = start[node] == OPEN ? finish[node] : Math.min(finish[node], spans.finish(node, start[node]));
        latest = constrained(node, latest);
        return notAfter(node, Facts.LATEST, notAfter(node, Facts.DEADLINE, latest));
    }

    private int constrained(int node, int latest) {
        ConstraintType constraint = facts.constraint(node);
        if (!constraint.holdsBack()) {
            return latest;
        }
        int date = facts.get(Facts.CONSTRAINT_DATE, node);
        int wanted = constraint.onFinish() ? date : spans.finish(node, date);
        return constraint.fixes() && net.honorConstraints ? wanted : Math.min(latest, wanted);
    }

    private int notAfter(int node, int fact, int latest) {
        return facts.has(fact, node) ? Math.min(latest, facts.get(fact, node)) : latest;
    }

    private void lowerFinish(int node, int fact) {
        finish[node] = notAfter(node, fact, finish[node]);
    }

    private void pushGate(int node) {
        int gate = graph.parentGate[node];
        if (gate >= 0) {
            start[gate] = Math.min(start[gate], start[node]);
        }
    }

    /** What a node's dates, each at its latest face, mean for its predecessors; of a task begun, the start of what is left counts, and what is done binds nothing any more. */
    private void pushLinks(int node, int startsAt, int finishesAt, boolean leaf) {
        if (leaf && facts.complete(node)) {
            return;
        }
        for (int e = graph.inStart[node]; e < graph.inStart[node + 1]; e++) {
            LinkType type = net.links.type(graph.inLink[e]);
            boolean starts = type.fromStart() && graph.isLeaf(graph.inNode[e]) && !free;
            if (!starts || bindsStart(graph.inNode[e], node, leaf)) {
                if (starts && type == LinkType.SS && leaf && facts.begun(node)) {
                    start[graph.inNode[e]] = Math.min(start[graph.inNode[e]], worked(node));
                } else {
                    push(e, node, type, type.toFinish() ? finishesAt : startsAt);
                }
            } else if (facts.manual(graph.inNode[e]) && !followed[node]) {
                finish[graph.inNode[e]] = Math.min(finish[graph.inNode[e]], finish[node]);
            }
        }
    }

    /** What has begun needs not begin again; a start made by hand binds nothing, but the task ends with the last that it was to start with; and what has begun holds only what is to be held for others. */
    private boolean bindsStart(int pred, int node, boolean leaf) {
        boolean lastBegun = leaf && facts.begun(node) && !followed[node];
        return !facts.has(Facts.ACTUAL_START, pred) && !facts.manual(pred) && !lastBegun;
    }

    /** Until when a task begun has been worked on: then at the latest what it was to begin after should begin, whatever the lag. */
    private int worked(int node) {
        WorkCalendar calendar = net.calendar[node];
        return calendar.startAt(calendar.work(earlyStart[node]) + facts.done(node));
    }

    /** The latest face of an instant: until the next working minute nothing is late. */
    private int latest(int node, int at, boolean leaf) {
        return leaf && !spans.isPoint(node) && !net.isElapsed(node) ? Math.max(at, spans.next(node, at)) : at;
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
        return graph.isLeaf(node) && !spans.isPoint(node) ? spans.next(node, at) : at;
    }

    /** A start must lie in working time: the last one before an instant at which the calendar does not work. */
    private int startBefore(int node, int at) {
        return net.lagCalendar[node].startAt(net.lagCalendar[node].work(at) - 1);
    }

    private boolean isLate(int node, int at, int by) {
        boolean byWork = graph.isLeaf(node) && !spans.isPoint(node);
        return byWork ? net.calendar[node].work(at) > net.calendar[node].work(by) : at > by;
    }
}
