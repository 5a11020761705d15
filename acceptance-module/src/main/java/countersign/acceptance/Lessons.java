package countersign.acceptance;

import countersign.acceptance.domain.Lesson;
import countersign.acceptance.domain.LessonUse;
import countersign.acceptance.store.RetrospectiveStore;
import countersign.requirement.Requirements;
import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a retrospective leaves for later projects (S6.2). How they use it is {@link LessonUses}', what becomes of proposals {@link PolicyProposals}'. */
@ApplicationScoped
@Transactional
public class Lessons {

    /** The longest name of a task, which a template task's text becomes. */
    private static final int TASK_NAME = 200;
    @Inject RetrospectiveStore store;
    @Inject StepSix step;
    @Inject Requirements requirements;
    @Inject AuditTrail trail;

    /** What a project left. */
    public List<LessonView> of(long projectId) { return around(projectId).filter(l -> l.projectId() == projectId).toList(); }

    /** What a project uses of others. */
    List<LessonView> usedBy(long projectId) {
        var used = store.around(projectId).rows().stream().filter(u -> u.projectId() == projectId).map(LessonUse::lessonId).collect(Collectors.toSet());
        return around(projectId).filter(l -> used.contains(l.id())).toList();
    }

    private Stream<LessonView> around(long projectId) {
        var found = store.around(projectId);
        return views(found.heads(), found.rows()).stream();
    }

    /** Turns a suggestion into a lesson. Returns its id. @throws RuleViolation naming {@code text}, {@code department}, {@code policy} or {@code setting} */
    public long add(Actor actor, long projectId, NewLesson typed) {
        step.requireDriver(actor, projectId);
        store.lock(projectId).orElseThrow(() -> RuleViolation.whole("acceptance.refused.noRetrospective")).requireOpen();
        var kept = accepted(typed);
        var project = step.project(projectId);
        var departments = requirements.exists(projectId) ? requirements.view(projectId).participants() : List.of(project.departmentId());
        var lesson = new Lesson(projectId, project.scenario(), departments, kept, actor.principal(), step.now());
        store.add(lesson);
        trail.record(actor, projectId, "lesson:" + lesson.id(), Text.of("acceptance.audit.lesson", kept.kind().text(), kept.text()), null);
        return lesson.id();
    }

    private static NewLesson accepted(NewLesson typed) {
        var task = typed.kind() == LessonKind.TEMPLATE_TASK;
        var policy = typed.kind() == LessonKind.POLICY;
        var text = task ? Input.requiredLine("text", typed.text(), TASK_NAME) : Input.requiredLines("text", typed.text(), 2000);
        var setting = Input.line("setting", typed.setting(), 200);
        new Problems().when(typed.kind() == null, "kind", "acceptance.refused.kind").when(task && typed.departmentId() == null, "department", "acceptance.refused.department")
                .when(policy && typed.policyKey() == null, "policy", "acceptance.refused.policy").when(policy && setting.isEmpty(), "setting", "acceptance.refused.setting").refuse();
        return new NewLesson(typed.kind(), text, task ? typed.departmentId() : null, task ? Input.lines("standard", typed.standard(), 2000) : "",
                policy ? typed.policyKey() : null, policy ? setting : "");
    }

    /** Takes a lesson off while its retrospective is not on file. */
    public void remove(Actor actor, long lessonId) {
        var lesson = lesson(lessonId);
        step.requireDriver(actor, lesson.projectId());
        store.lock(lesson.projectId()).orElseThrow().requireOpen();
        store.remove(lesson);
        trail.record(actor, lesson.projectId(), "lesson:" + lessonId, Text.of("acceptance.audit.lessonRemoved", lesson.wording()), null);
    }

    /** The lessons with how often each was used and whether it helped, in their order; one query. */
    List<LessonView> views(List<Lesson> lessons) {
        return views(lessons, store.uses(lessons.stream().map(Lesson::id).toList()));
    }

    private static List<LessonView> views(List<Lesson> lessons, List<LessonUse> used) {
        var uses = used.stream().collect(Collectors.groupingBy(LessonUse::lessonId));
        return lessons.stream().map(l -> {
            var of = uses.getOrDefault(l.id(), List.of());
            return l.view(of.size(), (int) of.stream().filter(u -> Boolean.TRUE.equals(u.helped())).count());
        }).toList();
    }

    Lesson lesson(long id) { return store.lesson(id).orElseThrow(() -> new NoSuchElementException("no lesson " + id)); }
}
