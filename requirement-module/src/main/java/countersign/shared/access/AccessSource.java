package countersign.shared.access;

/** Why a person may see a project (P5). */
public enum AccessSource { INITIATOR, REVIEWER, HEAD, EXECUTIVE, LIAISON, OWNER, COLLABORATOR, PARTICIPANT, READER, DEPUTY }
