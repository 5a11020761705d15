package countersign.tasking.domain;

import countersign.tasking.TaskView;
import countersign.tasking.schedule.Network;
import countersign.tasking.schedule.ScheduleRefusal;
import countersign.tasking.schedule.WorkCalendar;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the links of a table can be scheduled at all: no loop, nothing that waits for nothing, nothing that summary tasks do not take (S4.1). */
final class Linkage {

    private Linkage() {}

    /** @throws Refused naming the rows by their numbers */
    static void check(Map<Long, TaskView> rows) {
        var network = Network.builder(LocalDateTime.of(2026, 1, 1, 9, 0), WorkCalendar.ALWAYS);
        addAll(network, rows.values(), rows);
        try {
            network.build();
        } catch (ScheduleRefusal refusal) {
            throw refused(refusal, rows);
        }
    }

    private static void addAll(Network.Builder network, Collection<TaskView> rows, Map<Long, TaskView> known) {
        for (var row : rows) {
            var task = network.task(row.taskId());
            if (row.parentId() != null) task.parent(row.parentId());
            row.links().stream().filter(link -> known.containsKey(link.predecessorId()))
                    .forEach(link -> network.link(link.predecessorId(), row.taskId(), link.type(), link.lag()));
        }
    }

    static Refused refused(ScheduleRefusal refusal, Map<Long, TaskView> rows) {
        var numbers = refusal.tasks().stream().map(id -> rows.containsKey(id) ? Integer.toString(rows.get(id).number()) : "?")
                .collect(Collectors.joining(" → "));
        return switch (refusal.kind()) {
            case LOOP -> new Refused("tasking.refused.loop", numbers);
            case FINISH_LINK_TO_SUMMARY -> new Refused("tasking.refused.finishLinkToSummary", numbers);
            default -> new Refused("tasking.refused.schedule", numbers);
        };
    }
}
