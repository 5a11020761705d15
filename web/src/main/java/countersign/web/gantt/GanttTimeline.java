package countersign.web.gantt;

import countersign.shared.content.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The chart as it is shown, made ready to be printed. */
final class GanttTimeline {

    private GanttTimeline() {}

    static Timeline of(GanttData data) {
        var groups = data.departments().stream().collect(Collectors.toMap(GanttData.Department::id, GanttData.Department::name));
        var levels = new HashMap<String, Integer>();
        var bars = new ArrayList<Timeline.Bar>();
        for (var task : data.tasks()) {
            int level = task.parent() == null ? 0 : levels.getOrDefault(task.parent(), 0) + 1;
            levels.put(task.id(), level);
            bars.add(bar(task, level, groups));
        }
        return new Timeline(data.now(), days(data, bars), bars, data.links().stream().map(link -> new Timeline.Arrow(link.from(), link.to(), link.type(), link.critical())).toList());
    }

    private static Timeline.Bar bar(GanttData.Task task, int level, Map<String, String> groups) {
        var planned = task.baselineStart() == null || task.baselineFinish() == null ? null : new Timeline.Span(task.baselineStart(), task.baselineFinish());
        return new Timeline.Bar(task.id(), task.number(), task.name(), level, Timeline.Kind.valueOf(task.kind().toUpperCase(Locale.ROOT)),
                task.department() == null ? "" : groups.getOrDefault(task.department(), ""), task.start(), task.finish(), task.bufferStart(), task.done(), task.critical(), planned);
    }

    /** The days off and the make-up days from the first bar to the last. */
    private static List<Timeline.Day> days(GanttData data, List<Timeline.Bar> bars) {
        if (bars.isEmpty()) return List.of();
        var exceptions = data.days().stream().collect(Collectors.toMap(GanttData.Day::date, GanttData.Day::kind));
        var first = bars.stream().map(bar -> bar.start().toLocalDate()).min(LocalDate::compareTo).orElseThrow();
        var last = bars.stream().map(bar -> bar.finish().toLocalDate()).max(LocalDate::compareTo).orElseThrow();
        var days = new ArrayList<Timeline.Day>();
        first.minusDays(1).datesUntil(last.plusDays(2)).forEach(date -> {
            var kind = exceptions.getOrDefault(date, data.weekendDays().contains(date.getDayOfWeek().getValue()) ? "off" : "");
            if (kind.equals("off") || kind.equals("makeup")) days.add(new Timeline.Day(date, kind.equals("off")));
        });
        return days;
    }
}
