package countersign.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import countersign.mails.MailCheck;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.CalendarInvite.Method;
import countersign.shared.notification.CalendarInvite.Party;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcsWriterTest {

    private static final Instant STAMP = Instant.parse("2026-08-01T00:00:00Z");

    @Test void aMeetingKeepsItsWallClockTimeInItsZone() {
        var text = text(invite(0, Method.REQUEST, "Asia/Shanghai", ""));
        assertThat(text).contains("METHOD:REQUEST").contains("DTSTART;TZID=Asia/Shanghai:20260806T100000").contains("DTEND;TZID=Asia/Shanghai:20260806T113000")
                .contains("BEGIN:VTIMEZONE").contains("TZOFFSETTO:+0800").contains("SEQUENCE:0").contains("UID:kickoff-7@cs.example.com");
        assertThat(parsed(text).getEvents().get(0).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-08-06T02:00:00Z"));
    }

    @Test void everybodyInvitedIsNamedAndAskedToReply() {
        var event = parsed(text(invite(0, Method.REQUEST, "Asia/Shanghai", ""))).getEvents().get(0);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("lin@example.com");
        assertThat(event.getAttendees()).hasSize(2).allMatch(attendee -> attendee.getRsvp());
        assertThat(event.getSummary().getValue()).isEqualTo("Q3 新品推广启动会");
        assertThat(event.getLocation().getValue()).isEqualTo("3 楼会议室; A,B");
    }

    @Test void anUpdateHasAHigherSequenceAndACancellationSaysSoUnderTheSameUid() {
        var cancelled = text(invite(2, Method.CANCEL, "Asia/Shanghai", ""));
        assertThat(cancelled).contains("METHOD:CANCEL").contains("STATUS:CANCELLED").contains("SEQUENCE:2").contains("UID:kickoff-7@cs.example.com");
    }

    @Test void aRecurringMeetingStaysAtItsHourWhenClocksChange() {
        var text = text(invite(0, Method.REQUEST, "Europe/Berlin", "FREQ=WEEKLY;BYDAY=TH;COUNT=20"));
        assertThat(text).contains("RRULE:FREQ=WEEKLY").contains("BYDAY=TH").contains("COUNT=20").contains("BEGIN:DAYLIGHT").contains("BYDAY=-1SU");
        var event = parsed(text).getEvents().get(0);
        var dates = event.getDateIterator(java.util.TimeZone.getTimeZone("Europe/Berlin"));
        for (int week = 0; week < 20; week++) {
            assertThat(dates.next().toInstant().atZone(ZoneId.of("Europe/Berlin")).getHour()).isEqualTo(10);
        }
    }

    @Test void oneOccurrenceMovesAloneAndOneThatIsOffIsTakenOut() {
        var zone = ZoneId.of("Asia/Shanghai");
        var then = LocalDateTime.of(2026, 10, 2, 16, 0);
        var organizer = new Party("林雯", "lin@example.com");
        var series = new CalendarInvite("meeting-0-p7", 2, Method.PUBLISH, LocalDateTime.of(2026, 9, 18, 16, 0), LocalDateTime.of(2026, 9, 18, 17, 0), zone, "项目例会", "", "",
                organizer, List.of(), "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231T000000Z", null, List.of(then.plusWeeks(1)));
        var moved = new CalendarInvite("meeting-0-p7", 3, Method.PUBLISH, then.minusDays(2), then.minusDays(2).plusHours(1), zone, "项目例会", "", "", organizer, List.of(), "", then);
        var text = strict(IcsWriter.bytes(List.of(series, moved), STAMP));
        assertThat(text).contains("EXDATE;TZID=Asia/Shanghai:20261009T160000").contains("RECURRENCE-ID;TZID=Asia/Shanghai:20261002T160000").contains("DTSTART;TZID=Asia/Shanghai:20260930T160000");
        assertThat(parsed(text).getEvents()).extracting(e -> e.getUid().getValue()).containsExactly("meeting-0-p7", "meeting-0-p7");
        assertThat(List.of(moved.organizedAt("replies@example.com").occurrence(), series.organizedAt("replies@example.com").without())).as("answered elsewhere, the same occurrence").isEqualTo(List.of(then, series.without()));
    }

    @Test void whoHasAnsweredIsNotAskedAgainByAnUpdate() {
        var start = LocalDateTime.of(2026, 8, 6, 10, 0);
        var text = text(new CalendarInvite("kickoff-9", 1, Method.REQUEST, start, start.plusHours(1), ZoneId.of("Asia/Shanghai"), "启动会", "", "", new Party("林雯", "lin@example.com"),
                List.of(new Party("孙浩", "sun@example.com", CalendarInvite.Standing.ACCEPTED), new Party("吴健", "wu@example.com")), "")).replaceAll("\r?\n[ \t]", "");
        assertThat(text.lines()).filteredOn(line -> line.contains("sun@")).singleElement().asString().contains("PARTSTAT=ACCEPTED").contains("RSVP=FALSE");
        assertThat(text.lines()).filteredOn(line -> line.contains("wu@")).singleElement().asString().contains("PARTSTAT=NEEDS-ACTION").contains("RSVP=TRUE");
    }

    @Test void entriesForOnesOwnCalendarShareAFileAndAskForNoReply() {
        var start = LocalDateTime.of(2026, 8, 6, 9, 0);
        var entries = List.of(1, 2).stream().map(number -> new CalendarInvite("task-" + number, 1, Method.PUBLISH, start.plusDays(number), start.plusDays(number + 2),
                ZoneId.of("Asia/Shanghai"), "任务 " + number, "", "", new Party("林雯", "lin@example.com"), List.of(), "")).toList();
        var text = strict(IcsWriter.bytes(entries, STAMP));
        assertThat(text).contains("METHOD:PUBLISH").contains("DTSTART;VALUE=DATE:20260807").contains("DTEND;VALUE=DATE:20260810").contains("TRANSP:TRANSPARENT").contains("UID:task-2").doesNotContain("ATTENDEE");
        assertThat(parsed(text).getEvents()).hasSize(2);
    }

    @Test void aTaskOfOneDayHasItsHoursAndAMilestoneNoEnd() {
        var start = LocalDateTime.of(2026, 8, 6, 9, 0);
        assertThat(feed(task("task-1", start, start.plusHours(4)))).contains("DTSTART;TZID=Asia/Shanghai:20260806T090000").contains("DTEND;TZID=Asia/Shanghai:20260806T130000");
        assertThat(feed(task("task-2", start, start))).contains("DTSTART;TZID=Asia/Shanghai:20260806T090000").doesNotContain("DTEND");
        assertThat(feed(task("task-3", start, LocalDateTime.of(2026, 8, 7, 0, 0)))).as("midnight belongs to the day before").contains("DTEND;TZID=Asia/Shanghai:20260807T000000");
    }

    @Test void aCalendarToSubscribeToHasANameAndMayBeEmpty() {
        assertThat(feed()).contains("METHOD:PUBLISH").contains("X-WR-CALNAME:我的任务").contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H").doesNotContain("VEVENT");
        assertThat(parsed(feed()).getEvents()).isEmpty();
        var zones = feed(task("task-1", LocalDateTime.of(2026, 8, 6, 9, 0), LocalDateTime.of(2026, 8, 9, 18, 0)));
        assertThat(zones).contains("DTSTART;VALUE=DATE:20260806").contains("DTEND;VALUE=DATE:20260810");
    }

    private static CalendarInvite task(String uid, LocalDateTime from, LocalDateTime to) {
        return new CalendarInvite(uid, 3, Method.PUBLISH, from, to, ZoneId.of("Asia/Shanghai"), "任务", "", "", new Party("林雯", "lin@example.com"), List.of(), "");
    }

    private static String feed(CalendarInvite... entries) {
        return strict(IcsWriter.feed("我的任务", ZoneId.of("Asia/Shanghai"), List.of(entries), STAMP)).replaceAll("\r?\n[ \t]", "");
    }

    @Test void strangeTextStaysInItsPropertyAndComesBackAsItWas() {
        for (var strange : List.of("a\r\nATTENDEE:mailto:x@example.com\nEND:VEVENT", "x; y, z: \"q\" \\\\n ^n 'a'", "=1+1 \uD83D\uDE00 \u202E\u0645\u0631\u062D\u202C e\u0301 <b>", "长".repeat(200), "\uD83D\uDE00".repeat(150))) {
            var start = LocalDateTime.of(2026, 8, 6, 10, 0);
            var invite = new CalendarInvite("kickoff-8@cs.example.com", 0, Method.REQUEST, start, start.plusHours(1), ZoneId.of("Asia/Shanghai"), strange, strange, strange,
                    new Party(strange, "lin@example.com"), List.of(new Party(strange, "zhang@example.com")), "");
            var text = text(invite);
            assertThat(text.lines()).filteredOn(line -> line.startsWith("ATTENDEE")).hasSize(1);
            assertThat(text.lines()).filteredOn(line -> line.equals("END:VEVENT")).hasSize(1);
            assertThat(text.lines()).as("folded").allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75).noneMatch(line -> line.contains("\uFFFD"));
            var event = parsed(text).getEvents().get(0);
            assertThat(event.getSummary().getValue()).isEqualTo(strange.replace("\r\n", "\n"));
            assertThat(event.getDescription().getValue()).isEqualTo(strange.replace("\r\n", "\n"));
            assertThat(event.getAttendees().get(0).getEmail()).isEqualTo("zhang@example.com");
        }
    }

    private static CalendarInvite invite(int sequence, Method method, String zone, String recurrence) {
        return new CalendarInvite("kickoff-7@cs.example.com", sequence, method, LocalDateTime.of(2026, 8, 6, 10, 0), LocalDateTime.of(2026, 8, 6, 11, 30),
                ZoneId.of(zone), "Q3 新品推广启动会", "议程：\n1. 目标\n2. 资源", "3 楼会议室; A,B", new Party("林雯", "lin@example.com"),
                List.of(new Party("孙浩", "sun@example.com"), new Party("吴健", "wu@example.com")), recurrence);
    }

    private static String text(CalendarInvite invite) { return strict(IcsWriter.bytes(invite, STAMP)); }

    /** What is written here passes the strictest reader, whatever it is about. */
    private static String strict(byte[] written) {
        var text = new String(written, StandardCharsets.UTF_8);
        assertThat(MailCheck.calendar(text)).as(text).isEmpty();
        return text;
    }

    private static ICalendar parsed(String text) { return Biweekly.parse(text).first(); }
}
