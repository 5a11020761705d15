package countersign.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countersign.requirement.Closing;
import countersign.requirement.CommitmentForm;
import countersign.requirement.Consultations;
import countersign.requirement.InboundForm;
import countersign.requirement.Kickoffs;
import countersign.requirement.LabourForm;
import countersign.requirement.MeetingForm;
import countersign.requirement.Meetings;
import countersign.requirement.Minutes;
import countersign.requirement.Priority;
import countersign.requirement.RequirementForm;
import countersign.requirement.Requirements;
import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceTerms;
import countersign.requirement.Resources;
import countersign.requirement.Reviews;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Reply;
import countersign.shared.ask.Signatures;
import countersign.shared.notification.InviteSource;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.shared.time.Clocks;
import countersign.tasking.AssignmentState;
import countersign.tasking.Assignments;
import countersign.tasking.Countersignings;
import countersign.tasking.Finding;
import countersign.tasking.Mechanism;
import countersign.tasking.PlanMeeting;
import countersign.tasking.PlanPartView;
import countersign.tasking.Planning;
import countersign.tasking.SinceSignature;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the form to the published plan (S1–S4) through the services: what an emergency shortens, and what is countersigned with the table. */
@ExtendWith(ArquillianExtension.class)
class TableIT {

    private static final Texts TEXTS = Texts.of(Language.ZH_CN, ZoneId.of("Asia/Shanghai"));

    @Inject Requirements requirements;
    @Inject Reviews reviews;
    @Inject Consultations consultations;
    @Inject Kickoffs kickoffs;
    @Inject Meetings meetings;
    @Inject Resources resources;
    @Inject Minutes minutes;
    @Inject Assignments assignments;
    @Inject Countersignings countersignings;
    @Inject Planning planning;
    @Inject Signatures signatures;
    @Inject Projects projects;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject AskContents contents;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject @Any Instance<InviteSource> calendars;

    @Test
    void anEmergencyGoesFromTheFormToThePublishedPlanWithinTheDayAndWorksOnTheWeekend() {
        var project = submitted(Scenario.EMERGENCY_RESPONSE);
        requirements.moveToKickoff(initiator(), project);
        assertFalse(open(project, "requirement.review").isEmpty(), "the review goes on while the kick-off is called");
        agreed(project);
        var saturday = directory.today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        table(project, saturday, saturday.plusDays(1));
        assertTrue(assignments.findings(project).stream().noneMatch(f -> f.kind().equals("startOff") || f.kind().equals("tightWindow")), "days off count");
        signed(project);
        planning.agree(initiator(), project, Mechanism.NONE, new Mechanism(List.of(new Mechanism.Meeting("每日例会", DayOfWeek.SUNDAY, LocalTime.of(16, 0), LocalTime.of(17, 0), 1, "值班室")),
                List.of(), List.of(), List.of()));
        planning.meet(initiator(), project, PlanMeeting.NONE, new PlanMeeting(clocks.clock().instant().minusSeconds(60), "值班室"));
        answer(project, "tasking.part", "confirm");
        assertTrue(planning.draft(project).parts().stream().allMatch(p -> p.state() == PlanPartView.State.CONFIRMED));
        change(project, List.of(new TaskCommand.Set(id(assignments.table(project).get(0).taskId()), TaskField.ESTIMATE, List.of("4h"))));
        signed(project);
        planning.meet(initiator(), project, new PlanMeeting(planning.draft(project).meetingAt(), "值班室"), new PlanMeeting(clocks.clock().instant().minusSeconds(60), "值班室"));
        assertEquals(List.of("张雨婷"), open(project, "tasking.part").stream().map(a -> directory.person(a.personId()).name()).toList(), "only her task changed");
        var plan = planning.publish(initiator(), project);
        assertEquals(saturday, plan.rows().get(0).start().toLocalDate());
        assertEquals(saturday.plusDays(1), plan.rows().get(1).finish().toLocalDate(), "nothing waits for Monday");
        assertEquals(ProjectStep.EXECUTION, projects.view(project).step());
        var entries = calendars.stream().flatMap(c -> c.entries("ics:plan:" + project + ":1:" + person("zhangweiqiang"), TEXTS).stream()).toList();
        assertEquals(2, entries.size(), "the regular meeting and the own task");
        assertTrue(entries.get(0).recurrence().startsWith("FREQ=WEEKLY;INTERVAL=1;BYDAY=SU;UNTIL="), entries.get(0).recurrence());
        assertEquals(DayOfWeek.SUNDAY, entries.get(0).start().getDayOfWeek());
    }

