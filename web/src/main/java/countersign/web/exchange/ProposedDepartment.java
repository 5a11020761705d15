package countersign.web.exchange;

/** A department of a cell; {@code id} is null where it was not recognised, {@code name} then is as written. */
public record ProposedDepartment(Long id, String name, boolean lead) { }
