package countersign.tasking.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A person's part of a plan, frozen with an ask or a mail (S4.5, S4.6).
 *
 * @param version   of the plan; 0 while it is a working copy
 * @param number    of the document; empty before publication
 * @param answered  question and answer of an earlier round; null if none
 * @param gone      labels of what was theirs in the version before and is no longer, because it was cancelled or went to somebody else
 * @param headed    of somebody who signs for departments: what else changed in these; their own tasks apart
 */
public record PlanFactsOfPerson(long projectId, String project, int version, String number, Instant meetingAt, String place, LocalDateTime finish,
        List<Mine> tasks, String question, String answered, List<String> gone, Headed headed) {

    public PlanFactsOfPerson {
        tasks = List.copyOf(tasks);
        gone = gone == null ? List.of() : List.copyOf(gone);
        headed = headed == null ? Headed.NONE : headed;
    }

    /** Whether nothing of the part changed. */
    public boolean untouched() { return changes() == 0 && headed.changes() == 0; }

    /** How many tasks changed, came or went. */
    public int changes() { return (int) tasks.stream().filter(Mine::changed).count() + gone.size(); }

    /** The changed tasks of the departments that somebody heads, and the labels of those that went. */
    public record Headed(List<Mine> tasks, List<String> gone) {

        /** For whoever heads none. */
        public static final Headed NONE = new Headed(List.of(), List.of());

        public Headed {
            tasks = List.copyOf(tasks);
            gone = List.copyOf(gone);
        }

        /** How many there are. */
        public int changes() { return tasks.size() + gone.size(); }
    }

    /**
     * One of their tasks.
     *
     * @param owner  whether they own it or help
     * @param before labels of the tasks it waits for
     * @param change what moved, in a later version: the finish before; null if it did not or is new
     * @param isNew  whether it is theirs only since this version
     * @param stated what was written in the version before, where the standard is another now; null if it is the same
     */
    public record Mine(long taskId, String label, boolean owner, LocalDateTime start, LocalDateTime finish, String standard, List<String> before,
            LocalDateTime change, boolean isNew, String stated) {

        /** Whether anything of it is not as it was in the version before. */
        public boolean changed() { return change != null || isNew || stated != null; }
    }
}
