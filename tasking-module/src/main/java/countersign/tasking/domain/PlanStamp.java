package countersign.tasking.domain;

import countersign.tasking.PlanView;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** What a computed plan is known by: the same as long as no row, date or link of it changes. Pure. */
public final class PlanStamp {

    private PlanStamp() {}

    /** The stamp of a plan. */
    public static String of(PlanView plan) {
        var sum = new CRC32();
        for (var row : plan.rows()) {
            var text = row.taskId() + "|" + row.parentId() + "|" + row.name() + "|" + row.estimate() + "|" + row.start() + "|" + row.finish() + "|" + row.links() + "\n";
            sum.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return plan.rows().size() + "-" + Long.toHexString(sum.getValue());
    }
}
