package countersign.web.acceptance;

import countersign.acceptance.LessonKind;
import countersign.acceptance.LessonUses;
import countersign.acceptance.TemplateTasks;
import countersign.requirement.Requirements;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import countersign.web.requirement.RequirementFormBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What earlier projects learnt, beside the form while it is written, beside the table, and in the retrospective (S6.2, S6.4). */
@Named("lessonsPage")
@RequestScoped
public class LessonsPage {

    private static final int MOST = 12;
    @Inject LessonUses uses;
    @Inject TemplateTasks templates;
    @Inject Requirements requirements;
    @Inject RequirementFormBean form;
    @Inject ProjectBean project;
    @Inject Refusals refusals;
    @Inject Me me;
    private List<LessonUses.Offer> offers;
    private List<LessonUses.Offer> used;

    /** What fits the form as it stands: its scenario, and its departments first. */
    public List<LessonUses.Offer> getOffers() {
        if (offers == null) {
            var model = form.getModel();
            var departments = Stream.concat(Stream.of(model.getLead()), model.getSuggested().stream().map(row -> row.getDepartment())).filter(Objects::nonNull).toList();
            offers = model.getScenario() == null ? List.of() : uses.offered(project.getId(), model.getScenario(), departments, MOST);
        }
        return offers;
    }

    /** The form's project takes a lesson over. */
    public void use(long lessonId) {
        offers = null;
        if (!requirements.mayEdit(project.getView().id(), me.getId())) return;
        if (refusals.attempt(() -> uses.use(me.actor(), lessonId, project.getId()))) refusals.done("web.lessons.taken");
    }

    /** The template tasks that the table does not have yet. */
    public List<LessonUses.Offer> getTemplates() {
        if (offers == null) {
            var view = project.getView();
            offers = uses.offered(view.id(), view.scenario(), List.of(view.departmentId()), MOST).stream()
                    .filter(o -> o.lesson().kind() == LessonKind.TEMPLATE_TASK && o.taskId() == null).toList();
        }
        return offers;
    }

    /** Puts a template task into the table. */
    public String insert(long lessonId) {
        if (!refusals.attempt(() -> templates.insert(me.actor(), lessonId, project.getView().id()))) return null;
        refusals.done("web.lessons.table.inserted");
        return "project-table?faces-redirect=true&id=" + project.getId();
    }

    /** The lessons that the project used. */
    public List<LessonUses.Offer> getUsed() {
        if (used == null) used = uses.usedBy(project.getView().id());
        return used;
    }

    /** Says whether a lesson helped. */
    public String helped(long lessonId, boolean yes) {
        if (!refusals.attempt(() -> uses.helped(me.actor(), lessonId, project.getId(), yes))) return null;
        refusals.done("web.lessons.judged");
        return "project-acceptance?faces-redirect=true&id=" + project.getId();
    }
}
