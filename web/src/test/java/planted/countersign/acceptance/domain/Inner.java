package planted.countersign.acceptance.domain;

/** Planted. */
public class Inner {}
