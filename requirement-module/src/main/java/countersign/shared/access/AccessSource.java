package countersign.shared.access;

/** Why a person may see a project (P5); BREAK_GLASS: an administrator opened a confidential one, for some hours and on record. */
public enum AccessSource {
    INITIATOR, REVIEWER, HEAD, EXECUTIVE, LIAISON, OWNER, COLLABORATOR, PARTICIPANT, READER, DEPUTY, BREAK_GLASS;

    /** Whether a person has it by a place in a department: it goes to the next who holds that place (P2). */
    boolean ofDepartment() { return this == HEAD || this == LIAISON || this == EXECUTIVE; }
}
