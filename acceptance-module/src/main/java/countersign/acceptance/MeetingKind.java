package countersign.acceptance;

/** The meetings of step 6. */
public enum MeetingKind {
    ACCEPTANCE, RETROSPECTIVE
}
