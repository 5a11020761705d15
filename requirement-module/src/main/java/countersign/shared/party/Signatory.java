package countersign.shared.party;

/**
 * Who signs for a department today (P1).
 *
 * @param personId the person
 * @param kind     as what: its head, its acting head, or, as the place is vacant, its executive (flagged wherever it shows)
 */
public record Signatory(long personId, Kind kind) {

    /** As what a person signs for a department. */
    public enum Kind { HEAD, ACTING_HEAD, EXECUTIVE_FOR_VACANCY }
}
