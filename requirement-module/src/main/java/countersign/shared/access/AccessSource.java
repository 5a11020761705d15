package countersign.shared.access;

/** Why a person may see a project (P5); BREAK_GLASS: an administrator opened a confidential one, for some hours and on record. */
public enum AccessSource { INITIATOR, REVIEWER, HEAD, EXECUTIVE, LIAISON, OWNER, COLLABORATOR, PARTICIPANT, READER, DEPUTY, BREAK_GLASS }
