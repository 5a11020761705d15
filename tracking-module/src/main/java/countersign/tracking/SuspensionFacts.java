package countersign.tracking;

import java.time.LocalDate;

/** A suspension whose review date has come. */
public record SuspensionFacts(String project, String reason, LocalDate finish, LocalDate reviewOn) {

    /** The ask's kind. */
    public static final String KIND = "tracking.suspension";
}
