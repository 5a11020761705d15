package countersign.tasking.store;

import countersign.tasking.domain.check.Basis;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the departments promised in step 2, as the rules of step 3 need it. */
@ApplicationScoped
public class Promises {

    /** What departments provide to others by a date. */
    public List<Basis.Inbound> inbound(long projectId) { return List.of(); }

    /** Resources promised, by id. */
    public Map<Long, String> commitments(long projectId) { return Map.of(); }

    /** Action items that are neither done nor became a task. */
    public List<Basis.ActionItem> actionItems(long projectId) { return List.of(); }
}
