package countersign.web.acceptance;

import countersign.acceptance.Acceptances;
import countersign.acceptance.Judgement;
import countersign.acceptance.Rework;
import countersign.acceptance.Reworks;
import countersign.acceptance.TaskResult;
import countersign.acceptance.TaskReviewView;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** The form of one task's result, opened from its row ({@code task=ID}): result, condition, rework, or why not. */
@Named("judgePage")
@ViewScoped
public class JudgePage implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject Acceptances acceptances;
    @Inject Reworks reworks;
    @Inject ProjectBean project;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long task;
    private long version;
    private TaskResult result;
    private String words;
    private Long personId;
    private LocalDate due;
    private String waiver;
    private String met;
    private String name;
    private int days = 3;
    private LocalDate start;
    private LocalDate finish;
    private transient TaskReviewView view;

    /** Fills the form from what is on record. */
    public void load() {
        if (getView() == null) return;
        version = view.version();
        result = view.result();
        words = view.words();
        personId = view.personId() == null ? view.ownerId() : view.personId();
        due = view.due();
        waiver = view.waiver();
        name = me.texts().get("web.acceptance.rework.name", view.name());
    }

    /** The task whose form is open; null when none is, or it is another project's. */
    public TaskReviewView getView() {
        if (view == null && task != null)
            view = acceptances.view(project.getView().id()).stream().flatMap(a -> a.tasks().stream()).filter(t -> t.id() == task).findFirst().orElse(null);
        return view;
    }

    /** Keeps the result. */
    public String judge() {
        var judgement = new Judgement(result, words, personId, due);
        return done(() -> acceptances.judge(me.actor(), getView().id(), version, judgement), this::shown, "web.acceptance.judged");
    }

    /** It is not done again. */
    public String waive() { return done(() -> acceptances.waive(me.actor(), getView().id(), waiver), "web.acceptance.waived"); }

    /** It is done again. */
    public String rework() { return done(() -> reworks.order(me.actor(), getView().id(), new Rework(name, days, start, finish)), "web.acceptance.reworked"); }

    /** Its condition is met. */
    public String conditionMet() { return done(() -> acceptances.closeCondition(me.actor(), getView().id(), met), "web.acceptance.conditionMet"); }

    private void shown() {
        view = null;
        version = getView().version();
    }

    private String done(Runnable command, String said) { return done(command, () -> { }, said); }

    private String done(Runnable command, Runnable overtaken, String said) {
        return refusals.then(command, overtaken, said, "project-acceptance?faces-redirect=true&id=" + project.getId());
    }

    /** The results to choose. */
    public TaskResult[] getResults() { return TaskResult.values(); }

    public Long getTask() { return task; }
    public void setTask(Long id) { task = id; }
    public TaskResult getResult() { return result; }
    public void setResult(TaskResult chosen) { result = chosen; }
    public String getWords() { return words; }
    public void setWords(String typed) { words = typed; }
    public Long getPersonId() { return personId; }
    public void setPersonId(Long id) { personId = id; }
    public LocalDate getDue() { return due; }
    public void setDue(LocalDate day) { due = day; }
    public String getWaiver() { return waiver; }
    public void setWaiver(String typed) { waiver = typed; }
    public String getMet() { return met; }
    public void setMet(String typed) { met = typed; }
    public String getName() { return name; }
    public void setName(String typed) { name = typed; }
    public int getDays() { return days; }
    public void setDays(int typed) { days = typed; }
    public LocalDate getStart() { return start; }
    public void setStart(LocalDate day) { start = day; }
    public LocalDate getFinish() { return finish; }
    public void setFinish(LocalDate day) { finish = day; }
}
