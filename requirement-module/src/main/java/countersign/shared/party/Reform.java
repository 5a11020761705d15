package countersign.shared.party;

/** How a department ends (P3): another one takes it over, several share it, or nobody goes on with it. A new name is no end: the department stays. */
public enum Reform { MERGED, SPLIT, CLOSED }
