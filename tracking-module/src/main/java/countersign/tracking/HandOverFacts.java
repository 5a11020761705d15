package countersign.tracking;

import java.time.LocalDate;
import java.util.List;

/** What a receiver is asked to take over, frozen: names are written out. */
public record HandOverFacts(String project, int number, String task, String standard, String giverDepartment, String giver, String receiverDepartment,
        LocalDate promised, List<String> successors, int round, String returned) {

    /** The ask's kind. */
    public static final String KIND = "tracking.hand-over";

    public HandOverFacts { successors = List.copyOf(successors); }
}
