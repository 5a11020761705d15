package countersign.tasking.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Early dates that follow changes of single tasks, as while a bar is dragged: only what a change reaches is computed again. Late dates and slack come from a
 * {@link #schedule() snapshot} when asked for. Tree, links and calendars stand; for those build a new network. Not for several threads at once.
 */
public final class LiveSchedule {

    private final Network net;
    private final Graph graph;
    private final Facts facts;
    private final int[] outStart;
    private final int[] outNode;
    private ForwardPass pass;
    private boolean hasAlap;

    public LiveSchedule(Network net) {
        this.net = net;
        graph = net.graph;
        facts = net.facts.copy();
        hasAlap = net.hasAlap;
        pass = Schedule.forward(net, facts, net.hasAlap);
        int[][] out = GraphBuilder.group(graph.inNode.length, graph.inNode, graph.size);
        outStart = out[0];
        outNode = new int[graph.inNode.length];
        int[] successor = new int[graph.inNode.length];
        for (int node = 0; node < graph.size; node++) {
            java.util.Arrays.fill(successor, graph.inStart[node], graph.inStart[node + 1], node);
        }
        for (int e = 0; e < outNode.length; e++) {
            outNode[e] = successor[out[1][e]];
        }
    }

    /** Changes the facts of one task, and gives the ids of all tasks whose dates changed. A refused change leaves everything as it was. */
    public List<Long> change(long id, Consumer<TaskInput> change) {
        int node = net.node(id);
        int gate = graph.gateOf[graph.task[node]];
        int[] before = facts.row(node);
        Undo undo = new Undo();
        try {
            change.accept(new TaskInput(null, facts, node, id));
            InputCheck.checkNode(net, facts, node);
            if (gate >= 0) {
                facts.restore(gate, facts.row(node));
            }
            return anyAlap(node) ? all() : reached(node, gate, undo);
        } catch (ScheduleRefusal refusal) {
            facts.restore(node, before);
            if (gate >= 0) {
                facts.restore(gate, before);
            }
            undo.run();
            throw refusal;
        }
    }

    /** The schedule as it stands; later changes do not touch it. */
    public Schedule schedule() {
        Facts now = facts.copy();
        return new Schedule(net, now, pass.copy(now));
    }

    /** Late dates reach everywhere, so with tasks that are as late as possible all is computed again. */
    private boolean anyAlap(int node) {
        hasAlap |= graph.isLeaf(node) && facts.constraint(node) == ConstraintType.ALAP;
        return hasAlap;
    }

    private List<Long> all() {
        ForwardPass next = Schedule.forward(net, facts, true);
        List<Long> changed = new ArrayList<>();
        for (int node = 0; node < graph.size; node++) {
            boolean moved = next.start[node] != pass.start[node] || next.finish[node] != pass.finish[node];
            if (moved && graph.kind[node] != Graph.GATE) {
                changed.add(net.idOf(node));
            }
        }
        pass = next;
        return changed;
    }

    private List<Long> reached(int node, int gate, Undo undo) {
        List<Long> changed = new ArrayList<>();
        BitSet due = new BitSet(graph.size);
        due.set(node);
        due.set(gate >= 0 ? gate : node);
        wakeFollowers(node, due);
        for (int next = due.nextSetBit(0); next >= 0; next = due.nextSetBit(next + 1)) {
            undo.remember(next);
            if (pass.visit(next)) {
                wakeFollowers(next, due);
                if (graph.kind[next] != Graph.GATE) {
                    changed.add(net.idOf(next));
                }
            }
        }
        return changed;
    }

    private void wakeFollowers(int node, BitSet due) {
        if (graph.kind[node] == Graph.GATE) {
            int rollUp = graph.rollUpOf(node);
            for (int c = graph.childStart[rollUp]; c < graph.childStart[rollUp + 1]; c++) {
                due.set(graph.entry(graph.childNode[c]));
            }
            return;
        }
        for (int e = outStart[node]; e < outStart[node + 1]; e++) {
            due.set(outNode[e]);
        }
        if (graph.parentRollUp[node] >= 0) {
            due.set(graph.parentRollUp[node]);
        }
    }

    /** What was there before a change, for the case that it is refused half-way. */
    private final class Undo {

        private final List<int[]> old = new ArrayList<>();

        void remember(int node) {
            old.add(new int[] {node, pass.start[node], pass.finish[node], pass.driver[node]});
        }

        void run() {
            for (int[] o : old) {
                pass.start[o[0]] = o[1];
                pass.finish[o[0]] = o[2];
                pass.driver[o[0]] = o[3];
            }
        }
    }
}
