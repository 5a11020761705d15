package countersign.it;

import countersign.requirement.Closing;
import countersign.requirement.Consultations;
import countersign.requirement.MeetingForm;
import countersign.requirement.Meetings;
import countersign.requirement.Priority;
import countersign.requirement.RequirementForm;
import countersign.requirement.Requirements;
import countersign.requirement.Resolution;
import countersign.requirement.Reviews;
import countersign.requirement.Willingness;
import countersign.shared.Actor;
import countersign.shared.ask.AskLists;
import countersign.shared.party.Directory;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** A project in its second step to which 销售部 agreed on a condition, up to its kick-off. */
@ApplicationScoped
public class SecondStep {

    @Inject Requirements requirements;
    @Inject Reviews reviews;
    @Inject Consultations consultations;
    @Inject Meetings meetings;
    @Inject AskLists lists;
    @Inject Directory directory;
    @Inject Clocks clocks;
    @Inject Walk walk;

    /** The condition is left to the kick-off. */
    long consulted() { return consulted(Resolution.TO_KICK_OFF); }

    long consulted(Resolution condition) {
        var project = requirements.open(walk.initiator(), Scenario.CROSS_FUNCTIONAL_PROJECT);
        var draft = requirements.form(project);
        if (!draft.form().objectives().isEmpty()) throw new IllegalStateException("a draft begins empty");
        reviews.submit(walk.initiator(), project, requirements.save(walk.initiator(), project, draft.version(), form()).version());
        reviews.approved(project, lists.ofKind(project, "requirement.review").get(0).signOffId(), requirements.view(project).documentId());
        for (var asked : consultations.of(project)) {
            var sales = asked.departmentId() == walk.department("销售部");
            consultations.answered(Actor.byMail(walk.person(sales ? "sunhao" : "wujian")), asked.id(), sales ? Willingness.CONDITIONAL : Willingness.WILLING,
                    sales ? "需要增加两人" : "", clocks.clock().instant());
        }
        consultations.close(walk.initiator(), project, consultations.of(project).stream().map(c -> new Closing(c.id(), c.answer(),
                c.disagrees() ? condition : null, c.disagrees() ? "启动会商定" : "")).toList());
        return project;
    }

    private RequirementForm form() {
        var finish = directory.today().plusDays(90);
        return new RequirementForm("Q3 新品推广", Scenario.CROSS_FUNCTIONAL_PROJECT, List.of(walk.department("市场部")), walk.person("zhoulan"), List.of(), "新品上市",
                List.of(new RequirementForm.Objective(0, "新品销售额达到500万元", "销售额", "500", "万元", finish, "")),
                List.of(new RequirementForm.Deliverable(0, "推广方案", Priority.HIGH, "")), finish,
                List.of(new RequirementForm.Suggested(0, walk.department("销售部"), "渠道推广"), new RequirementForm.Suggested(0, walk.department("产品部"), "技术参数")), List.of(), false);
    }

    /** The kick-off is called in three days. Returns its id. */
    long called(long project) {
        return meetings.call(walk.initiator(), project, new MeetingForm(now().plusDays(3), now().plusDays(3).plusHours(2), "三号会议室", "分工与资源", meetings.proposed(project), 0));
    }

    /** The same after it. */
    long held(long project) {
        var meeting = called(project);
        clocks.move(Duration.ofDays(3).plusHours(2));
        meetings.held(walk.initiator(), meeting, meetings.proposed(project));
        return meeting;
    }

    LocalDateTime now() { return LocalDateTime.now(clocks.clock().withZone(Directory.COMPANY_ZONE)).withNano(0); }
}
