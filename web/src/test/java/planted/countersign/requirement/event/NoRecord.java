package planted.countersign.requirement.event;

/** Planted. */
public class NoRecord {}
