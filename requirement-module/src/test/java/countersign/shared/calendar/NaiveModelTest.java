package countersign.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The calendar against a model that walks minute by minute and day by day, on random weeks, exceptions and spans; the seed is the repetition. */
class NaiveModelTest {

    private static final LocalDate ORIGIN = LocalDate.of(2026, 3, 1);

    private Random random;
    private WorkingCalendar calendar;

    @RepeatedTest(40) void everyAnswerIsTheNaiveOne(RepetitionInfo run) {
        random = new Random(run.getCurrentRepetition());
        calendar = randomCalendar();
        for (int i = 0; i < 25; i++) {
            var from = randomTime();
            var to = randomTime();
            assertThat(calendar.workingTimeBetween(from, to)).as("%s to %s", from, to).isEqualTo(Duration.ofMinutes(naiveBetween(from, to)));
            int minutes = 1 + random.nextInt(2500);
            assertThat(calendar.plusWorkingTime(from, Duration.ofMinutes(minutes))).as("%s + %d", from, minutes).isEqualTo(naivePlus(from, minutes));
            assertThat(calendar.plusWorkingTime(from, Duration.ofMinutes(-minutes))).as("%s - %d", from, minutes).isEqualTo(naiveMinus(from, minutes));
            int days = random.nextInt(41) - 20;
            assertThat(calendar.plusWorkingDays(from.toLocalDate(), days)).as("%s + %d d", from, days).isEqualTo(naiveDays(from.toLocalDate(), days));
            assertThat(calendar.workingDaysBetween(from.toLocalDate(), to.toLocalDate())).isEqualTo(naiveDaysBetween(from.toLocalDate(), to.toLocalDate()));
        }
    }

    @RepeatedTest(40) void elapsedTimeThatPausesIsTheNaiveOne(RepetitionInfo run) {
        random = new Random(1000 + run.getCurrentRepetition());
        calendar = randomCalendar();
        for (int i = 0; i < 15; i++) {
            var from = WallClock.moment(randomTime(), calendar.zone());
            int minutes = 1 + random.nextInt(7000);
            assertThat(calendar.plusElapsedPausing(from, Duration.ofMinutes(minutes))).as("%s + %d", from, minutes).isEqualTo(naiveElapsed(from, minutes));
            assertThat(calendar.plusElapsedPausing(from, Duration.ofMinutes(-minutes))).as("%s - %d", from, minutes).isEqualTo(naiveElapsedBack(from, minutes));
        }
    }

    @RepeatedTest(20) void momentsAndWorkingTimeNeverRunBackwards(RepetitionInfo run) {
        random = new Random(2000 + run.getCurrentRepetition());
        calendar = randomCalendar();
        var spring = Instant.parse("2026-03-28T20:00:00Z");
        var autumn = Instant.parse("2026-10-24T20:00:00Z");
        for (var start : List.of(spring, autumn)) {
            var before = start;
            for (int minute = 1; minute < 720; minute++) {
                var at = start.plusSeconds(60L * minute);
                assertThat(calendar.workingTimeBetween(start, at)).isGreaterThanOrEqualTo(calendar.workingTimeBetween(start, before));
                assertThat(calendar.plusWorkingTime(at, Duration.ofHours(3))).isAfterOrEqualTo(calendar.plusWorkingTime(before, Duration.ofHours(3)));
                before = at;
            }
        }
    }

    private WorkingCalendar randomCalendar() {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if (random.nextInt(4) > 0) week.put(day, randomHours());
        week.put(DayOfWeek.of(1 + random.nextInt(7)), Hours.STANDARD);
        var days = new ArrayList<DayException>();
        for (int i = 0; i < 20; i++) {
            var date = ORIGIN.plusDays(random.nextInt(120));
            days.add(switch (random.nextInt(3)) {
                case 0 -> DayException.holiday(date, "h");
                case 1 -> DayException.makeUp(date, "m");
                default -> DayException.halfDay(date, "f", randomHours());
            });
        }
        return WorkingCalendar.of(CalendarFixture.BERLIN, WeeklyHours.of(week), days, Set.of());
    }

    private Hours randomHours() {
        int first = random.nextInt(700);
        int second = first + 1 + random.nextInt(300);
        int third = second + random.nextInt(60);
        var morning = new Hours.Span(first, second);
        return random.nextBoolean() ? new Hours(List.of(morning)) : new Hours(List.of(morning, new Hours.Span(third, Math.min(1440, third + 1 + random.nextInt(400)))));
    }

    private LocalDateTime randomTime() { return ORIGIN.plusDays(20 + random.nextInt(80)).atStartOfDay().plusMinutes(random.nextInt(1440)); }

    private boolean works(LocalDateTime minute) {
        int at = minute.getHour() * 60 + minute.getMinute();
        return calendar.hours(minute.toLocalDate()).spans().stream().anyMatch(span -> span.from() <= at && at < span.to());
    }

    private long naiveBetween(LocalDateTime from, LocalDateTime to) {
        if (to.isBefore(from)) return -naiveBetween(to, from);
        long worked = 0;
        for (var at = from; at.isBefore(to); at = at.plusMinutes(1)) if (works(at)) worked++;
        return worked;
    }

    private LocalDateTime naivePlus(LocalDateTime from, int minutes) {
        var at = from;
        for (int worked = 0; worked < minutes; at = at.plusMinutes(1)) if (works(at)) worked++;
        return at;
    }

    private LocalDateTime naiveMinus(LocalDateTime from, int minutes) {
        var at = from;
        for (int worked = 0; worked < minutes; ) {
            at = at.minusMinutes(1);
            if (works(at)) worked++;
        }
        return at;
    }

    private boolean on(LocalDate date) { return !calendar.hours(date).none(); }

    private LocalDate naiveDays(LocalDate from, int days) {
        var at = from;
        for (int left = Math.abs(days); left > 0; ) {
            at = at.plusDays(Integer.signum(days));
            if (on(at)) left--;
        }
        return at;
    }

    private int naiveDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -naiveDaysBetween(to, from);
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::on).count();
    }

    private boolean on(Instant at) { return on(at.atZone(calendar.zone()).toLocalDate()); }

    private Instant naiveElapsed(Instant from, int minutes) {
        var at = from;
        for (int left = minutes; left > 0; at = at.plusSeconds(60)) if (on(at)) left--;
        while (!on(at)) at = at.plusSeconds(60);
        return at;
    }

    private Instant naiveElapsedBack(Instant from, int minutes) {
        var at = from;
        for (int left = minutes; left > 0; ) {
            at = at.minusSeconds(60);
            if (on(at)) left--;
        }
        return at;
    }
}
