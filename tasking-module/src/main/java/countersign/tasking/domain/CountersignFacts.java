package countersign.tasking.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a head is asked to countersign, frozen with the ask (S3.3): first what the own departments promise, then the whole.
 *
 * @param edition  of the table that is to be signed
 * @param promises one per department the signer signs for
 * @param rows     the whole table
 * @param changes  what changed in the signer's rows since they signed last; empty at the first time
 * @param inbound  all inbound commitments, which are signed with the table
 * @param provisional the years of promised days and windows whose holidays were not announced yet (P6)
 * @param answers  what the initiator answered to the signer's remarks of earlier rounds
 */
public record CountersignFacts(String project, String initiator, int edition, List<Promise> promises, List<Row> rows,
        List<AssignmentSheet.Warning> warnings, List<Change> changes, List<Answer> answers,
        List<AssignmentSheet.Inbound> inbound, List<Integer> provisional) {

    public CountersignFacts { inbound = inbound == null ? List.of() : inbound; }

    /**
     * What a department promises.
     *
     * @param inbound   what it gives to others or is given by them by a day
     * @param gives     what tasks need of it
     * @param weeks     person-days by week
     * @param conflicts sentences on people promised elsewhere at the same time
     */
    public record Promise(long departmentId, String department, List<Row> leads, List<Row> helps, List<AssignmentSheet.Inbound> inbound,
            List<Given> gives, List<Week> weeks, List<String> conflicts) {

        public Promise {
            inbound = inbound == null ? List.of() : inbound;
            gives = gives == null ? List.of() : gives;
        }
    }

    /** A need of a task that the department is to meet. */
    public record Given(String row, AssignmentSheet.Need need) {}

    /** Person-days promised in a week, of those the department's people have. */
    public record Week(LocalDate monday, double promised, double available) {}

    /** A row as it is shown. */
    public record Row(String taskId, int level, boolean mine, AssignmentSheet.Row row, String contingency) {}

    /** A remark of the signer and the initiator's answer; {@code followed} says whether the table was edited accordingly. */
    public record Answer(String row, String words, boolean followed, String reply) {}

    /** One change: the row, the field's bundle key, before and after. */
    public record Change(String row, String field, String before, String after) {}
}
