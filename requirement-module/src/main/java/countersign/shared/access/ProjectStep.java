package countersign.shared.access;

/** The six steps of SPEC 3, in their order, and the archive behind them. */
public enum ProjectStep { REQUIREMENT, KICK_OFF, TASKING, PLAN, EXECUTION, ACCEPTANCE, ARCHIVED }
