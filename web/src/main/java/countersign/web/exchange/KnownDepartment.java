package countersign.web.exchange;

import java.util.List;

/** A department of the directory, with the other names people use for it. */
public record KnownDepartment(long id, String name, List<String> aliases) { }
