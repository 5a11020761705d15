package planted.countersign.tracking.domain;

/** Planted. */
public class Inner {}
