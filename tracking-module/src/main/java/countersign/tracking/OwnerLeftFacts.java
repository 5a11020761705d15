package countersign.tracking;

import java.time.LocalDate;
import java.util.List;

/**
 * An owner left the company: what the head is asked about their open tasks, frozen with the ask (P2).
 *
 * @param left   who left
 * @param people of the department, who may take over
 */
public record OwnerLeftFacts(String project, String department, long leftId, String left, List<Line> tasks, List<Candidate> people) {

    /** The kind of this ask. */
    public static final String KIND = "tracking.owner";

    /** One of their tasks; {@code finish} by the live forecast. */
    public record Line(long taskId, int number, String name, LocalDate finish, int percent) {

        /** The name of its input. */
        public String input() { return "t" + taskId; }
    }

    /** Somebody who may take over. */
    public record Candidate(long id, String name) {}

    public OwnerLeftFacts {
        tasks = List.copyOf(tasks);
        people = List.copyOf(people);
    }
}
