package countersign.tasking;

import countersign.shared.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A promise that the plan does not keep, named with its cause (S4.1). It stops publication.
 *
 * @param kind    a name of {@code schedule.Conflict.Kind}
 * @param message in words, with the cause
 * @param causes  the tasks that cause it, the nearest first
 * @param minutes working minutes by which it is missed
 * @param mend    edits of the table that would do it: the window as the plan needs it; null where there is none. It reopens the row's signatures
 */
public record PlanConflict(long taskId, String kind, Text message, List<Long> causes, int minutes, Finding.Mend mend) {

    /** What of these is broken that was not among those before, whatever the words and amounts. */
    static List<PlanConflict> fresh(List<PlanConflict> now, List<PlanConflict> before) {
        var known = before.stream().map(PlanConflict::key).collect(Collectors.toSet());
        return now.stream().filter(conflict -> !known.contains(conflict.key())).toList();
    }

    private String key() { return taskId + kind; }
}