    @Test
    void theHeadOfTheGivingDepartmentSignsWhatItsPeopleProvideAndSeesWhatIsNeededOfIt() {
        var project = submitted(Scenario.CROSS_FUNCTIONAL_PROJECT);
        agreed(project);
        var monday = directory.today().plusDays(10).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        table(project, monday, monday.plusDays(4));
        var first = assignments.table(project).get(0);
        var commitment = resources.commitments(project).get(0).id();
        change(project, List.of(new TaskCommand.Needs(id(first.taskId()), List.of(new TaskCommand.Line("people", "产品部", "技术顾问", "1 人", monday.toString(),
                monday.plusDays(2).toString(), Long.toString(commitment)))), new TaskCommand.Shares(id(first.taskId()), Map.of(id(first.ownerId()), "50%"))));
        var refused = assignments.apply(initiator(), project, assignments.view(project).version(), List.of(new TaskCommand.Needs(id(first.taskId()),
                List.of(new TaskCommand.Line("people", "", "别的项目的人", "", "", "", "1")))));
        assertEquals("needLines", refused.problems().get(0).field(), "a commitment of no project of this kind");
        countersignings.circulate(initiator(), project);
        var ask = open(project, Countersignings.KIND).stream().filter(a -> a.personId() == person("wujian")).findFirst().orElseThrow();
        var page = contents.of(ask.kind()).page(ask, TEXTS).toString();
        assertTrue(page.contains("技术参数") && page.contains("技术顾问 1 人"), page);
        assertTrue(ask.rowKeys().stream().anyMatch(key -> key.startsWith("inbound:")), "what is given by a day is signed");
        sign(project);
        assertEquals(AssignmentState.SIGNED, assignments.view(project).state());
        var covered = signatures.until(assignments.view(project).documentId()).stream().filter(s -> s.personId() == person("wujian")).findFirst().orElseThrow();
        assertTrue(covered.rows().keySet().stream().anyMatch(key -> key.startsWith("inbound:")));
        editedAfterSigning(project, first.taskId());
    }

    /** Who led or helped on the row has to sign again, is shown what changed, and the others' signatures stand. */
    private void editedAfterSigning(long project, long task) {
        change(project, List.of(new TaskCommand.Set(id(task), TaskField.STANDARD, List.of("方案经产品部与市场部共同确认"))));
        var since = countersignings.since(project, TEXTS);
        assertEquals(List.of("林雯", "吴健"), since.stream().map(SinceSignature::name).sorted(java.util.Comparator.comparing("林雯"::equals).reversed()).toList());
        assertTrue(since.stream().allMatch(s -> s.stands() && s.changes().get(0).after().startsWith("方案经产品部")), since::toString);
        countersignings.circulate(initiator(), project);
        assertTrue(countersignings.since(project, TEXTS).stream().noneMatch(SinceSignature::stands));
        assertEquals(List.of("linwen", "wujian"), open(project, Countersignings.KIND).stream().map(a -> directory.person(a.personId()).login()).sorted().toList());
        sign(project);
        assertEquals(AssignmentState.SIGNED, assignments.view(project).state());
        assertEquals(List.of(), countersignings.since(project, TEXTS));
        assertEquals(3, signatures.until(assignments.view(project).documentId()).stream().filter(s -> s.stands()).count(), "the seller's signature on the first edition counts");
    }

    private long submitted(Scenario scenario) {
        var project = requirements.open(initiator(), scenario);
        var later = directory.today().plusMonths(2);
        var form = new RequirementForm("新品推广", scenario, List.of(department("市场部")), person("zhoulan"), List.of(), "新品推广需联动销售、产品部门",
                List.of(new RequirementForm.Objective(0, "2 个月内实现新品销售额 500 万元", "新品销售额", "500", "万元", later, "")),
                List.of(new RequirementForm.Deliverable(0, "推广方案", Priority.HIGH, "")), later,
                List.of(new RequirementForm.Suggested(0, department("销售部"), "渠道"), new RequirementForm.Suggested(0, department("产品部"), "技术参数")), List.of(), false);
        reviews.submit(initiator(), project, requirements.save(initiator(), project, requirements.form(project).version(), form).version());
        return project;
    }

