package countersign.acceptance;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.tasking.Assignments;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Puts template tasks that earlier projects left into a project's assignment table (S6.2): name, leading department, standard; people and dates are new. */
@ApplicationScoped
@Transactional
public class TemplateTasks {

    private static final String NEW = "template";
    @Inject LessonUses uses;
    @Inject Lessons lessons;
    @Inject Assignments assignments;
    @Inject StepSix step;

    /**
     * Adds the template as the last row of the table, and counts the lesson as used.
     *
     * @return the new task's id
     * @throws RuleViolation when the actor may not edit the table, it is no template, or the project has it already
     */
    public long insert(Actor actor, long lessonId, long projectId) {
        var lesson = lessons.lesson(lessonId);
        if (lesson.kind() != LessonKind.TEMPLATE_TASK) throw RuleViolation.whole("acceptance.refused.noTemplate");
        var head = assignments.head(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.notOpened"));
        var use = uses.taken(actor, lessonId, projectId);
        if (use.taskId() != null && assignments.task(use.taskId()).isPresent()) throw RuleViolation.whole("acceptance.refused.templateThere", lesson.wording());
        var commands = new ArrayList<TaskCommand>(List.of(new TaskCommand.Insert(NEW, null, last(projectId)), set(TaskField.NAME, lesson.wording())));
        if (step.directory().department(lesson.departmentId()).validOn(step.today())) commands.add(set(TaskField.LEAD, lesson.departmentId().toString()));
        if (!lesson.standard().isEmpty()) commands.add(set(TaskField.STANDARD, lesson.standard()));
        var result = assignments.apply(actor, projectId, head.version(), commands);
        if (!result.problems().isEmpty()) throw new RuleViolation(List.of(new RuleViolation.Problem("", result.problems().get(0).message())));
        var task = result.ids().get(NEW);
        use.became(task);
        return task;
    }

    private String last(long projectId) {
        return assignments.table(projectId).stream().filter(row -> row.parentId() == null).reduce((one, other) -> other)
                .map((TaskView row) -> Long.toString(row.taskId())).orElse(null);
    }

    private static TaskCommand set(TaskField field, String value) { return new TaskCommand.Set(NEW, field, List.of(value)); }
}
