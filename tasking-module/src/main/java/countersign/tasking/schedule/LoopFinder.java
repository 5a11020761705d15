package countersign.tasking.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names one loop among the nodes that never got free: from each one back to the unfree predecessor with the smallest id, until a node comes again. */
final class LoopFinder {

    private final GraphBuilder g;

    LoopFinder(GraphBuilder graph) {
        g = graph;
    }

    ScheduleRefusal refusal() {
        List<Integer> walk = new ArrayList<>();
        boolean[] seen = new boolean[g.size];
        int raw = smallest();
        while (!seen[raw]) {
            seen[raw] = true;
            walk.add(raw);
            raw = unfreePredecessor(raw);
        }
        List<Integer> cycle = walk.subList(walk.indexOf(raw), walk.size());
        Collections.reverse(cycle);
        long[] path = path(cycle);
        return new ScheduleRefusal(ScheduleRefusal.Kind.LOOP, java.util.Arrays.toString(path), path);
    }

    private int smallest() {
        int best = -1;
        for (int raw = 0; raw < g.size; raw++) {
            best = g.waiting[raw] > 0 ? smaller(best, raw) : best;
        }
        return best;
    }

    private int unfreePredecessor(int raw) {
        int task = g.rawTask[raw];
        int best = -1;
        if (raw < g.n && g.isSummary(task)) {
            for (int c = g.childStart[task]; c < g.childStart[task + 1]; c++) {
                best = g.waiting[g.child[c]] > 0 ? smaller(best, g.child[c]) : best;
            }
            return best;
        }
        for (int l = g.inStart[raw]; l < g.inStart[raw + 1]; l++) {
            int from = g.links.from[g.inLink[l]];
            best = g.waiting[from] > 0 ? smaller(best, from) : best;
        }
        int gate = g.parent[task] < 0 ? -1 : g.rawGate[g.parent[task]];
        return best < 0 && gate >= 0 && g.waiting[gate] > 0 ? gate : best;
    }

    private int smaller(int a, int b) {
        return a < 0 || g.ids[g.rawTask[b]] < g.ids[g.rawTask[a]] ? b : a;
    }

    /** The tasks of the cycle, gate and roll-up of one summary task as one, beginning and ending with the smallest id. */
    private long[] path(List<Integer> cycle) {
        List<Long> tasks = new ArrayList<>();
        for (int raw : cycle) {
            long id = g.ids[g.rawTask[raw]];
            if (tasks.isEmpty() || tasks.get(tasks.size() - 1) != id) {
                tasks.add(id);
            }
        }
        if (tasks.size() > 1 && tasks.get(0).equals(tasks.get(tasks.size() - 1))) {
            tasks.remove(tasks.size() - 1);
        }
        Collections.rotate(tasks, -tasks.indexOf(Collections.min(tasks)));
        tasks.add(tasks.get(0));
        return tasks.stream().mapToLong(Long::longValue).toArray();
    }
}
