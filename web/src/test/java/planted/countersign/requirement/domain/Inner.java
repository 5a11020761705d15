package planted.countersign.requirement.domain;

/** Planted. */
public class Inner {}
