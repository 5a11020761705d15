package countersign.tasking.schedule;

import java.util.ArrayList;
import java.util.List;

/** Turns cause codes into {@link Driver}s and follows them back to the root: the answer to “why then?”. */
final class Drivers {

    private final Network net;
    private final Graph graph;
    private final Facts facts;
    private final int[] start;
    private final int[] finish;
    private final int[] cause;

    Drivers(Network net, Facts facts, int[] start, int[] finish, int[] cause) {
        this.net = net;
        this.facts = facts;
        this.start = start;
        this.finish = finish;
        this.cause = cause;
        graph = net.graph;
    }

    Driver ofStart(int node) {
        return graph.isLeaf(node) || cause[node] != Cause.CHILD ? of(node, cause[node]) : child(node, start, start[node]);
    }

    Driver ofFinish(int node) {
        if (!graph.isLeaf(node)) {
            return cause[node] != Cause.CHILD ? of(node, cause[node]) : child(node, finish, finish[node]);
        }
        return waitsForStatusDate(node) ? of(node, Cause.STATUS_DATE) : of(node, cause[node]);
    }

    /** What a cause code found at a node means; what comes through a gate is looked up there. */
    Driver of(int node, int code) {
        int at = node;
        int found = code;
        while (found == Cause.GATE) {
            at = graph.parentGate[at];
            found = cause[at];
        }
        return found >= 0 ? new Driver(Driver.Kind.LINK, net.links.fromId(found), net.links.get(found)) : new Driver(Cause.kind(found), net.idOf(at), null);
    }

    /** A driver, what drove that, and so on to something that no other task causes. */
    List<Driver> chain(Driver first) {
        List<Driver> chain = new ArrayList<>();
        Driver next = first;
        chain.add(next);
        while (next.kind() == Driver.Kind.LINK || next.kind() == Driver.Kind.CHILD) {
            int node = net.node(next.task());
            boolean byFinish = next.link() == null ? onFinish(chain) : !next.link().type().fromStart();
            next = byFinish ? ofFinish(node) : ofStart(node);
            chain.add(next);
        }
        return chain;
    }

    /** Below a summary task the chain goes on with the end that was asked for. */
    private static boolean onFinish(List<Driver> chain) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (chain.get(i).link() != null) {
                return !chain.get(i).link().type().fromStart();
            }
        }
        return true;
    }

    private Driver child(int rollUp, int[] date, int value) {
        long best = 0;
        boolean found = false;
        for (int c = graph.childStart[rollUp]; c < graph.childStart[rollUp + 1]; c++) {
            long id = net.idOf(graph.childNode[c]);
            if (date[graph.childNode[c]] == value && (!found || id < best)) {
                best = id;
                found = true;
            }
        }
        return new Driver(Driver.Kind.CHILD, best, null);
    }

    private boolean waitsForStatusDate(int node) {
        WorkCalendar calendar = net.calendar[node];
        return net.statusDate != TimeAxis.NONE && facts.started(node) && !facts.has(Facts.ACTUAL_FINISH, node) && !facts.manual(node)
                && calendar.work(finish[node]) > calendar.work(start[node]) + facts.span(node);
    }
}
