package countersign.it;

import countersign.acceptance.AcceptanceReports;
import countersign.acceptance.Acceptances;
import countersign.acceptance.Evidences;
import countersign.requirement.Attachments;
import countersign.requirement.Closing;
import countersign.requirement.Communications;
import countersign.requirement.Consultations;
import countersign.requirement.NewActionItem;
import countersign.requirement.NewCommunication;
import countersign.requirement.Priority;
import countersign.requirement.RequirementForm;
import countersign.requirement.Requirements;
import countersign.requirement.Reviews;
import countersign.requirement.Willingness;
import countersign.requirement.event.CollaborationAgreed;
import countersign.shared.Actor;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.Helping;
import countersign.shared.ask.NewAsk;
import countersign.shared.ask.Reply;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import countersign.tasking.Assignments;
import countersign.tasking.PlanMeeting;
import countersign.tasking.Planning;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tracking.event.ExecutionCompleted;
import countersign.tracking.event.ExecutionEndedEarly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A project walked by its services as far as a test wants it: 王雅琴 of 市场部 initiates, 周岚 is its executive, 销售部 and 产品部 take part, 张雨婷 owns
 * the first task and 郭凯 helps with it. Every text of it begins with {@link #MARK}, so that a page that lets it through can be told.
 */
@ApplicationScoped
public class Walk {

    /** What no stranger may read anywhere. */
    static final String MARK = "绝密";
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.US_ASCII);

    @Inject Requirements requirements;
    @Inject Reviews reviews;
    @Inject Consultations consultations;
    @Inject Communications communications;
    @Inject Attachments attachments;
    @Inject Assignments assignments;
    @Inject Planning planning;
    @Inject Acceptances acceptances;
    @Inject Evidences evidences;
    @Inject Asks asks;
    @Inject Helping helping;
    @Inject SealedDocuments documents;
    @Inject Projects projects;
    @Inject AskLists lists;
    @Inject Directory directory;
    @Inject ProjectAccess access;
    @Inject Clock clock;
    @Inject Event<CollaborationAgreed> agreed;
    @Inject Event<ExecutionCompleted> completed;
    @Inject Event<ExecutionEndedEarly> ended;
    @Inject AcceptanceReports reports;
    @Inject Within within;
    @PersistenceContext(unitName = "countersign") EntityManager em;

    /** A complete draft with a file. */
    long draft(boolean confidential) {
        var project = requirements.open(initiator(), Scenario.CROSS_FUNCTIONAL_PROJECT);
        var finish = directory.today().plusDays(90);
        var form = new RequirementForm(MARK + "项目", Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(department("市场部")), person("zhoulan"), List.of(), MARK + "背景",
                List.of(new RequirementForm.Objective(0, MARK + "销售额达到500万元", "销售额", "500", "万元", finish, "")),
                List.of(new RequirementForm.Deliverable(0, MARK + "方案", Priority.HIGH, "")), finish,
                List.of(new RequirementForm.Suggested(0, department("销售部"), MARK + "渠道"), new RequirementForm.Suggested(0, department("产品部"), MARK + "参数")),
                List.of(), confidential);
        requirements.save(initiator(), project, requirements.form(project).version(), form);
        attachments.add(initiator(), project, MARK + "附件.txt", TEXT);
        return project;
    }

    /** The same, approved, agreed to by the departments and in its second step, with a communication record. */
    long consulted(boolean confidential) {
        var project = draft(confidential);
        reviews.submit(initiator(), project, requirements.form(project).version());
        reviews.approved(project, lists.ofKind(project, "requirement.review").get(0).signOffId(), requirements.view(project).documentId());
        for (var asked : consultations.of(project))
            consultations.answered(Actor.byMail(directory.signatory(asked.departmentId()).orElseThrow().personId()), asked.id(), Willingness.WILLING, "", clock.instant());
        consultations.close(initiator(), project, consultations.of(project).stream().map(c -> new Closing(c.id(), c.answer(), null, "")).toList());
        write(initiator(), project);
        return project;
    }

    /** Writes a communication record with one action item. */
    void write(Actor actor, long project) {
        communications.write(actor, project, new NewCommunication(directory.today(), List.of(department("产品部")), List.of(person("wujian")), "", MARK + "沟通",
                MARK + "摘要", List.of(new NewActionItem(MARK + "行动", person("wujian"), directory.today().plusDays(20)))));
    }

    /** The same with an assignment table of two tasks; {@code second} is the name of the second task's owner. */
    long tabled(boolean confidential, String second) throws Exception { return tabled(confidential, "销售部", second); }

    /** The same whose second task that department leads. */
    long tabled(boolean confidential, String lead, String second) throws Exception {
        var project = consulted(confidential);
        within.transaction(() -> agreed.fire(new CollaborationAgreed(project, clock.instant())));
        var commands = new ArrayList<TaskCommand>();
        task(commands, "a", null, MARK + "任务一", "市场部", "张雨婷", "10d");
        commands.add(new TaskCommand.Set("a", TaskField.COLLABORATORS, List.of("郭凯")));
        task(commands, "b", "a", MARK + "任务二", lead, second, "12d");
        var problems = assignments.apply(initiator(), project, assignments.view(project).version(), commands).problems();
        if (!problems.isEmpty()) throw new IllegalStateException(problems.toString());
        access.grantDepartment(project, department(lead)); // what the countersigning does
        return project;
    }

    /** The same with a published plan, in its fifth step. */
    long published(boolean confidential, String second) throws Exception { return publish(tabled(confidential, second)); }

    /** The same whose second task that department leads. */
    long published(boolean confidential, String lead, String second) throws Exception { return publish(tabled(confidential, lead, second)); }

    /** Files the table without a round of signatures and publishes the plan. Returns the project. */
    long publish(long project) throws Exception {
        planning.publish(initiator(), confirm(project));
        return project;
    }

    /** Files the table without a round of signatures and holds the confirmation meeting: the plan is to be published. Returns the project. */
    long confirm(long project) throws Exception {
        within.transaction(() -> em.createNativeQuery("update assignment set state = 'FILED' where project_id = ?1").setParameter(1, project).executeUpdate());
        planning.meet(initiator(), project, PlanMeeting.NONE, new PlanMeeting(clock.instant().minusSeconds(60), MARK + "会议室"));
        return project;
    }

    /** Ended early before anything was planned, up to the retrospective. Returns the project. */
    long endedEarly() {
        var project = projects.open(MARK + "项目", Scenario.CROSS_FUNCTIONAL_PROJECT, department("市场部"), person("wangyaqin"));
        within.transaction(() -> ended.fire(new ExecutionEndedEarly(project, 1, "市场变化", clock.instant())));
        reports.send(initiator(), project);
        for (var ask : reports.signOff(project).orElseThrow().asks())
            if (ask.open()) asks.answer(Actor.byMail(ask.personId()), ask.id(), new Reply("agree", "", Map.of("terms", "yes")));
        return project;
    }

    /** The same carried out, in its sixth step, with evidence of a result. */
    long carriedOut(boolean confidential, String second) throws Exception {
        var project = published(confidential, second);
        within.transaction(() -> completed.fire(new ExecutionCompleted(project, clock.instant())));
        evidences.add(initiator(), acceptances.view(project).orElseThrow().tasks().get(0).id(), MARK + "证据.txt", TEXT);
        helping.onPaper(initiator(), asked(project, "paper"), Reply.of("agree"), MARK + "签字页.pdf", PDF);
        return project;
    }

    /** Something asked of 孙浩 of 销售部 that somebody else may enter for him. Returns the ask's id. */
    long asked(long project, String what) {
        var sealed = documents.seal(Actor.SYSTEM, new NewDocument(project, what, 1, MARK, Map.of("title", MARK), Map.of("1", Map.of("name", MARK)))).id();
        return asks.open(Actor.SYSTEM, NewAsk.of(TwoRows.KIND, project, what + ":" + project, MARK, person("sunhao"),
                Capacity.of(Capacity.Role.HEAD, department("销售部")), PolicyTime.parse("3 WD")).signing(sealed, List.of()));
    }

    /** The same in the archive. */
    long archived(boolean confidential, String second) throws Exception {
        var project = carriedOut(confidential, second);
        projects.state(project, ProjectState.COMPLETED);
        projects.enter(project, ProjectStep.ARCHIVED);
        return project;
    }

    /** The commands that write a task. */
    static void task(List<TaskCommand> commands, String id, String after, String name, String lead, String owner, String estimate) {
        commands.add(new TaskCommand.Insert(id, null, after));
        commands.add(new TaskCommand.Set(id, TaskField.NAME, List.of(name)));
        commands.add(new TaskCommand.Set(id, TaskField.LEAD, List.of(lead)));
        commands.add(new TaskCommand.Set(id, TaskField.OWNER, List.of(owner)));
        commands.add(new TaskCommand.Set(id, TaskField.ESTIMATE, List.of(estimate)));
        commands.add(new TaskCommand.Set(id, TaskField.STANDARD, List.of(MARK + "标准")));
    }

    Actor initiator() { return by("wangyaqin"); }

    /** That person on a page. */
    Actor by(String login) { return Actor.onPage(person(login)); }

    long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    long department(String name) { return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id(); }
}
