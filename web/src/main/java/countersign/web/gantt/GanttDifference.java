package countersign.web.gantt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a plan shows otherwise than another one.
 *
 * @param tasks rows that are other ones or new, whole
 * @param gone  ids of rows that are not there any more
 * @param links all links where one differs, else null
 */
record GanttDifference(List<GanttData.Task> tasks, List<String> gone, List<GanttData.Link> links) {

    static GanttDifference between(GanttRows before, GanttRows after, List<GanttProgress.Inbound> inbound) {
        Map<String, GanttData.Task> was = new HashMap<>();
        before.tasks(inbound).forEach(task -> was.put(task.id(), task));
        var other = after.tasks(inbound).stream().filter(task -> !Objects.equals(task, was.remove(task.id()))).toList();
        var links = after.links();
        return new GanttDifference(other, List.copyOf(was.keySet()), links.equals(before.links()) ? null : links);
    }
}