    /** Reviewed, consulted, met, minuted and agreed. */
    private void agreed(long project) {
        answer(project, "requirement.review", "approve");
        answer(project, "requirement.consultation", "WILLING");
        consultations.close(initiator(), project, consultations.of(project).stream().map(c -> new Closing(c.id(), c.answer(), null, "")).toList());
        var now = LocalDateTime.now(clocks.clock().withZone(Directory.COMPANY_ZONE)).withNano(0);
        var meeting = meetings.call(initiator(), project, new MeetingForm(now.plusMinutes(30), now.plusMinutes(60), "值班室", "分工", meetings.proposed(project), 0));
        clocks.move(Duration.ofMinutes(61));
        meetings.held(initiator(), meeting, meetings.proposed(project));
        for (var name : List.of("市场部", "销售部", "产品部")) resources.labour(initiator(), project, List.of(new LabourForm(department(name), name + "的分工", -1)));
        resources.commit(initiator(), project, new CommitmentForm(null, 0, department("产品部"), ResourceKind.PEOPLE, new ResourceTerms("技术顾问", null, 1, 50,
                directory.today(), directory.today().plusMonths(2), null, "", null, null)));
        resources.inbound(initiator(), project, new InboundForm(null, 0, department("产品部"), department("市场部"), "技术参数", directory.today().plusDays(2)));
        minutes.send(initiator(), project);
        answer(project, "requirement.minutes", "confirm");
        assertEquals(List.of(), kickoffs.view(project).obstacles().stream().map(TEXTS::get).toList());
        kickoffs.agree(initiator(), project);
    }

    private void table(long project, LocalDate start, LocalDate finish) {
        var deliverable = requirements.view(project).deliverables().get(0).id();
        var commands = new ArrayList<TaskCommand>();
        for (var row : List.of(List.of("a", "推广方案", "市场部", "张雨婷"), List.of("b", "渠道培训", "销售部", "张伟强"))) {
            commands.add(new TaskCommand.Insert(row.get(0), null, row.get(0).equals("a") ? null : "a"));
            set(commands, row.get(0), TaskField.NAME, row.get(1));
            set(commands, row.get(0), TaskField.LEAD, row.get(2));
            set(commands, row.get(0), TaskField.COLLABORATING, "产品部");
            set(commands, row.get(0), TaskField.OWNER, row.get(3));
            set(commands, row.get(0), TaskField.ESTIMATE, "1d");
            set(commands, row.get(0), TaskField.STANDARD, row.get(1) + "经产品部确认");
            set(commands, row.get(0), TaskField.DELIVERABLE, id(deliverable));
        }
        set(commands, "a", TaskField.START, start.toString());
        set(commands, "a", TaskField.FINISH, start.toString());
        set(commands, "b", TaskField.START, start.plusDays(1).toString());
        set(commands, "b", TaskField.FINISH, finish.toString());
        change(project, commands);
    }

    private static void set(List<TaskCommand> commands, String row, TaskField field, String value) { commands.add(new TaskCommand.Set(row, field, List.of(value))); }

    private void change(long project, List<TaskCommand> commands) {
        var result = assignments.apply(initiator(), project, assignments.view(project).version(), commands);
        assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
        var reasons = assignments.findings(project).stream().filter(f -> f.severity() == Finding.Severity.WARNING).map(Finding::kind).distinct()
                .map(kind -> (TaskCommand) new TaskCommand.Reason(kind, "已口头确认")).toList();
        if (!reasons.isEmpty()) assignments.apply(initiator(), project, assignments.view(project).version(), reasons);
    }

    private void signed(long project) {
        countersignings.circulate(initiator(), project);
        sign(project);
        var file = open(project, Countersignings.FILE).get(0);
        handingOn.forward(Actor.byMail(file.personId()), file.id(), person("guokai"));
        answer(project, Countersignings.FILE, "file");
        assertThrows(RuleViolation.class, () -> countersignings.file(initiator(), project), "it is filed once");
    }

    private void sign(long project) { answer(project, Countersignings.KIND, "agree"); }

    private void answer(long project, String kind, String choice) {
        for (var ask : open(project, kind)) asks.answer(Actor.byMail(ask.personId()), ask.id(), new Reply(choice, "", Map.of("terms", "yes")));
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    private List<AskView> open(long project, String kind) { return lists.ofKind(project, kind).stream().filter(AskView::open).toList(); }

    private static String id(long id) { return Long.toString(id); }

    private Actor initiator() { return Actor.onPage(person("wangyaqin")); }

    private long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private long department(String name) { return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id(); }
}
