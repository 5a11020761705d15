package countersign.acceptance;

import countersign.acceptance.domain.Lesson;
import countersign.acceptance.domain.LessonUse;
import countersign.acceptance.store.RetrospectiveStore;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.policy.Scenario;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How later projects use what earlier ones learnt: offered while a form is written, taken over, and judged at the end (S6.2, S6.4). */
@ApplicationScoped
@Transactional
public class LessonUses {

    /** How many of a scenario's newest lessons are looked through. */
    private static final int NEWEST = 500;
    private static final List<LessonKind> FOR_PROJECTS = List.of(LessonKind.CHECKLIST, LessonKind.TEMPLATE_TASK);
    @Inject RetrospectiveStore store;
    @Inject Lessons lessons;
    @Inject StepSix step;
    @Inject AuditTrail trail;

    /**
     * A lesson that a project may use or uses.
     *
     * @param source number and title of the project it comes from
     * @param used   whether this project took it over
     * @param taskId the task of this project's table that a template became; null for none
     * @param helped what this project said of it; null: nothing yet
     */
    public record Offer(LessonView lesson, String source, boolean used, Long taskId, Boolean helped) {}

    /**
     * The checklist lines and template tasks of earlier projects of the same scenario, those that share most departments first; none of confidential
     * projects (P5).
     *
     * @param departmentIds the departments of the form that is written; may be empty
     */
    public List<Offer> offered(long projectId, Scenario scenario, Collection<Long> departmentIds, int most) {
        var found = store.lessons(scenario, FOR_PROJECTS, NEWEST).stream().filter(l -> l.projectId() != projectId).toList();
        if (found.isEmpty()) return List.of();
        var projects = step.projects().views(found.stream().map(Lesson::projectId).distinct().toList());
        var open = found.stream().filter(l -> !projects.get(l.projectId()).confidential())
                .sorted(Comparator.comparingInt((Lesson l) -> -l.shared(departmentIds))).limit(most).toList();
        var used = uses(projectId);
        return lessons.views(open).stream().map(l -> offer(l, projects.get(l.projectId()).number() + " " + projects.get(l.projectId()).title(), used.get(l.id()))).toList();
    }

    private static Offer offer(LessonView lesson, String source, LessonUse use) {
        return new Offer(lesson, source.strip(), use != null, use == null ? null : use.taskId(), use == null ? null : use.helped());
    }

    private Map<Long, LessonUse> uses(long projectId) { return uses(store.usedBy(projectId), projectId); }

    private static Map<Long, LessonUse> uses(List<LessonUse> all, long projectId) {
        return all.stream().filter(u -> u.projectId() == projectId).collect(Collectors.toMap(LessonUse::lessonId, Function.identity()));
    }

    /** A project takes a lesson over; counted once a project. Who may edit the project is checked by who calls. */
    public void use(Actor actor, long lessonId, long projectId) {
        step.projects().requireOpen(projectId);
        taken(actor, lessonId, projectId);
    }

    LessonUse taken(Actor actor, long lessonId, long projectId) {
        var lesson = lessons.lesson(lessonId);
        var known = uses(projectId).get(lessonId);
        if (known != null) return known;
        if (step.project(lesson.projectId()).confidential()) throw RuleViolation.whole("acceptance.refused.notUsed");
        var use = new LessonUse(lessonId, projectId, actor.personId(), step.now());
        store.add(use);
        trail.record(actor, projectId, "lesson:" + lessonId, Text.of("acceptance.audit.lessonUsed", lesson.wording()), null);
        return use;
    }

    /** A project says whether a lesson that it used helped. @throws RuleViolation when it did not use it */
    public void helped(Actor actor, long lessonId, long projectId, boolean yes) {
        step.requireDriver(actor, projectId);
        var use = uses(projectId).get(lessonId);
        if (use == null) throw RuleViolation.whole("acceptance.refused.notUsed");
        use.helped(yes);
        trail.record(actor, projectId, "lesson:" + lessonId, Text.of(yes ? "acceptance.audit.lessonHelped" : "acceptance.audit.lessonNoHelp",
                lessons.lesson(lessonId).wording()), null);
    }

    /** The lessons that a project uses, with what it said of each. */
    public List<Offer> usedBy(long projectId) {
        var views = lessons.usedBy(projectId);
        if (views.isEmpty()) return List.of();
        var used = uses(store.around(projectId).rows(), projectId);
        var projects = step.projects().views(views.stream().map(LessonView::projectId).distinct().toList());
        return views.stream().map(l -> offer(l, projects.get(l.projectId()).number() + " " + projects.get(l.projectId()).title(), used.get(l.id()))).toList();
    }
}
