package countersign.acceptance;

import countersign.acceptance.domain.Lesson;
import countersign.acceptance.domain.LessonUse;
import countersign.acceptance.store.RetrospectiveStore;
import countersign.requirement.Requirements;
import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** What retrospectives left for later projects, how often it was used since, and whether it helped (S6.2, S6.4). */
@ApplicationScoped
@Transactional
public class Lessons {

    /** How many of a scenario's newest lessons are looked through. */
    private static final int NEWEST = 500;
    @Inject RetrospectiveStore store;
    @Inject StepSix step;
    @Inject Requirements requirements;
    @Inject AuditTrail trail;

    /** What a project left. */
    public List<LessonView> of(long projectId) { return views(store.lessons(projectId)); }

    /**
     * The lessons of earlier projects of the same scenario, those that share most departments first; none of confidential projects (P5).
     *
     * @param departmentIds the departments of the form that is written; may be empty
     */
    public List<LessonView> forNew(Scenario scenario, Collection<Long> departmentIds, int most) {
        var found = store.lessons(scenario, NEWEST);
        var projects = step.projects().views(found.stream().map(Lesson::projectId).distinct().toList());
        var open = found.stream().filter(l -> !projects.get(l.projectId()).confidential())
                .sorted(Comparator.comparingInt((Lesson l) -> -l.shared(departmentIds))).limit(most).toList();
        return views(open);
    }

    /** Turns a suggestion into a lesson. Returns its id. @throws RuleViolation naming {@code text}, {@code department}, {@code policy} or {@code setting} */
    public long add(Actor actor, long projectId, NewLesson typed) {
        step.requireDriver(actor, projectId);
        store.lock(projectId).orElseThrow(() -> RuleViolation.whole("acceptance.refused.noRetrospective")).requireOpen();
        var task = typed.kind() == LessonKind.TEMPLATE_TASK;
        var policy = typed.kind() == LessonKind.POLICY;
        var text = Input.requiredLines("text", typed.text(), 2000);
        var setting = Input.line("setting", typed.setting(), 200);
        new Problems().when(typed.kind() == null, "kind", "acceptance.refused.kind").when(task && typed.departmentId() == null, "department", "acceptance.refused.department")
                .when(policy && typed.policyKey() == null, "policy", "acceptance.refused.policy").when(policy && setting.isEmpty(), "setting", "acceptance.refused.setting").refuse();
        var kept = new NewLesson(typed.kind(), text, task ? typed.departmentId() : null, task ? Input.lines("standard", typed.standard(), 2000) : "",
                policy ? typed.policyKey() : null, policy ? setting : "");
        var project = step.project(projectId);
        var departments = requirements.exists(projectId) ? requirements.view(projectId).participants() : List.of(project.departmentId());
        var lesson = new Lesson(projectId, project.scenario(), departments, kept, actor.principal(), step.now());
        store.add(lesson);
        trail.record(actor, projectId, "lesson:" + lesson.id(), Text.of("acceptance.audit.lesson", kept.kind().text(), text), null);
        return lesson.id();
    }

    /** Takes a lesson off while its retrospective is not on file. */
    public void remove(Actor actor, long lessonId) {
        var lesson = lesson(lessonId);
        step.requireDriver(actor, lesson.projectId());
        store.lock(lesson.projectId()).orElseThrow().requireOpen();
        store.remove(lesson);
        trail.record(actor, lesson.projectId(), "lesson:" + lessonId, Text.of("acceptance.audit.lessonRemoved", lesson.wording()), null);
    }

    /** An administrator takes a lesson out of use; who calls checks that. */
    public void retire(Actor actor, long lessonId) {
        var lesson = lesson(lessonId);
        lesson.retire(step.now());
        trail.record(actor, null, "lesson:" + lessonId, Text.of("acceptance.audit.lessonRetired", lesson.wording()), null);
    }

    /** A project takes a lesson over; counted once a project. Who may edit the project is checked by who calls. */
    public void use(Actor actor, long lessonId, long projectId) {
        var lesson = lesson(lessonId);
        step.projects().requireOpen(projectId);
        if (store.usedBy(projectId).stream().anyMatch(u -> u.lessonId() == lessonId)) return;
        store.add(new LessonUse(lessonId, projectId, actor.personId(), step.now()));
        trail.record(actor, projectId, "lesson:" + lessonId, Text.of("acceptance.audit.lessonUsed", lesson.wording()), null);
    }

    /** A project says whether a lesson that it used helped. @throws RuleViolation when it did not use it */
    public void helped(Actor actor, long lessonId, long projectId, boolean yes) {
        step.requireDriver(actor, projectId);
        store.usedBy(projectId).stream().filter(u -> u.lessonId() == lessonId).findFirst()
                .orElseThrow(() -> RuleViolation.whole("acceptance.refused.notUsed")).helped(yes);
        trail.record(actor, projectId, "lesson:" + lessonId, Text.of(yes ? "acceptance.audit.lessonHelped" : "acceptance.audit.lessonNoHelp", lesson(lessonId).wording()), null);
    }

    /** The lessons that a project used, with what it said of each ({@code null}: nothing yet). */
    public List<Used> usedBy(long projectId) {
        return store.usedBy(projectId).stream().map(u -> new Used(views(List.of(lesson(u.lessonId()))).get(0), u.helped())).toList();
    }

    /** A lesson in use. */
    public record Used(LessonView lesson, Boolean helped) {}

    private List<LessonView> views(List<Lesson> lessons) {
        var uses = store.uses(lessons.stream().map(Lesson::id).toList()).stream().collect(Collectors.groupingBy(LessonUse::lessonId));
        return lessons.stream().map(l -> {
            var of = uses.getOrDefault(l.id(), List.of());
            return l.view(of.size(), (int) of.stream().filter(u -> Boolean.TRUE.equals(u.helped())).count());
        }).toList();
    }

    private Lesson lesson(long id) { return store.lesson(id).orElseThrow(() -> new NoSuchElementException("no lesson " + id)); }
}
