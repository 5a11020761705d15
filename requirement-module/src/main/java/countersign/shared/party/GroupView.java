package countersign.shared.party;

import java.io.Serializable;
import java.util.List;

/** People who are named together; {@code departmentId} may be null. */
public record GroupView(long id, String name, Long departmentId, List<Long> memberIds) implements Serializable {}
