package countersign.web.exchange;

/** A group that can collaborate as a whole, such as 各区域销售经理. */
public record KnownGroup(long id, String name) { }
