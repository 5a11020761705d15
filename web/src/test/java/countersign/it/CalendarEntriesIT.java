package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.MeetingForm;
import countersign.requirement.Meetings;
import countersign.requirement.Requirements;
import countersign.shared.Actor;
import countersign.shared.access.ProjectCalendars;
import countersign.shared.access.Projects;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.notification.OutboxFilter;
import countersign.shared.party.Directory;
import countersign.shared.party.People;
import countersign.shared.policy.Scenario;
import countersign.tasking.PlanMeeting;
import countersign.tasking.Planning;
import countersign.tracking.Suspensions;
import countersign.web.inbound.EntryNames;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What mails put into people's calendars, move and take out again (S2.1, S4.5, S5.8), and by which calendar an emergency is worked on (S1.5). */
@ExtendWith(ArquillianExtension.class)
class CalendarEntriesIT {

    private static final Pattern ADDRESS = Pattern.compile("(/act/calendar/[\\w-]+\\.ics)");
    private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:(\\d+)");
    @Inject Walk walk;
    @Inject Requirements requirements;
    @Inject Meetings meetings;
    @Inject Planning planning;
    @Inject Suspensions suspensions;
    @Inject Projects projects;
    @Inject ProjectCalendars calendars;
    @Inject Directory directory;
    @Inject People people;
    @Inject Outbox outbox;
    @Inject EntryNames names;
    @Inject Clock clock;
    @Inject UserTransaction transaction;
    @PersistenceContext(unitName = "countersign") EntityManager em;

    @Test
    void theConfirmationMeetingIsAnEntryOfItsOwnThatMovesWithIt() throws Exception {
        var project = walk.tabled(false, "张伟强");
        transaction.begin();
        em.createNativeQuery("update assignment set state = 'FILED' where project_id = ?1").setParameter(1, project).executeUpdate();
        transaction.commit();
        planning.meet(walk.initiator(), project, PlanMeeting.NONE, new PlanMeeting(clock.instant().plus(Duration.ofDays(2)), "三楼会议室"));
        var asked = entries("zhangweiqiang", project);
        assertThat(asked).contains("METHOD:REQUEST", "UID:" + names.own("confirmation-p" + project + "@countersign", walk.person("zhangweiqiang")), "SEQUENCE:0", "三楼会议室", "zhangweiqiang@");
        planning.meet(walk.initiator(), project, new PlanMeeting(planning.draft(project).meetingAt(), "三楼会议室"), new PlanMeeting(clock.instant().plus(Duration.ofDays(3)), "三楼会议室"));
        assertThat(entries("zhangweiqiang", project)).contains("METHOD:REQUEST", "UID:" + names.own("confirmation-p" + project + "@countersign", walk.person("zhangweiqiang")), "SEQUENCE:1");
    }

    @Test
    void aProjectThatRestsTakesItsTasksOutOfCalendarsAndPutsThemBackWhenItGoesOn() throws Exception {
        var project = walk.published(false, "张伟强");
        var published = entries("zhangweiqiang", project);
        assertThat(published).contains("METHOD:PUBLISH");
        suspensions.suspend(Actor.onPage(walk.person("zhoulan")), project, "等待批复", directory.today().plusDays(30));
        var cancelled = entries("zhangweiqiang", project);
        assertThat(cancelled).contains("METHOD:CANCEL", "STATUS:CANCELLED", line(published, "UID:"));
        assertThat(sequence(cancelled)).isGreaterThan(sequence(published));
        suspensions.resume(Actor.onPage(walk.person("zhoulan")), project, "批复已到");
        assertThat(suspensions.running(project)).as("no working day was lost, so nothing is to be signed").isEmpty();
        var again = entries("zhangweiqiang", project);
        assertThat(again).contains("METHOD:PUBLISH", line(published, "UID:"));
        assertThat(sequence(again)).isGreaterThan(sequence(cancelled));
        suspensions.endEarly(Actor.onPage(walk.person("zhoulan")), project, "市场变化");
        assertThat(entries("zhangweiqiang", project)).contains("METHOD:CANCEL");
        assertThat(sequence(entries("zhangweiqiang", project))).isGreaterThan(sequence(again));
    }

