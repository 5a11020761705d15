package countersign.acceptance.domain;

import countersign.acceptance.domain.AcceptanceReport.GoalLine;
import countersign.acceptance.domain.AcceptanceReport.TaskLine;
import java.time.LocalDate;
import java.util.List;

/** What the asks of step 6 show, frozen. */
public final class Facts {

    private Facts() {}

    /** Kind of the ask that begins the acceptance: call the meeting or ask the departments. */
    public static final String PREPARE = "acceptance.prepare";
    /** Kind of the ask for the results of a department's acceptances. */
    public static final String RESULT = "acceptance.result";
    /** Kind of the countersigning of the report. */
    public static final String SIGN = "acceptance.sign";
    /** Kind of the ask for a condition to be met. */
    public static final String CONDITION = "acceptance.condition";
    /** Kind of the ask for the value of an objective that matured later. */
    public static final String FOLLOW_UP = "acceptance.follow-up";
    /** Kind of the ask for feedback. */
    public static final String FEEDBACK = "acceptance.feedback";
    /** Kind of the ask for the retrospective's report. */
    public static final String RETROSPECTIVE = "acceptance.retrospective";
    /** Kind of the ask to archive. */
    public static final String ARCHIVE = "acceptance.archive";

    /** The acceptance begins; {@code people} are offered for the meeting. */
    public record Prepare(String title, int tasks, int objectives, List<String> departments, boolean early) {}

    /** The results asked of one person for their departments. */
    public record Results(String title, List<String> departments, List<Line> lines) {}

    /** One task to be judged; {@code people} can see to a condition, the owner first. */
    public record Line(long reviewId, int number, String name, String standard, String lead, String owner, List<Someone> people, List<String> evidence) {}

    /** A person to choose. */
    public record Someone(long id, String name) {}

    /** The report to be signed: what the reader's departments delivered, what they accepted, the rest, and the objectives. */
    public record Sign(String title, String number, boolean early, String reason, List<TaskLine> delivered, List<TaskLine> accepted, List<TaskLine> others,
            List<GoalLine> goals) {}

    /** A condition to be met. */
    public record Condition(String title, int number, String task, String standard, String condition, LocalDate due, String by) {}

    /** An objective to be measured now. */
    public record FollowUp(String title, String objective, String metric, String target, String unit) {}

    /** Feedback wanted. */
    public record Wanted(String title, LocalDate until) {}

    /** The retrospective's report wanted; how many were asked, and the lessons of earlier projects that this one used. */
    public record Review(String title, boolean brief, int asked, List<UsedLesson> used) {
        public Review { used = used == null ? List.of() : List.copyOf(used); }
    }

    /** A lesson that is to be judged; {@code source} is the project it comes from. */
    public record UsedLesson(long id, String text, String source) {}

    /** The archive is to be sealed; {@code empty} are the places without a document. */
    public record Archiving(String title, String number, List<String> empty, int documents) {}
}
