package countersign.shared.policy;

/** A project's wish for one row; an empty setting puts it back to the scenario's. {@code shown} is the setting that the form showed. */
public record TightenPolicy(long projectId, Scenario scenario, PolicyKey key, String setting, String shown) {}
