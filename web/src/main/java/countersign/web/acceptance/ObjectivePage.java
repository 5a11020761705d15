package countersign.web.acceptance;

import countersign.acceptance.Acceptances;
import countersign.acceptance.ObjectiveCheck;
import countersign.acceptance.ObjectiveResult;
import countersign.acceptance.ObjectiveReviewView;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** The form of one objective's result, opened from its row ({@code objective=ID}). */
@Named("objectivePage")
@ViewScoped
public class ObjectivePage implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject Acceptances acceptances;
    @Inject ProjectBean project;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long objective;
    private long version;
    private ObjectiveResult result;
    private String achieved;
    private String words;
    private Long personId;
    private LocalDate due;
    private transient ObjectiveReviewView view;

    /** Fills the form: one that matures later is proposed to be followed up by the initiator on its date. */
    public void load() {
        if (getView() == null) return;
        version = view.version();
        result = view.result() == null && view.matures() ? ObjectiveResult.FOLLOW_UP : view.result();
        achieved = view.achieved();
        words = view.words();
        personId = view.personId() == null ? (Long) project.getView().initiatorId() : view.personId();
        due = view.due() == null ? view.date() : view.due();
    }

    /** The objective whose form is open; null when none is. */
    public ObjectiveReviewView getView() {
        if (view == null && objective != null)
            view = acceptances.view(project.getView().id()).stream().flatMap(a -> a.objectives().stream()).filter(o -> o.id() == objective).findFirst().orElse(null);
        return view;
    }

    /** Keeps the result. */
    public String check() {
        var check = new ObjectiveCheck(result, achieved, words, personId, due);
        if (!refusals.attempt(() -> acceptances.check(me.actor(), getView().id(), version, check), this::shown)) return null;
        refusals.done("web.acceptance.judged");
        return "project-acceptance?faces-redirect=true&id=" + project.getId();
    }

    private void shown() {
        view = null;
        version = getView().version();
    }

    /** The results to choose. */
    public ObjectiveResult[] getResults() { return ObjectiveResult.values(); }

    public Long getObjective() { return objective; }
    public void setObjective(Long id) { objective = id; }
    public ObjectiveResult getResult() { return result; }
    public void setResult(ObjectiveResult chosen) { result = chosen; }
    public String getAchieved() { return achieved; }
    public void setAchieved(String typed) { achieved = typed; }
    public String getWords() { return words; }
    public void setWords(String typed) { words = typed; }
    public Long getPersonId() { return personId; }
    public void setPersonId(Long id) { personId = id; }
    public LocalDate getDue() { return due; }
    public void setDue(LocalDate day) { due = day; }
}
