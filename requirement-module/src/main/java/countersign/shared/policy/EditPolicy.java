package countersign.shared.policy;

/**
 * The administrator's wish for one row of a scenario: setting and range as typed. {@code shown} is what the form showed
 * ({@link PolicyRow#shown}), so that nobody overwrites what they have not seen.
 */
public record EditPolicy(Scenario scenario, PolicyKey key, String setting, String lowest, String highest, String shown) {}
