package countersign.tasking.schedule;

import java.util.Arrays;

/** Puts tasks and links in topological order (Kahn), or refuses with the loop. Works on raw nodes: task i is i, its gate, if it is a summary task, {@code n + k}. */
final class GraphBuilder {

    final int n;
    final int size;
    final long[] ids;
    final int[] parent;
    final Links links;
    final int[] rawGate;
    final int[] rawTask;
    /** Links by successor's raw entry: linksInto[start[v] …]. */
    final int[] inStart;
    final int[] inLink;
    /** Children by parent's index. */
    final int[] childStart;
    final int[] child;
    /** What a raw node still waits for. */
    final int[] waiting;

    GraphBuilder(long[] ids, int[] parent, Links links) {
        n = ids.length;
        this.ids = ids;
        this.parent = parent;
        this.links = links;
        int[][] tree = group(n, parent, n);
        childStart = tree[0];
        child = tree[1];
        ParentLoops.check(ids, parent);
        rawGate = new int[n];
        int gates = 0;
        for (int i = 0; i < n; i++) {
            rawGate[i] = isSummary(i) ? n + gates++ : -1;
        }
        size = n + gates;
        rawTask = new int[size];
        for (int i = 0; i < n; i++) {
            rawTask[i] = i;
            if (rawGate[i] >= 0) {
                rawTask[rawGate[i]] = i;
            }
        }
        int[][] in = group(links.size, entries(), size);
        inStart = in[0];
        inLink = in[1];
        waiting = waiting();
    }

    Graph build() {
        int[] order = order();
        int[] position = new int[size];
        for (int p = 0; p < size; p++) {
            position[order[p]] = p;
        }
        byte[] kind = new byte[size];
        int[] task = new int[size];
        int[][] parents = {new int[size], new int[size]};
        for (int p = 0; p < size; p++) {
            int raw = order[p];
            task[p] = rawTask[raw];
            kind[p] = raw >= n ? Graph.GATE : rawGate[raw] >= 0 ? Graph.ROLL_UP : Graph.LEAF;
            int up = parent[task[p]];
            parents[0][p] = up < 0 ? -1 : position[rawGate[up]];
            parents[1][p] = up < 0 ? -1 : position[up];
        }
        int[] nodeOf = Arrays.copyOf(position, n);
        int[] gateOf = new int[n];
        for (int i = 0; i < n; i++) {
            gateOf[i] = rawGate[i] < 0 ? -1 : position[rawGate[i]];
        }
        return new Graph(kind, task, nodeOf, gateOf, parents, incoming(order, position), children(order, position));
    }

    boolean isSummary(int task) {
        return childStart[task] < childStart[task + 1];
    }

    int rawEntry(int task) {
        return rawGate[task] < 0 ? task : rawGate[task];
    }

    /** Numbers 0…count−1 grouped by key (−1: in no group): where each group starts, and the members, in order. */
    static int[][] group(int count, int[] key, int keys) {
        int[] start = new int[keys + 1];
        for (int i = 0; i < count; i++) {
            if (key[i] >= 0) {
                start[key[i] + 1]++;
            }
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        int[] next = Arrays.copyOf(start, keys);
        int[] member = new int[start[keys]];
        for (int i = 0; i < count; i++) {
            if (key[i] >= 0) {
                member[next[key[i]]++] = i;
            }
        }
        return new int[][] {start, member};
    }

    private int[] entries() {
        int[] entry = new int[links.size];
        for (int l = 0; l < links.size; l++) {
            entry[l] = rawEntry(links.to[l]);
        }
        return entry;
    }

    /** A leaf or gate waits for its links and its parent's gate, a roll-up for its children. */
    private int[] waiting() {
        int[] result = new int[size];
        for (int raw = 0; raw < size; raw++) {
            int task = rawTask[raw];
            boolean rollUp = raw < n && rawGate[raw] >= 0;
            result[raw] = rollUp ? childStart[task + 1] - childStart[task] : inStart[raw + 1] - inStart[raw] + (parent[task] >= 0 ? 1 : 0);
        }
        return result;
    }

    private int[] order() {
        int[][] out = group(links.size, links.from, n);
        int[] queue = new int[size];
        int tail = 0;
        for (int raw = 0; raw < size; raw++) {
            if (waiting[raw] == 0) {
                queue[tail++] = raw;
            }
        }
        for (int head = 0; head < tail; head++) {
            tail = queue[head] >= n ? openGate(rawTask[queue[head]], queue, tail) : finish(queue[head], out, queue, tail);
        }
        if (tail < size) {
            throw new LoopFinder(this).refusal();
        }
        return queue;
    }

    private int openGate(int task, int[] queue, int tail) {
        int end = tail;
        for (int c = childStart[task]; c < childStart[task + 1]; c++) {
            end = release(rawEntry(child[c]), queue, end);
        }
        return end;
    }

    private int finish(int task, int[][] out, int[] queue, int tail) {
        int end = tail;
        for (int l = out[0][task]; l < out[0][task + 1]; l++) {
            end = release(rawEntry(links.to[out[1][l]]), queue, end);
        }
        return parent[task] < 0 ? end : release(parent[task], queue, end);
    }

    private int release(int raw, int[] queue, int tail) {
        if (--waiting[raw] > 0) {
            return tail;
        }
        queue[tail] = raw;
        return tail + 1;
    }

    private int[][] incoming(int[] order, int[] position) {
        int[] start = new int[size + 1];
        int[] node = new int[links.size];
        int[] link = new int[links.size];
        for (int p = 0, e = 0; p < size; p++) {
            int raw = order[p];
            for (int l = inStart[raw]; l < inStart[raw + 1]; l++, e++) {
                link[e] = inLink[l];
                node[e] = position[links.from[inLink[l]]];
            }
            start[p + 1] = e;
        }
        return new int[][] {start, node, link};
    }

    private int[][] children(int[] order, int[] position) {
        int[] start = new int[size + 1];
        int[] node = new int[child.length];
        for (int p = 0, e = 0; p < size; p++) {
            int raw = order[p];
            for (int c = raw < n ? childStart[raw] : 0; raw < n && c < childStart[raw + 1]; c++) {
                node[e++] = position[child[c]];
            }
            start[p + 1] = e;
        }
        return new int[][] {start, node};
    }
}
