package countersign.tracking;

import java.time.LocalDate;
import java.util.List;

/** Somebody's report form as it was asked. {@code askedBy}: the lead department's person who asks a collaborator; empty in the weekly form. */
public record ReportFacts(LocalDate day, ReportView.Role role, String askedBy, List<ReportLine> lines) {

    /** The weekly form's kind. */
    public static final String KIND = "tracking.report";
    /** The kind of a lead department's question to a collaborator. */
    public static final String HELPER_KIND = "tracking.helper-report";

    public ReportFacts { lines = List.copyOf(lines); }
}
