package countersign.tasking;

import countersign.shared.Overtaken;
import countersign.shared.text.Text;
import java.util.List;

/** Edits were made on a version of the table that somebody has changed since; nothing was taken. It carries what they changed (SPEC 9). */
public class StaleTable extends Overtaken {

    private static final long serialVersionUID = 1L;
    private final long version;
    private final transient List<TaskView> changed;
    private final transient List<Long> order;
    private final String by;

    /** @param changed rows changed since, whole @param by name of who changed the table last */
    public StaleTable(long version, List<TaskView> changed, List<Long> order, String by) {
        super(Text.of("tasking.table.stale", by));
        this.version = version;
        this.changed = List.copyOf(changed);
        this.order = List.copyOf(order);
        this.by = by;
    }

    /** The table's version now. */
    public long version() { return version; }

    /** The rows changed since, whole. */
    public List<TaskView> changed() { return changed; }

    /** Ids of all rows in order. */
    public List<Long> order() { return order; }

    /** Who changed it last. */
    public String by() { return by; }
}
