package countersign.tasking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A schedule as a picture: what is drawn is both what is given and what must come out.
 * <pre>
 *        | MTWTFssMTWTF |            capital: a working day of 8 hours, small: a day off; column 0 is a Monday
 * design | XX           |            as many X as the estimate has days
 * print  |   X          | design     its predecessors: name, type, lag (+2d, -50%, +1ed)
 * ready  |   M          | print      M: a milestone at the end of that day (m: at its beginning)
 * phase  | ###          |            a summary task; “under phase” puts a task below it; / is buffer
 * </pre>
 * Constraints name a date by its column: {@code SNET 7}; a finish by a column means its end.
 */
final class Chart {

    static final Shift MORNING = Shift.of("09:00", "12:00");
    static final Shift AFTERNOON = Shift.of("13:00", "18:00");
    static final int DAY = 480;

    final LocalDate monday;
    final List<String> names = new ArrayList<>();
    final Network.Builder builder;
    final Schedule schedule;
    private final List<String[]> rows = new ArrayList<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final String head;

    private Chart(LocalDate monday, String text) {
        this.monday = monday;
        String[] lines = text.strip().split("\n");
        head = lines[0].split("\\|", -1)[1].substring(1);
        builder = Network.builder(monday.atTime(9, 0), calendar(monday, head));
        for (int i = 1; i < lines.length; i++) {
            String[] row = lines[i].split("\\|", -1);
            rows.add(row);
            ids.put(row[0].strip(), (long) i);
            names.add(row[0].strip());
        }
        rows.forEach(this::read);
        schedule = Schedule.compute(builder.build());
    }

    /** Reads a chart whose first column is Monday 7 September 2026, schedules it, and compares the pictures. */
    static Chart check(String text) {
        return check(LocalDate.of(2026, 9, 7), text);
    }

    static Chart check(LocalDate monday, String text) {
        Chart chart = new Chart(monday, text);
        assertThat(chart.drawn()).isEqualTo(chart.expected());
        return chart;
    }

    static WorkCalendar calendar(LocalDate monday, String head) {
        CalendarBuilder b = WorkCalendar.mondayToFriday(MORNING, AFTERNOON);
        for (int d = 0; d < head.stripTrailing().length(); d++) {
            b.date(monday.plusDays(d), Character.isUpperCase(head.charAt(d)) ? new Shift[] {MORNING, AFTERNOON} : new Shift[0]);
        }
        return b.build();
    }

    long id(String name) {
        return ids.get(name);
    }

    LocalDateTime morning(int column) {
        return monday.plusDays(column).atTime(9, 0);
    }

    LocalDateTime evening(int column) {
        return monday.plusDays(column).atTime(18, 0);
    }

    private void read(String[] row) {
        String bar = row[1];
        TaskInput task = builder.task(id(row[0].strip()));
        task.duration((int) bar.chars().filter(c -> c == 'X').count() * DAY).buffer((int) bar.chars().filter(c -> c == '/').count() * DAY);
        for (String note : row[2].split(",")) {
            if (!note.isBlank()) {
                note(task, row, note.strip().split(" "));
            }
        }
    }

    private void note(TaskInput task, String[] row, String[] words) {
        switch (words[0]) {
            case "under" -> task.parent(id(words[1]));
            case "ALAP" -> task.constraint(ConstraintType.ALAP, null);
            case "SNET", "SNLT", "MSO" -> task.constraint(ConstraintType.valueOf(words[0]), morning(Integer.parseInt(words[1])));
            case "FNET", "FNLT", "MFO" -> task.constraint(ConstraintType.valueOf(words[0]), evening(Integer.parseInt(words[1])));
            case "deadline" -> task.deadline(evening(Integer.parseInt(words[1])));
            case "window" -> task.window(morning(Integer.parseInt(words[1])), evening(Integer.parseInt(words[2])));
            case "manual" -> task.manual(morning(row[1].indexOf('X') - 1), null);
            case "started" -> task.actualStart(morning(Integer.parseInt(words[1])));
            case "finished" -> task.actualFinish(evening(Integer.parseInt(words[1])));
            case "done" -> task.percent(Integer.parseInt(words[1]));
            case "status" -> builder.statusDate(morning(Integer.parseInt(words[1])));
            default -> link(row, words);
        }
    }

    private void link(String[] row, String[] words) {
        String how = words.length > 1 ? words[1] : "FS";
        builder.link(id(words[0]), id(row[0].strip()), LinkType.valueOf(how.substring(0, 2)), lag(how.substring(2)));
    }

    private static Lag lag(String text) {
        if (text.isEmpty()) {
            return Lag.NONE;
        }
        if (text.endsWith("%")) {
            return Lag.percent(Double.parseDouble(text.substring(0, text.length() - 1)));
        }
        return text.endsWith("ed") ? Lag.elapsed((int) (Double.parseDouble(text.substring(0, text.length() - 2)) * 1440))
                : Lag.working((int) (Double.parseDouble(text.substring(0, text.length() - 1)) * DAY));
    }

    private String expected() {
        StringBuilder out = new StringBuilder();
        rows.forEach(r -> out.append(r[0].strip()).append('|').append(r[1].substring(1).stripTrailing()).append('\n'));
        return out.toString();
    }

    private String drawn() {
        StringBuilder out = new StringBuilder();
        names.forEach(name -> out.append(name).append('|').append(bar(id(name))).append('\n'));
        return out.toString();
    }

    private String bar(long id) {
        StringBuilder bar = new StringBuilder();
        for (int d = 0; d < head.length(); d++) {
            bar.append(cell(id, monday.plusDays(d)));
        }
        return bar.toString().stripTrailing();
    }

    private char cell(long id, LocalDate day) {
        LocalDateTime start = schedule.start(id);
        LocalDateTime finish = schedule.finish(id);
        if (start.equals(finish)) {
            return !start.toLocalDate().equals(day) ? ' ' : start.getHour() <= 9 ? 'm' : 'M';
        }
        boolean covered = start.isBefore(day.atTime(18, 0)) && finish.isAfter(day.atTime(9, 0));
        boolean off = !schedule.network().projectCalendar.isWorking(day.atTime(9, 0));
        if (!covered || off) {
            return ' ';
        }
        if (schedule.network().isSummary(id)) {
            return '#';
        }
        boolean whole = !start.isAfter(day.atTime(9, 0)) && !finish.isBefore(day.atTime(18, 0));
        return !schedule.estimateFinish(id).isAfter(day.atTime(9, 0)) ? '/' : whole ? 'X' : 'x';
    }
}
