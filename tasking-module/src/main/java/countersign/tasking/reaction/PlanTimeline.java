package countersign.tasking.reaction;

import countersign.shared.content.Timeline;
import countersign.tasking.domain.LinkText;
import countersign.tasking.domain.PlanSheet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Gantt chart of a sealed plan, drawn from what was sealed and nothing else (S4.6). */
final class PlanTimeline {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    /** An arrow does not tell of lags, in whose days this counts. */
    private static final int ANY_DAY = 480;

    private PlanTimeline() {}

    /** @param rows by task id, in the plan's order */
    static Timeline of(PlanSheet.Header header, Map<String, PlanSheet.Row> rows) {
        var bars = new ArrayList<Timeline.Bar>();
        rows.forEach((id, row) -> bars.add(new Timeline.Bar(id, Integer.toString(row.number()), row.name(), header.levels().getOrDefault(id, 0),
                row.summary() ? Timeline.Kind.SUMMARY : row.milestone() ? Timeline.Kind.MILESTONE : Timeline.Kind.TASK, text(row.lead()), row.start(),
                row.milestone() ? row.start() : row.finish(), row.work(), null, row.critical(), null)));
        if (header.inbound() != null) header.inbound().forEach(promise -> bars.add(new Timeline.Bar("inbound-" + bars.size(), null, promise.what(), 0, Timeline.Kind.INBOUND,
                text(promise.giver()), promise.by().atTime(EVENING), promise.by().atTime(EVENING), null, null, false, null)));
        return new Timeline(null, Stream.concat(days(header.off(), true), days(header.makeUp(), false)).toList(), bars, arrows(rows));
    }

    private static Stream<Timeline.Day> days(List<LocalDate> days, boolean off) { return days == null ? Stream.of() : days.stream().map(day -> new Timeline.Day(day, off)); }

    /** The links as they are written in the rows, with the numbers of the tasks before. */
    private static List<Timeline.Arrow> arrows(Map<String, PlanSheet.Row> rows) {
        var ids = new HashMap<String, Long>();
        rows.forEach((id, row) -> ids.put(Integer.toString(row.number()), Long.valueOf(id)));
        var arrows = new ArrayList<Timeline.Arrow>();
        rows.forEach((id, row) -> LinkText.read(text(row.predecessors()), ids::get, ANY_DAY).forEach(link -> {
            var from = Long.toString(link.predecessorId());
            arrows.add(new Timeline.Arrow(from, id, link.type().name(), row.critical() && rows.get(from).critical()));
        }));
        return arrows;
    }

    private static String text(String text) { return text == null ? "" : text; }
}
