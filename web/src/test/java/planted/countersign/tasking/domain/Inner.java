package planted.countersign.tasking.domain;

/** Planted. */
public class Inner {}
