package countersign.it;

import countersign.acceptance.Retrospectives;
import countersign.requirement.ArrangedMeetings;
import countersign.requirement.Disputes;
import countersign.requirement.MeetingForm;
import countersign.requirement.MeetingKind;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.NewDispute;
import countersign.shared.ask.AskSweep;
import countersign.shared.calendar.Calendars;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyKey;
import countersign.shared.time.Clocks;
import countersign.tasking.Planning;
import countersign.tracking.Problems;
import countersign.tracking.Warnings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;

/** Every clock of the modules' own, wound in the late afternoon of a working day: each runs over the next one. */
@ApplicationScoped
class ModuleClocks {

    private static final LocalTime AFTERNOON = LocalTime.of(16, 30);
    @Inject Walk walk;
    @Inject Clocks clocks;
    @Inject Calendars calendars;
    @Inject Disputes disputes;
    @Inject Planning planning;
    @Inject Warnings warnings;
    @Inject Problems problems;
    @Inject Retrospectives retrospectives;
    @Inject ArrangedMeetings arranged;
    @Inject Meetings meetings;
    @Inject Minutes minutes;
    @Inject AskSweep sweep;
    @Inject Directory directory;

    /**
     * One clock.
     *
     * @param key    the row of the policy that it runs by
     * @param longer a longer time for that row
     * @param hears  who is told when it moves
     */
    record Wound(PolicyKey key, String longer, long project, long hears, Supplier<Instant> due) {}

    /** A dispute, a plan to be published, a warning to be issued, a problem that climbs, minutes to be objected to, a retrospective. */
    List<Wound> wind() throws Exception {
        var running = walk.published(false, "张伟强");
        var ended = walk.endedEarly();
        clocks.move(Duration.ofDays(9));
        while (sweep.run() > 0) Thread.onSpinWait(); // the acceptance report is signed, and the retrospective opens
        afternoon();
        return List.of(retrospective(ended), publication(), dispute(running), warning(running), problem(running), silence(running));
    }

    private void afternoon() {
        var company = calendars.company();
        var now = LocalDateTime.ofInstant(clocks.clock().instant(), Directory.COMPANY_ZONE);
        var day = now.toLocalTime().isBefore(AFTERNOON) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
        while (!company.isWorkingDay(day)) day = day.plusDays(1);
        clocks.move(Duration.between(now, day.atTime(AFTERNOON)));
    }

    private Wound dispute(long project) {
        var id = disputes.open(walk.initiator(), new NewDispute(project, "", "谁负责主持", walk.department("销售部"), List.of(walk.department("产品部")), "没有人手", List.of()));
        return new Wound(PolicyKey.DISPUTE_RESPONSE, "36 H", project, walk.person("wangyaqin"), () -> disputes.view(id).clock().due());
    }

    private Wound publication() throws Exception {
        var project = walk.confirm(walk.tabled(false, "张伟强"));
        return new Wound(PolicyKey.PUBLICATION, "2 WD", project, walk.person("wangyaqin"), () -> planning.draft(project).publicationDue());
    }

    private Wound warning(long project) {
        warnings.judge(project, directory.today(), false);
        return new Wound(PolicyKey.WARNING_ISSUE, "8 WH", project, walk.person("wangyaqin"), () -> warnings.of(project).get(0).issuesAt());
    }

    private Wound problem(long project) {
        var id = problems.raise(walk.initiator(), project, null, "缺少场地", true);
        var with = problems.of(project).stream().filter(p -> p.id() == id).findFirst().orElseThrow().with();
        return new Wound(PolicyKey.PROBLEM, "72 H", project, with, () -> problems.of(project).stream().filter(p -> p.id() == id).findFirst().orElseThrow().climbsAt());
    }

    private Wound silence(long project) {
        var starts = LocalDateTime.ofInstant(clocks.clock().instant(), Directory.COMPANY_ZONE).minusHours(2);
        var people = List.of(walk.person("wangyaqin"), walk.person("sunhao"));
        var meeting = arranged.arrange(walk.initiator(), project, MeetingKind.ACCEPTANCE, new MeetingForm(starts, starts.plusHours(1), "三号会议室", "", people, 0));
        meetings.held(walk.initiator(), meeting, people);
        minutes.sendOf(walk.initiator(), meeting);
        return new Wound(PolicyKey.SILENCE, "3 WD", project, walk.person("sunhao"), () -> minutes.viewOf(meetings.view(meeting)).readers().get(0).due());
    }

    private Wound retrospective(long project) {
        return new Wound(PolicyKey.RETROSPECTIVE, "12 WD", project, walk.person("wangyaqin"), () -> retrospectives.view(project).orElseThrow().dueAt());
    }
}
