package countersign.web.demo.large;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes up the 100 tasks of a project: ten parts, each of eight tasks in three chains, with a milestone behind them. Each part begins behind the
 * milestone of the one before. Departments take turns, so that results go from one to the other.
 */
final class Network {

    static final int PARTS = 10;
    private static final int PART_ROWS = 10;
    private static final int HALF_DAY = 240;
    private static final int[] CHAINS = {3, 3, 2};

    private final Names names;
    private final Ids ids;
    private final List<Unit> units;
    private final int seed;
    private final int partMinutes;
    private final List<Task> tasks = new ArrayList<>();

    /** @param minutes working time of the whole project */
    Network(Names names, Ids ids, List<Unit> units, int seed, long minutes) {
        this.names = names;
        this.ids = ids;
        this.units = units;
        this.seed = seed;
        partMinutes = (int) (minutes / PARTS);
    }

    /** The tasks in the table's order, each part before its tasks. */
    List<Task> tasks() {
        Task gate = null;
        for (int part = 0; part < PARTS; part++) gate = part(part, gate);
        return tasks;
    }

    private Task part(int place, Task gate) {
        var phase = names.phases().get(place);
        var summary = add(null, place, phase.name(), seed + place);
        var ends = new ArrayList<Task>();
        int position = 0;
        for (int chain = 0; chain < CHAINS.length; chain++) {
            var last = gate;
            for (int step = 0; step < CHAINS[chain]; step++, position++) {
                var task = work(summary, position, phase, chain, step);
                if (last != null) task.waitsFor(last);
                last = task;
            }
            ends.add(last);
        }
        var milestone = add(summary, position, Names.filled(names.milestone(), phase.name()), seed);
        milestone.milestone = true;
        milestone.lead = units.get(0);
        milestone.owner = units.get(0).driver();
        milestone.helper = units.get(1);
        milestone.standard = Names.pick(names.standards(), 4);
        ends.forEach(milestone::waitsFor);
        return milestone;
    }

    private Task work(Task summary, int position, Names.Phase phase, int chain, int step) {
        var turn = seed + tasks.size();
        var task = add(summary, position, Names.filled(names.task(), phase.name(), phase.tasks().get(position)), turn);
        task.helper = units.get(Math.floorMod(turn + 1 + chain, units.size()));
        if (task.helper == task.lead) task.helper = units.get(Math.floorMod(units.indexOf(task.lead) + 1, units.size()));
        task.collaborator = turn % 3 == 0 ? task.helper.worker(turn / 3) : null;
        task.standard = Names.pick(names.standards(), turn);
        task.needs = turn % 4 == 0 ? Names.pick(names.needs(), turn) : "";
        task.contingency = Names.pick(names.contingencies(), turn);
        task.estimate = estimate(chain, step, turn);
        task.lag = Math.floorMod(turn * 5, 11);
        return task;
    }

    /** The first chain fills its part; the others leave slack. */
    private int estimate(int chain, int step, int turn) {
        var share = partMinutes * (chain == 0 ? 90 : 60 + 10 * Math.floorMod(turn, 3)) / 100 / CHAINS[chain];
        var uneven = share + (step - 1) * HALF_DAY * Math.floorMod(turn, 2);
        return Math.max(HALF_DAY, uneven / HALF_DAY * HALF_DAY);
    }

    private Task add(Task parent, int position, String name, int turn) {
        var task = new Task(ids.next(), tasks.size() + 1, parent, position, name);
        task.lead = units.get(Math.floorMod(turn, units.size()));
        task.owner = task.lead.worker(seed * 31 + tasks.size());
        task.deliverableId = 1 + tasks.size() / (2 * PART_ROWS);
        tasks.add(task);
        return task;
    }
}
