package countersign.tasking.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;

/**
 * Buffers pooled at the ends of chains (S4.2): a chain is a path of two tasks or more without fork or merge. Tasks in no such chain are covered at the ends of the network, by the
 * longest path there; so no work is buffered twice, and side by side work not added up.
 */
public final class BufferPools {

    private final Network net;
    private final Graph graph;
    /** By leaf: the next and the previous of its chain, −1 without. */
    private final int[] next;
    private final int[] previous;
    /** By node: minutes of the longest path of unchained work to here, and the node before it there. */
    private final long[] longest;
    private final int[] before;
    private final boolean[] goesOn;

    private BufferPools(Network net) {
        this.net = net;
        graph = net.graph;
        next = new int[graph.size];
        previous = new int[graph.size];
        longest = new long[graph.size];
        before = new int[graph.size];
        goesOn = new boolean[graph.size];
        Arrays.fill(next, -1);
        Arrays.fill(previous, -1);
    }

    /** The pools of a network by the rule, ordered by their ends. */
    public static List<BufferPool> of(Network net, Buffers rule) {
        return new BufferPools(net).pools(rule);
    }

    private List<BufferPool> pools(Buffers rule) {
        findChains();
        findPaths();
        List<BufferPool> pools = new ArrayList<>();
        for (int node = 0; node < graph.size; node++) {
            if (graph.isLeaf(node)) {
                if (previous[node] >= 0 && next[node] < 0) {
                    add(pools, node, chain(node), rule);
                }
                if (isEnd(node)) {
                    add(pools, node, path(node), rule);
                }
            }
        }
        pools.sort(Comparator.comparingLong(BufferPool::end));
        return pools;
    }

    private void findChains() {
        int[] following = new int[graph.size];
        for (int pred : graph.inNode) {
            following[pred]++;
        }
        for (int node = 0; node < graph.size; node++) {
            int e = graph.inStart[node];
            boolean one = graph.isLeaf(node) && graph.inStart[node + 1] - e == 1;
            if (one && graph.isLeaf(graph.inNode[e]) && following[graph.inNode[e]] == 1) {
                previous[node] = graph.inNode[e];
                next[graph.inNode[e]] = node;
            }
        }
        for (int node = graph.size - 1; node >= 0; node--) {
            int up = graph.parentRollUp[node];
            goesOn[node] = following[node] > 0 || up >= 0 && graph.kind[node] != Graph.GATE && goesOn[up];
        }
    }

    private void findPaths() {
        for (int node = 0; node < graph.size; node++) {
            before[node] = -1;
            if (graph.kind[node] == Graph.ROLL_UP) {
                for (int c = graph.childStart[node]; c < graph.childStart[node + 1]; c++) {
                    follow(node, graph.childNode[c]);
                }
            } else {
                enter(node);
            }
        }
    }

    private void enter(int node) {
        if (graph.parentGate[node] >= 0) {
            follow(node, graph.parentGate[node]);
        }
        for (int e = graph.inStart[node]; e < graph.inStart[node + 1]; e++) {
            follow(node, graph.inNode[e]);
        }
        longest[node] += own(node);
    }

    private void follow(int node, int from) {
        boolean equal = before[node] >= 0 && longest[from] == longest[node];
        if (before[node] < 0 || longest[from] > longest[node] || equal && net.idOf(from) < net.idOf(before[node])) {
            longest[node] = longest[from];
            before[node] = from;
        }
    }

    private int own(int node) {
        boolean chained = previous[node] >= 0 || next[node] >= 0;
        return !graph.isLeaf(node) || chained ? 0 : net.facts.get(Facts.DURATION, node);
    }

    private boolean isEnd(int node) {
        return !goesOn[node];
    }

    private List<Long> chain(int end) {
        LinkedList<Long> tasks = new LinkedList<>();
        for (int node = end; node >= 0; node = previous[node]) {
            tasks.addFirst(net.idOf(node));
        }
        return tasks;
    }

    private List<Long> path(int end) {
        LinkedList<Long> tasks = new LinkedList<>();
        for (int node = end; node >= 0; node = before[node]) {
            if (own(node) > 0) {
                tasks.addFirst(net.idOf(node));
            }
        }
        return tasks;
    }

    private void add(List<BufferPool> pools, int end, List<Long> tasks, Buffers rule) {
        long estimate = tasks.stream().mapToLong(id -> net.facts.get(Facts.DURATION, net.node(id))).sum();
        if (estimate > 0) {
            pools.add(new BufferPool(net.idOf(end), List.copyOf(tasks), (int) Math.min(TimeAxis.END, estimate), rule.on((int) Math.min(TimeAxis.END, estimate))));
        }
    }
}
