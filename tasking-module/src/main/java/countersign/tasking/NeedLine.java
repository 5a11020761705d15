package countersign.tasking;

import java.time.LocalDate;

/**
 * One resource a task needs, where it is more than free text (S3.1).
 *
 * @param departmentId who is to give it; null while nobody is named
 * @param amount       as written, with its unit
 * @param commitmentId the commitment of step 2 that meets it; null while none does
 */
public record NeedLine(Kind kind, Long departmentId, String what, String amount, LocalDate from, LocalDate to, Long commitmentId) {

    /** What is needed. */
    public enum Kind { PEOPLE, MATERIAL, TIME, MONEY }
}