    @Test
    void aPersonsCalendarHasTheirTasksOfRunningProjectsThatAreNotConfidentialBehindASecretAddress() throws Exception {
        var open = walk.published(false, "张伟强");
        var secret = walk.published(true, "张伟强");
        var owner = walk.person("zhangweiqiang");
        var path = address("zhangweiqiang");
        var feed = feed(path);
        assertThat(feed).contains("METHOD:PUBLISH", "X-WR-CALNAME", "TRANSP:TRANSPARENT").contains("-p" + open + ".").doesNotContain("-p" + secret + ".");
        var mailed = entries("zhangweiqiang", open);
        assertThat(feed).as("the same entries as the mail's").contains(line(mailed, "UID:"), line(mailed, "SEQUENCE:"));
        assertThat(feed(address("wujian"))).as("somebody without tasks in it").doesNotContain("UID:task-");
        var anybody = Guest.nobody();
        assertThat(anybody.get(path.replace("-", "-A")).statusCode()).isEqualTo(404);
        assertThat(anybody.get(path.replace(owner + "-", walk.person("wujian") + "-")).statusCode()).as("somebody else's name before it").isEqualTo(404);
        assertThat(anybody.ask("HEAD", path).statusCode()).isEqualTo(200);
        suspensions.suspend(Actor.onPage(walk.person("zhoulan")), open, "等待批复", directory.today().plusDays(30));
        assertThat(feed(path)).doesNotContain("-p" + open + ".");
        suspensions.resume(Actor.onPage(walk.person("zhoulan")), open, "批复已到");
        assertThat(feed(path)).contains("-p" + open + ".");
        people.revokeLinks(owner);
        assertThat(anybody.get(path).statusCode()).as("made dead with all links").isEqualTo(404);
        assertThat(feed(address("zhangweiqiang"))).contains("-p" + open + ".");
    }

    private static String feed(String path) {
        var answer = Guest.nobody().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
        return answer.body().replaceAll("\r?\n[ \t]", "");
    }

    /** What the person's own page shows as the address to subscribe to, below the base. */
    private String address(String login) {
        var found = ADDRESS.matcher(Guest.in(login, "countersign").get("/profile.xhtml").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aWithdrawnRequirementTakesItsKickOffOutOfCalendars() {
        var project = walk.consulted(false);
        var starts = LocalDateTime.ofInstant(clock.instant(), Directory.COMPANY_ZONE).plusDays(3);
        meetings.call(walk.initiator(), project, new MeetingForm(starts, starts.plusHours(1), "会议室", "启动", List.of(walk.person("sunhao")), 0));
        var invited = entries("sunhao", project);
        assertThat(invited).contains("METHOD:REQUEST");
        requirements.withdraw(walk.initiator(), project, "预算取消");
        var cancelled = entries("sunhao", project);
        assertThat(cancelled).contains("METHOD:CANCEL", line(invited, "UID:"));
        assertThat(sequence(cancelled)).isGreaterThan(sequence(invited));
    }

    @Test
    void anEmergencyIsWorkedOnAtWeekendsAndNothingElseIs() {
        var owner = directory.person(walk.person("zhangweiqiang"));
        var sunday = directory.today().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        while (calendars.of(project(Scenario.CROSS_FUNCTIONAL_PROJECT)).isWorkingDay(sunday)) sunday = sunday.plusWeeks(1);
        var emergency = project(Scenario.EMERGENCY_RESPONSE);
        assertThat(calendars.of(emergency).isWorkingDay(sunday)).isTrue();
        assertThat(calendars.ofPerson(emergency, owner.id(), owner.departmentId(), owner.zone()).isWorkingDay(sunday)).isTrue();
        assertThat(calendars.ofPerson(project(Scenario.CROSS_FUNCTIONAL_PROJECT), owner.id(), owner.departmentId(), owner.zone()).isWorkingDay(sunday)).isFalse();
    }

    private long project(Scenario scenario) { return projects.open("按哪个日历", scenario, walk.department("市场部"), walk.person("wangyaqin")); }

    /** The calendar file of the newest mail to that person about the project that has one, with its lines unfolded. */
    private String entries(String login, long project) {
        var reader = walk.person(login);
        return outbox.list(reader, new OutboxFilter(List.of(reader), null), 0, 100).stream().filter(m -> Long.valueOf(project).equals(m.projectId()))
                .flatMap(m -> outbox.letter(reader, m.id(), LinkBase.of("http://trial")).attachments().stream()).filter(file -> file.fileName().endsWith(".ics"))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", "")).findFirst().orElse("");
    }

    private static String line(String entries, String begin) { return entries.lines().filter(l -> l.startsWith(begin)).findFirst().orElseThrow(); }

    private static int sequence(String entries) {
        var found = SEQUENCE.matcher(entries);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
