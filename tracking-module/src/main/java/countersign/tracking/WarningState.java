package countersign.tracking;

/** A warning's life (S5.3): owner and lead head see it first; issued by the initiator or by itself; closed when back within bounds or the plan changed. */
public enum WarningState { SEEN, ISSUED, CLOSED }
