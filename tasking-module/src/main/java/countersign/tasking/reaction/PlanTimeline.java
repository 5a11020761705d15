package countersign.tasking.reaction;

import countersign.shared.content.Timeline;
import countersign.tasking.domain.PlanSheet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Gantt chart of a sealed plan, drawn from what was sealed and nothing else (S4.6). */
final class PlanTimeline {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final Pattern LINK = Pattern.compile("(?:^|, )(\\d+)(FS|SS|FF|SF)?");

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

    /** The links as they are written in the row: the predecessor's number, and the type where it is not from finish to start. */
    private static List<Timeline.Arrow> arrows(Map<String, PlanSheet.Row> rows) {
        var ids = new HashMap<String, String>();
        rows.forEach((id, row) -> ids.put(Integer.toString(row.number()), id));
        var arrows = new ArrayList<Timeline.Arrow>();
        rows.forEach((id, row) -> LINK.matcher(text(row.predecessors())).results().filter(link -> ids.containsKey(link.group(1))).forEach(link -> {
            var from = ids.get(link.group(1));
            arrows.add(new Timeline.Arrow(from, id, link.group(2) == null ? "FS" : link.group(2), row.critical() && rows.get(from).critical()));
        }));
        return arrows;
    }

    private static String text(String text) { return text == null ? "" : text; }
}
