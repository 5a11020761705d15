package countersign.tasking.schedule;

/** The nodes in topological order: each comes behind all that it depends on, so that a pass is one loop. Leaves, and for each summary task a gate and a roll-up. */
final class Graph {

    static final byte LEAF = 0;
    static final byte ROLL_UP = 1;
    static final byte GATE = 2;

    final int size;
    final byte[] kind;
    /** The task of a node, by its index. */
    final int[] task;
    /** The leaf or roll-up of a task. */
    final int[] nodeOf;
    /** The gate of a task, −1 for a leaf. */
    final int[] gateOf;
    /** Of a node's parent, −1 on top. */
    final int[] parentGate;
    final int[] parentRollUp;
    /** Incoming links of node p: entries inStart[p] … inStart[p + 1]. */
    final int[] inStart;
    final int[] inNode;
    final int[] inLink;
    /** Leaves and roll-ups right below roll-up p: entries childStart[p] … childStart[p + 1]. */
    final int[] childStart;
    final int[] childNode;

    Graph(byte[] kind, int[] task, int[] nodeOf, int[] gateOf, int[][] parents, int[][] in, int[][] children) {
        size = kind.length;
        this.kind = kind;
        this.task = task;
        this.nodeOf = nodeOf;
        this.gateOf = gateOf;
        parentGate = parents[0];
        parentRollUp = parents[1];
        inStart = in[0];
        inNode = in[1];
        inLink = in[2];
        childStart = children[0];
        childNode = children[1];
    }

    boolean isLeaf(int node) {
        return kind[node] == LEAF;
    }

    /** Where links into a child end, and what its parent's gate opens. */
    int entry(int child) {
        return isLeaf(child) ? child : gateOf[task[child]];
    }

    /** The roll-up that belongs to a gate. */
    int rollUpOf(int gate) {
        return nodeOf[task[gate]];
    }
}
