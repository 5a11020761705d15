package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.Link;
import countersign.tasking.schedule.LinkType;
import countersign.tasking.schedule.Shift;
import countersign.tasking.schedule.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A small random plan from a seed: links of all kinds, working days of 2024 to 2026, several calendars, constraints, deadlines, summary tasks with links. */
final class RandomPlan {

    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 8, 8, 0);
    private static final List<Shift> DAY = List.of(Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00"));
    private static final List<Shift> LONG = List.of(Shift.of("06:30", "11:00"), Shift.of("11:45", "18:15"));

    private static final WorkCalendar CHINA = china(DAY).calendar();

    private final Random random;
    private final List<Plan.Row> rows = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final boolean severalCalendars;
    /** Time by the wall clock, in lags and in durations: where most of the known differences come from, so that it must not be everywhere. */
    private final boolean elapsedLags;
    private final boolean elapsedTasks;
    private final boolean fixes;
    private final int constraints;
    private final int summaries;
    private final int tasks;

    /** Neighbouring seeds begin alike, so they are spread first. */
    private RandomPlan(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        severalCalendars = random.nextInt(2) == 0;
        elapsedLags = random.nextInt(4) == 0;
        elapsedTasks = random.nextInt(5) == 0;
        fixes = random.nextInt(3) == 0;
        constraints = random.nextInt(3) * 10;
        tasks = 3 + random.nextInt(25);
        summaries = random.nextInt(2) * tasks / 5;
    }

    static Plan of(long seed) {
        return new RandomPlan(seed).plan();
    }

    private Plan plan() {
        for (int s = 1; s <= summaries; s++) {
            rows.add(Plan.Row.summary(100 + s));
        }
        for (int t = 1; t <= tasks; t++) {
            rows.add(row(t));
        }
        rows.removeIf(r -> r.summary() && rows.stream().noneMatch(t -> t.parent() == r.id()));
        for (int l = 0; l < tasks * 3 / 2; l++) {
            link();
        }
        if (random.nextInt(10) > 0) {
            leadIn();
        }
        return new Plan(START, List.of(china(DAY), saturdays(), china(LONG), china(List.of(Shift.of("00:00", "24:00")))), rows, links);
    }

    private Plan.Row row(int id) {
        int minutes = random.nextInt(8) == 0 ? 0 : 15 * (1 + random.nextInt(300));
        boolean constrained = random.nextInt(100) < constraints;
        ConstraintType type = constrained ? ConstraintType.values()[random.nextInt(8)] : ConstraintType.ASAP;
        LocalDateTime deadline = random.nextInt(100) < constraints / 2 ? date(LocalTime.of(17, 0)) : null;
        int calendar = severalCalendars && random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        int parent = summaries == 0 || random.nextInt(4) == 0 ? 0 : 101 + (id - 1) * summaries / tasks;
        boolean dated = type != ConstraintType.ASAP && type != ConstraintType.ALAP;
        LocalTime time = type.name().startsWith("F") || type == ConstraintType.MFO ? LocalTime.of(17, 0) : LocalTime.of(8, 0);
        return new Plan.Row(id, parent, false, minutes, elapsedTasks && minutes > 0 && random.nextInt(10) == 0, calendar, type, dated ? date(time) : null, deadline,
                fixes && minutes > 0 && random.nextInt(4) == 0 ? fixed(minutes) : null);
    }

    /** Begun or placed on a morning; what is placed by hand or has ended is as long as the project's calendar says. */
    private Plan.Fixed fixed(int minutes) {
        LocalDateTime start = date(LocalTime.of(8, 0));
        LocalDateTime finish = CHINA.finishAfter(start, minutes);
        return switch (random.nextInt(4)) {
            case 0 -> new Plan.Fixed(false, start, finish, minutes);
            case 1 -> new Plan.Fixed(true, start, finish, 0);
            default -> new Plan.Fixed(false, start, null, 15 * random.nextInt(minutes / 15));
        };
    }

    /** A working day of the project's calendar. */
    private LocalDateTime date(LocalTime time) {
        Map<LocalDate, List<Shift>> exceptions = Holidays.of(2024, 2026, DAY);
        LocalDate day = START.toLocalDate().plusDays(60 + random.nextInt(120));
        while (exceptions.containsKey(day) ? exceptions.get(day).isEmpty() : day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day.atTime(time);
    }

    /** Links go from lower to higher numbers, and summary tasks hold neighbouring ones: never a loop. */
    private void link() {
        int a = 1 + random.nextInt(tasks);
        int b = 1 + random.nextInt(tasks);
        if (a == b) {
            return;
        }
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        LinkType type = random.nextBoolean() ? LinkType.FS : LinkType.values()[random.nextInt(4)];
        int above = parent(from);
        int below = parent(to);
        boolean apart = above != 0 && below != 0 && above < below;
        boolean ends = apart && random.nextInt(6) == 0;
        links.removeIf(l -> l.from() == from && l.to() == to);
        links.add(new Link(ends ? above : from, ends && !type.name().endsWith("F") ? below : to, type, lag()));
    }

    /** Most plans begin with two months of preparation, so that leads end behind the project's start. */
    private void leadIn() {
        rows.add(new Plan.Row(1000, 0, false, 40 * 480, false, 0, ConstraintType.ASAP, null, null, null));
        rows.stream().filter(r -> !r.summary() && r.id() != 1000 && links.stream().noneMatch(l -> l.to() == r.id()))
                .forEach(r -> links.add(new Link(1000, r.id(), LinkType.FS, Lag.NONE)));
    }

    private int parent(int id) {
        return rows.stream().filter(r -> r.id() == id).findFirst().orElseThrow().parent();
    }

    private Lag lag() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> Lag.working(15 * random.nextInt(100));
            case 2 -> Lag.working(-15 * random.nextInt(60));
            case 3 -> Lag.percent(20 * random.nextInt(8));
            case 4 -> elapsedLags ? Lag.elapsed(60 * random.nextInt(72)) : Lag.NONE;
            default -> Lag.NONE;
        };
    }

    private static Plan.Days china(List<Shift> shifts) {
        return new Plan.Days(shifts, List.of(), Holidays.of(2024, 2026, shifts));
    }

    private static Plan.Days saturdays() {
        List<Shift> half = List.of(Shift.of("08:00", "12:00"));
        return new Plan.Days(DAY, half, new TreeMap<>(Map.of(LocalDate.of(2024, 2, 14), half)));
    }
}
