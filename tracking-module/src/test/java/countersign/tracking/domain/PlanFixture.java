package countersign.tracking.domain;

import countersign.shared.calendar.DayException;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlannedTask;
import countersign.tasking.TaskLink;
import countersign.tasking.TaskPriority;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.LinkType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plans as small charts in text, one task a line: {@code id owner department start+days[~buffer] [after ids]}, all of September 2026, days of eight
 * hours from 09:00; {@code 2026-09-07} is a Monday.
 */
final class PlanFixture {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int DAY = 480;

    private PlanFixture() {}

    /** Monday to Friday; the Friday 25 September and the Thursday and Friday of the first October week are off, Sunday 20 September is worked. */
    static WorkingCalendar septemberWithMidAutumn() {
        return WorkingCalendar.standard(ZONE).with(List.of(DayException.makeUp(LocalDate.of(2026, 9, 20), "国庆节"),
                DayException.holiday(LocalDate.of(2026, 9, 25), "中秋节"), DayException.holiday(LocalDate.of(2026, 10, 1), "国庆节"),
                DayException.holiday(LocalDate.of(2026, 10, 2), "国庆节")), List.of(2026));
    }

    static WorkingCalendar plain() { return WorkingCalendar.standard(ZONE); }

    static List<PlannedTask> plan(String chart) { return plan(chart, plain()); }

    static List<PlannedTask> plan(String chart, WorkingCalendar calendar) {
        var tasks = new ArrayList<PlannedTask>();
        chart.strip().lines().map(String::strip).forEach(line -> tasks.add(task(line.split("\\s+"), calendar)));
        return tasks;
    }

    private static PlannedTask task(String[] cells, WorkingCalendar calendar) {
        long id = Long.parseLong(cells[0]);
        var when = cells[3].split("[+~]");
        int estimate = (int) Math.round(Double.parseDouble(when[1]) * DAY);
        int buffer = when.length > 2 ? (int) Math.round(Double.parseDouble(when[2]) * DAY) : 0;
        var start = LocalDate.of(2026, 9, Integer.parseInt(when[0])).atTime(9, 0);
        var work = calendar.plusWorkingTime(start, java.time.Duration.ofMinutes(estimate));
        var finish = calendar.plusWorkingTime(start, java.time.Duration.ofMinutes(estimate + buffer));
        var links = Stream.of(cells).skip(5).map(before -> new TaskLink(Long.parseLong(before), LinkType.FS, Lag.NONE)).toList();
        return new PlannedTask(id, (int) id, null, (int) id, "task " + id, false, estimate == 0, Long.parseLong(cells[2]), List.of(),
                Long.parseLong(cells[1]), List.of(), estimate, buffer, start, work, finish, false, 0, 0, "", null, null, TaskPriority.NORMAL, null, null, links,
                links.isEmpty() ? null : links.get(0).predecessorId(), "");
    }

    /** 2026-09-DAY at that hour. */
    static LocalDateTime at(int day, int hour) { return LocalDate.of(2026, 9, day).atTime(hour, 0); }
}
