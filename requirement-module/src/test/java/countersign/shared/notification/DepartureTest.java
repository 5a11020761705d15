package countersign.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.calendar.DayException;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.Policy;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.Scenario;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DepartureTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Policy USUAL = Policy.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);
    private static final Departure DEPARTURE = departure(USUAL, MailChoice.USUAL);

    private static Departure departure(Policy policy, MailChoice choice) {
        return new Departure(WorkingCalendar.standard(SHANGHAI), policy, choice, Duration.ofMinutes(10));
    }

    private static Instant at(String time) { return LocalDateTime.parse("2026-07-" + time).atZone(SHANGHAI).toInstant(); }

    private static String ask(Departure departure, String now, String due) { return shown(departure.of(Pace.ask(at(due)), at(now)).orElseThrow()); }

    private static String ask(String now, String due) { return ask(DEPARTURE, now, due); }

    private static String shown(Leaving leaving) { return leaving.at().atZone(SHANGHAI).toLocalDateTime().toString().substring(8) + " " + leaving.waits(); }

    @Test void anAskWithMostOfItsTimeLeftInTheMorningWaitsForTheMorningMail() {
        assertThat(ask("20T10:00", "22T10:00")).as("Monday to Wednesday: 9 of 16 hours are left").isEqualTo("21T08:30 MORNING");
        assertThat(ask("20T17:59", "23T17:59")).isEqualTo("21T08:30 MORNING");
        assertThat(ask("24T15:00", "28T15:00")).as("over a weekend").isEqualTo("27T08:30 MORNING");
        assertThat(ask("20T08:30", "22T08:30")).as("while this morning's mail leaves").isEqualTo("20T08:30 MORNING");
    }

    @Test void anAskThatIsDueWithinAWorkingDayGoesWithinMinutes() {
        assertThat(ask("20T10:00", "21T10:00")).isEqualTo("20T10:10 WINDOW");
        assertThat(ask("20T10:00", "20T18:00")).isEqualTo("20T10:10 WINDOW");
        assertThat(ask("24T17:00", "27T17:00")).as("over a weekend").isEqualTo("24T17:10 WINDOW");
        assertThat(ask("20T10:00", "20T09:00")).as("overdue").isEqualTo("20T10:10 WINDOW");
    }

    @Test void anAskWhoseTimeWouldMostlyBeOverInTheMorningGoesWithinMinutes() {
        assertThat(ask("20T09:00", "21T12:00")).as("3 of 11 hours would be left").isEqualTo("20T09:10 WINDOW");
        assertThat(ask("20T09:00", "21T18:00")).as("half would be left").isEqualTo("21T08:30 MORNING");
    }

    @Test void nothingLeavesInQuietHoursOrOnDaysOffButTheNextMorning() {
        assertThat(ask("20T20:00", "21T18:00")).isEqualTo("21T08:30 QUIET");
        assertThat(ask("21T07:59", "21T18:00")).isEqualTo("21T08:30 QUIET");
        assertThat(ask("21T08:00", "21T18:00")).isEqualTo("21T08:10 WINDOW");
        assertThat(ask("25T12:00", "27T12:00")).as("Saturday").isEqualTo("27T08:30 QUIET");
        assertThat(shown(DEPARTURE.of(Pace.duty(), at("24T21:00")).orElseThrow())).isEqualTo("27T08:30 QUIET");
        assertThat(shown(DEPARTURE.of(Pace.news(), at("20T19:55")).orElseThrow())).as("not kept over night for the sake of minutes").isEqualTo("20T19:55 WINDOW");
    }

    @Test void whatTheMorningMailWouldMissLeavesWhenTheQuietHoursEnd() { assertThat(ask("20T22:00", "21T08:20")).isEqualTo("21T08:00 QUIET"); }

    @Test void daysOffAreThoseOfTheReadersCalendarAndZone() {
        var madeUp = WorkingCalendar.standard(SHANGHAI).with(Set.of(DayException.makeUp(LocalDateTime.parse("2026-07-25T00:00").toLocalDate(), "补班")), Set.of(2026));
        var there = new Departure(madeUp, USUAL, MailChoice.USUAL, Duration.ofMinutes(10));
        assertThat(ask(there, "24T17:00", "30T17:00")).as("a make-up Saturday").isEqualTo("25T08:30 MORNING");
        var berlin = new Departure(WorkingCalendar.standard(ZoneId.of("Europe/Berlin")), USUAL, MailChoice.USUAL, Duration.ofMinutes(10));
        assertThat(ask(berlin, "20T10:00", "24T10:00")).as("04:00 in Berlin").isEqualTo("20T14:30 MORNING");
    }

    @Test void emergenciesAndAnswersToTheReadersOwnActLeaveAtOnceWhateverTheHour() {
        var emergency = departure(Policy.standard(Scenario.EMERGENCY_RESPONSE), MailChoice.USUAL.with(MailChoice.News.DIGEST));
        assertThat(ask(emergency, "25T03:00", "25T07:00")).isEqualTo("25T03:00 NOT");
        assertThat(shown(emergency.of(Pace.news(), at("25T03:00")).orElseThrow())).isEqualTo("25T03:00 NOT");
        assertThat(shown(DEPARTURE.of(Pace.own(), at("25T03:00")).orElseThrow())).isEqualTo("25T03:00 NOT");
    }

    @Test void aMeetingThatBeginsBeforeTheNextMorningMailIsToldAtOnce() {
        assertThat(shown(DEPARTURE.of(Pace.meeting(at("21T08:00")), at("20T22:00")).orElseThrow())).isEqualTo("20T22:00 NOT");
        assertThat(shown(DEPARTURE.of(Pace.meeting(at("24T14:00")), at("20T10:00")).orElseThrow())).isEqualTo("20T10:10 WINDOW");
        assertThat(shown(DEPARTURE.of(Pace.meeting(at("24T14:00")), at("20T22:00")).orElseThrow())).isEqualTo("21T08:30 QUIET");
    }

    @Test void aReaderMayWantTheirAsksAsTheyComeButNotInQuietHours() {
        var atOnce = departure(USUAL, new MailChoice(MailChoice.Asks.AT_ONCE, MailChoice.News.NONE, LocalTime.of(17, 0), Set.of(DayOfWeek.MONDAY)));
        assertThat(ask(atOnce, "20T10:00", "24T10:00")).isEqualTo("20T10:10 WINDOW");
        assertThat(ask(atOnce, "20T21:00", "24T10:00")).isEqualTo("21T08:30 QUIET");
    }

    @Test void newsComeAsTheReaderChoseWhileAsksAndDutiesAlwaysCome() {
        var digest = departure(USUAL, new MailChoice(MailChoice.Asks.MORNING, MailChoice.News.DIGEST, LocalTime.of(17, 0), Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY)));
        assertThat(shown(digest.of(Pace.news(), at("20T10:00")).orElseThrow())).isEqualTo("21T17:00 DIGEST");
        assertThat(shown(digest.of(Pace.news(), at("21T17:00")).orElseThrow())).isEqualTo("24T17:00 DIGEST");
        var none = departure(USUAL, MailChoice.USUAL.with(MailChoice.News.NONE));
        assertThat(none.of(Pace.news(), at("20T10:00"))).isEmpty();
        assertThat(none.of(Pace.duty(), at("20T10:00"))).isPresent();
        assertThat(none.of(Pace.ask(at("22T10:00")), at("20T10:00"))).isPresent();
    }

    @Test void theHoursAreThePolicys() {
        var late = departure(Policy.of(Scenario.CROSS_FUNCTIONAL_PROJECT, Map.of(PolicyKey.QUIET_TO, "09:30", PolicyKey.MORNING_MAIL, "08:30")), MailChoice.USUAL);
        assertThat(ask(late, "20T22:00", "23T18:00")).as("no morning mail in quiet hours").isEqualTo("21T09:30 MORNING");
        var never = departure(Policy.of(Scenario.CROSS_FUNCTIONAL_PROJECT, Map.of(PolicyKey.QUIET_FROM, "OFF")), MailChoice.USUAL);
        assertThat(shown(never.of(Pace.duty(), at("25T03:00")).orElseThrow())).isEqualTo("25T03:10 WINDOW");
    }
}
