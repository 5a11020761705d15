package countersign.tasking.domain;

import countersign.tasking.PlanView;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** What a computed plan is known by: the same as long as no row, date or link of it changes. Pure. */
public final class PlanStamp {

    private PlanStamp() {}

    /** The stamp of a plan. */
    public static String of(PlanView plan) {
        var text = new StringBuilder();
        for (var row : plan.rows()) {
            text.append(row.taskId()).append('|').append(row.parentId()).append('|').append(row.name()).append('|').append(row.estimate()).append('|').append(row.start()).append('|').append(row.finish());
            for (var link : row.links()) text.append('|').append(link.predecessorId()).append(link.type()).append(link.lag().amount()).append(link.lag().kind());
            text.append('\n');
        }
        var sum = new CRC32();
        sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return plan.rows().size() + "-" + Long.toHexString(sum.getValue());
    }
}
