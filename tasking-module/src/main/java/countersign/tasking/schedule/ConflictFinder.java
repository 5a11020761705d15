package countersign.tasking.schedule;

import java.util.ArrayList;
import java.util.List;

/** Compares the finished schedule with what was promised about its tasks. */
final class ConflictFinder {

    private final Network net;
    private final Graph graph;
    private final Facts facts;
    private final ForwardPass pass;
    private final Drivers drivers;
    private final Spans spans;
    private final List<Conflict> found = new ArrayList<>();

    ConflictFinder(Network net, Facts facts, ForwardPass pass, Drivers drivers) {
        this.net = net;
        this.facts = facts;
        this.pass = pass;
        this.drivers = drivers;
        spans = new Spans(net, facts);
        graph = net.graph;
    }

    /** All conflicts in the order of the task ids. */
    List<Conflict> find() {
        for (int node = 0; node < graph.size; node++) {
            if (graph.kind[node] != Graph.GATE) {
                window(node);
                if (graph.isLeaf(node)) {
                    againstLinks(node);
                }
            }
        }
        found.sort(java.util.Comparator.comparingLong(Conflict::task).thenComparing(Conflict::kind));
        return List.copyOf(found);
    }

    private void window(int node) {
        boolean summaryFinish = !graph.isLeaf(node) && facts.constraint(node) == ConstraintType.FNLT;
        notAfter(node, Facts.LATEST, Conflict.Kind.WINDOW_FINISH);
        notAfter(node, Facts.DEADLINE, Conflict.Kind.DEADLINE);
        if (summaryFinish) {
            notAfter(node, Facts.CONSTRAINT_DATE, Conflict.Kind.FINISH_NO_LATER);
        }
        int opens = facts.get(Facts.EARLIEST, node);
        if (opens != TimeAxis.NONE && work(node, pass.start[node]) < work(node, opens)) {
            add(Conflict.Kind.WINDOW_START, node, opens, pass.start[node], drivers.ofStart(node));
        }
    }

    private void notAfter(int node, int fact, Conflict.Kind kind) {
        int limit = facts.get(fact, node);
        if (limit != TimeAxis.NONE && work(node, pass.finish[node]) > work(node, limit)) {
            add(kind, node, limit, pass.finish[node], drivers.ofFinish(node));
        }
    }

    private void againstLinks(int node) {
        ConstraintType constraint = facts.constraint(node);
        boolean begun = facts.has(Facts.ACTUAL_START, node) || facts.has(Facts.ACTUAL_FINISH, node);
        if (facts.has(Facts.ACTUAL_START, node)) {
            notBeforeLinks(node, facts.get(Facts.ACTUAL_START, node), false, Conflict.Kind.STARTED_EARLY);
        } else if (facts.manual(node) && !begun) {
            notBeforeLinks(node, facts.get(Facts.MANUAL_START, node), false, Conflict.Kind.MANUAL_START);
        } else if (constraint.holdsBack() && !begun) {
            int date = facts.get(Facts.CONSTRAINT_DATE, node);
            notBeforeLinks(node, date, constraint.onFinish(), kind(constraint));
        }
    }

    private void notBeforeLinks(int node, int date, boolean onFinish, Conflict.Kind kind) {
        pass.fromLinks(node);
        int start = spans.isPoint(node) ? pass.boundAt() : spans.next(node, pass.boundAt());
        int needed = onFinish ? spans.finish(node, start) : start;
        if (work(node, needed) > work(node, date)) {
            add(kind, node, date, needed, drivers.of(node, pass.boundCause()));
        }
    }

    private static Conflict.Kind kind(ConstraintType constraint) {
        return switch (constraint) {
            case SNLT -> Conflict.Kind.START_NO_LATER;
            case FNLT -> Conflict.Kind.FINISH_NO_LATER;
            case MSO -> Conflict.Kind.MUST_START;
            default -> Conflict.Kind.MUST_FINISH;
        };
    }

    private int work(int node, int at) {
        return net.calendar[node].work(at);
    }

    private void add(Conflict.Kind kind, int node, int wanted, int got, Driver cause) {
        int minutes = Math.abs(work(node, got) - work(node, wanted));
        found.add(new Conflict(kind, net.idOf(node), TimeAxis.date(wanted), TimeAxis.date(got), minutes, drivers.chain(cause)));
    }
}
