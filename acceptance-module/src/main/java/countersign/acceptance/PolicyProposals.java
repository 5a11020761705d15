package countersign.acceptance;

import countersign.acceptance.domain.Lesson;
import countersign.acceptance.domain.LessonUse;
import countersign.acceptance.store.RetrospectiveStore;
import countersign.shared.Actor;
import countersign.shared.audit.AuditTrail;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Policies that retrospectives propose to change (S6.2). An administrator follows a proposal or declines it; every project of the scenario that begins
 * under a policy set as proposed counts as a use, and says in its own retrospective whether it helped. That the actor administers is checked by who calls.
 */
@ApplicationScoped
@Transactional
public class PolicyProposals {

    private static final int MOST = 200;
    private static final List<LessonKind> POLICY = List.of(LessonKind.POLICY);
    @Inject RetrospectiveStore store;
    @Inject Lessons lessons;
    @Inject StepSix step;
    @Inject Telling telling;
    @Inject AuditTrail trail;

    /** The proposals of a scenario, followed or still open, the newest first; none of confidential projects (P5). */
    public List<LessonView> of(Scenario scenario) {
        var found = store.lessons(scenario, POLICY, MOST);
        var projects = step.projects().views(found.stream().map(Lesson::projectId).distinct().toList());
        return lessons.views(found.stream().filter(l -> !projects.get(l.projectId()).confidential()).toList());
    }

    /** The policy is set as proposed from now on. */
    public void adopt(Actor actor, long lessonId) {
        var lesson = lessons.lesson(lessonId);
        lesson.adopt(actor.personId(), step.now());
        trail.record(actor, null, "lesson:" + lessonId, Text.of("acceptance.audit.proposalAdopted", lesson.wording()), null);
        answer(actor, lesson, "proposalAdopted");
    }

    /** The proposal is not followed; whoever made it is told. */
    public void decline(Actor actor, long lessonId) {
        var lesson = lessons.lesson(lessonId);
        lesson.retire(step.now());
        trail.record(actor, null, "lesson:" + lessonId, Text.of("acceptance.audit.proposalDeclined", lesson.wording()), null);
        answer(actor, lesson, "proposalDeclined");
    }

    private void answer(Actor actor, Lesson lesson, String topic) {
        telling.tell(actor, lesson.projectId(), step.project(lesson.projectId()).initiatorId(), "lesson:" + lesson.id() + ":" + topic, topic,
                List.of(lesson.wording()), List.of());
    }

    /** A retrospective is on file: the administrators hear of its proposals, unless the project is confidential. */
    void filed(Actor actor, long projectId) {
        var project = step.project(projectId);
        if (project.confidential()) return;
        var proposed = store.lessons(projectId).stream().filter(l -> l.kind() == LessonKind.POLICY).map(Lesson::wording).toList();
        if (!proposed.isEmpty()) telling.tellAll(actor, projectId, step.directory().administrators(), "proposals", "proposals",
                List.of(project.scenario().name()), proposed);
    }

    /** A project comes to its retrospective: it used the policies that were set as proposed before it began. */
    void countUses(long projectId) {
        var project = step.project(projectId);
        var known = store.usedBy(projectId).stream().map(LessonUse::lessonId).toList();
        of(project.scenario()).stream().filter(l -> l.adoptedAt() != null && l.adoptedAt().isBefore(project.createdAt()) && !known.contains(l.id()))
                .forEach(l -> store.add(new LessonUse(l.id(), projectId, project.initiatorId(), step.now())));
    }
}
