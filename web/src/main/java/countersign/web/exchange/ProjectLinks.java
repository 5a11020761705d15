package countersign.web.exchange;

import countersign.tasking.TaskLink;
import countersign.tasking.Written;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** The links of a project file as form 1 writes them, {@code 3FS+2d}; what runs in a circle is refused with the tasks it runs through (D3). */
final class ProjectLinks {

    private final Map<Task, Integer> numbers;
    private final ProjectProperties properties;
    private final int dayMinutes;
    private final ProjectLeftovers left;

    ProjectLinks(Map<Task, Integer> numbers, ProjectProperties properties, int dayMinutes, ProjectLeftovers left) {
        this.numbers = numbers;
        this.properties = properties;
        this.dayMinutes = dayMinutes;
        this.left = left;
        refuseLoops();
    }

    String of(Task task) {
        var parts = new ArrayList<String>();
        var seen = new HashSet<Task>();
        for (var relation : task.getPredecessors()) {
            var from = relation.getPredecessorTask();
            var type = ProjectTypes.of(relation.getType());
            var toFinish = type == LinkType.FF || type == LinkType.SF;
            if (!numbers.containsKey(from) || toFinish && task.hasChildTasks() || !seen.add(from)) left.add(FindingKind.PROJECT_LINKS, numbers.get(task));
            else parts.add(numbers.get(from) + type.name() + Written.lag(new TaskLink(0, type, lag(relation)), dayMinutes));
        }
        return String.join(", ", parts);
    }

    private Lag lag(Relation relation) {
        var lag = relation.getLag();
        if (lag == null || lag.getDuration() == 0) return Lag.NONE;
        if (lag.getUnits() == TimeUnit.PERCENT) return Lag.percent(lag.getDuration());
        if (lag.getUnits() == TimeUnit.ELAPSED_PERCENT) {
            left.add(FindingKind.PROJECT_LINKS, numbers.get(relation.getSuccessorTask()));
            return Lag.percent(lag.getDuration());
        }
        return lag.getUnits().isElapsed() ? Lag.elapsed(minutes(lag, properties)) : Lag.working(minutes(lag, properties));
    }

    /** Minutes, by the clock for elapsed units. */
    static int minutes(Duration duration, ProjectProperties properties) {
        var unit = duration.getUnits().isElapsed() ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES;
        return (int) Math.round(duration.convertUnits(unit, properties).getDuration());
    }

    private void refuseLoops() {
        var state = new HashMap<Task, Integer>();
        for (var start : numbers.keySet()) walk(start, state);
    }

    /** Depth first without recursion: a chain may have thousands of tasks. */
    private void walk(Task start, Map<Task, Integer> next) {
        var path = new ArrayList<Task>();
        if (next.putIfAbsent(start, 0) == null) path.add(start);
        while (!path.isEmpty()) {
            var task = path.get(path.size() - 1);
            var at = next.merge(task, 1, Integer::sum) - 1;
            if (at >= task.getPredecessors().size()) {
                next.put(path.remove(path.size() - 1), Integer.MAX_VALUE / 2);
                continue;
            }
            var before = task.getPredecessors().get(at).getPredecessorTask();
            if (path.contains(before)) throw ProjectFiles.refused("loop", named(path.subList(path.indexOf(before), path.size())));
            if (next.putIfAbsent(before, 0) == null) path.add(before);
        }
    }

    private String named(List<Task> loop) {
        var named = new ArrayList<>(loop.stream().map(task -> numbers.get(task) + " " + task.getName()).toList());
        java.util.Collections.reverse(named);
        return String.join(" → ", named) + " → " + named.get(0);
    }
}
