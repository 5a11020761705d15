package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import countersign.tasking.schedule.Network;
import java.util.ArrayList;
import java.util.List;
import org.mpxj.Duration;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** The links of a project file. */
final class FileLinks {

    private final FileNetwork network;
    private final Network.Builder builder;
    private final Minutes minutes;

    FileLinks(FileNetwork network, Network.Builder builder) {
        this.network = network;
        this.builder = builder;
        minutes = network.minutes;
    }

    /** Adds a link between tasks that are scheduled and of which none contains the other. FF and SF to a summary task bind each of its tasks. */
    void add(Relation relation) {
        Task from = relation.getPredecessorTask();
        Task to = relation.getSuccessorTask();
        if (from == null || to == null || !network.tasks.containsKey(FileNetwork.id(from)) || !network.tasks.containsKey(FileNetwork.id(to)) || contains(from, to) || contains(to, from)) {
            return;
        }
        LinkType type = switch (relation.getType()) {
            case FINISH_START -> LinkType.FS;
            case START_START -> LinkType.SS;
            case FINISH_FINISH -> LinkType.FF;
            case START_FINISH -> LinkType.SF;
        };
        boolean onFinish = type == LinkType.FF || type == LinkType.SF;
        List<Task> ends = onFinish && network.isSummary(to) ? leaves(to, new ArrayList<>()) : List.of(to);
        ends.forEach(end -> builder.link(FileNetwork.id(from), FileNetwork.id(end), type, lag(relation)));
    }

    private static boolean contains(Task above, Task task) {
        Task up = task;
        while (up != null && up != above) {
            up = up.getParentTask();
        }
        return up != null;
    }

    private List<Task> leaves(Task summary, List<Task> result) {
        summary.getChildTasks().stream().filter(t -> network.tasks.containsKey(FileNetwork.id(t))).forEach(t -> {
            if (network.isSummary(t)) {
                leaves(t, result);
            } else {
                result.add(t);
            }
        });
        return result;
    }

    private Lag lag(Relation relation) {
        Duration lag = relation.getLag();
        if (lag == null || lag.getDuration() == 0) {
            return Lag.NONE;
        }
        if (lag.getUnits() == TimeUnit.PERCENT) {
            return Lag.percent(lag.getDuration());
        }
        if (lag.getUnits() == TimeUnit.ELAPSED_PERCENT) {
            Duration of = relation.getPredecessorTask().getDuration();
            return Lag.elapsed(of == null ? 0 : (int) Math.round(minutes.exact(of) * lag.getDuration() / 100));
        }
        return lag.getUnits().isElapsed() ? Lag.elapsed(minutes.of(lag)) : Lag.working(minutes.of(lag));
    }
}
