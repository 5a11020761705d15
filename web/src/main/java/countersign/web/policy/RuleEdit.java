package countersign.web.policy;

import java.time.Instant;

/** A change of a rule in words. @param by who did it, and for whom */
public record RuleEdit(String name, String was, String became, Instant at, String by) {}
