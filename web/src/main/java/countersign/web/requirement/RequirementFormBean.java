package countersign.web.requirement;

import countersign.requirement.FormMerge;
import countersign.requirement.RequirementForm;
import countersign.requirement.Requirements;
import countersign.requirement.Reviews;
import countersign.requirement.StaleForm;
import countersign.requirement.WordingCheck;
import countersign.shared.content.Block;
import countersign.shared.json.Json;
import countersign.shared.party.Directory;
import countersign.shared.store.Conflicts;
import countersign.shared.text.Language;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.primefaces.PrimeFaces;

/** The form of S1.1, saved as it is typed. When somebody else saved in between, both edits are put together and what they changed is shown. */
@Named("requirementForm")
@ViewScoped
public class RequirementFormBean implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String FORM = "requirement";

    @Inject Requirements requirements;
    @Inject Reviews reviews;
    @Inject WordingCheck wording;
    @Inject Directory directory;
    @Inject Refusals refusals;
    @Inject Me me;

    private long projectId;
    private long version;
    private String base;
    private String theirs;
    private FormModel model;
    private Language language;
    private Instant savedAt;
    private String otherEditor;
    private ArrayList<String[]> otherChanges = new ArrayList<>();
    private boolean choosing;
    private Long defaultExecutive;
    private transient List<MissingField> missing;

    /** Takes the form up as it is kept. */
    void load(long project, long initiatorId) {
        projectId = project;
        language = directory.person(initiatorId).language();
        var kept = requirements.form(project);
        take(kept.form(), kept.version());
        addFirstRows();
    }

    private void take(RequirementForm form, long of) {
        base = Json.write(form);
        version = of;
        model = new FormModel(form);
        defaultExecutive = executiveOf(model.getLead());
    }

    private void addFirstRows() {
        if (model.getObjectives().isEmpty()) model.getObjectives().add(new ObjectiveRow());
        if (model.getDeliverables().isEmpty()) model.getDeliverables().add(new DeliverableRow());
        if (model.getSuggested().isEmpty()) model.getSuggested().add(new SuggestedRow());
    }

    private Long executiveOf(Long department) { return department == null ? null : directory.executive(department).orElse(null); }

    /** Saves what is typed; called as it is typed. While two edits of one field wait for a choice, nothing is saved over. */
    public void save() { saved(); }

    private boolean saved() { return !choosing && refusals.attempt(this::keep); }

    private void keep() {
        missing = null;
        try {
            var saved = requirements.save(me.actor(), projectId, version, model.typed());
            version = saved.version();
            base = Json.write(saved.form());
            model.numbered(saved.form());
            savedAt = saved.at();
        } catch (StaleForm stale) {
            merge(stale.current(), stale.version(), stale.editedBy());
        } catch (RuntimeException lost) {
            if (!Conflicts.isConflict(lost)) throw lost;
            var now = requirements.form(projectId);
            merge(now.form(), now.version(), null);
        }
    }

    /** Puts both edits together; nothing typed is lost. Where both changed the same, the editor chooses before anything is saved. */
    private void merge(RequirementForm current, long currentVersion, Long editor) {
        var before = Json.read(base, RequirementForm.class);
        var mine = model.typed();
        var merged = FormMerge.of(before, mine, current);
        otherEditor = editor == null ? "" : editor == me.getId() ? me.texts().get("web.requirement.others.you") : directory.person(editor).name();
        otherChanges = new ArrayList<>();
        for (Block.Change c : requirements.changes(projectId, before, current, me.texts())) otherChanges.add(new String[] {c.what(), c.before(), c.after()});
        choosing = !merged.conflicts().isEmpty();
        theirs = choosing ? Json.write(FormMerge.of(before, current, mine).form()) : null;
        take(merged.form(), currentVersion);
        base = Json.write(current);
        if (!choosing) keep();
        PrimeFaces.current().ajax().update(FORM);
    }

    /** Of what both changed, mine is kept. */
    public void keepMine() {
        choosing = false;
        otherChanges.clear();
        save();
    }

    /** Of what both changed, theirs is taken; the rest of mine stays. */
    public void takeTheirs() {
        var kept = Json.read(base, RequirementForm.class);
        model = new FormModel(Json.read(theirs, RequirementForm.class));
        base = Json.write(kept);
        keepMine();
    }

    /** The department that leads was chosen: its executive is proposed unless another was named. */
    public void leadChosen() {
        var proposed = executiveOf(model.getLead());
        if (model.getExecutive() == null || Objects.equals(model.getExecutive(), defaultExecutive)) model.setExecutive(proposed);
        defaultExecutive = proposed;
        save();
    }

    public void addObjective() { add(model.getObjectives(), new ObjectiveRow()); }
    public void addDeliverable() { add(model.getDeliverables(), new DeliverableRow()); }
    public void addSuggested() { add(model.getSuggested(), new SuggestedRow()); }
    public void addPhase() { add(model.getPhases(), new PhaseRow()); }
    public void removeObjective(int row) { remove(model.getObjectives(), row); }
    public void removeDeliverable(int row) { remove(model.getDeliverables(), row); }
    public void removeSuggested(int row) { remove(model.getSuggested(), row); }
    public void removePhase(int row) { remove(model.getPhases(), row); }

    private <T> void add(List<T> rows, T row) {
        rows.add(row);
        save();
    }

    private void remove(List<?> rows, int row) {
        if (row >= 0 && row < rows.size()) rows.remove(row);
        save();
    }

    /** What is still missing for the submission, with the places of the fields. */
    public List<MissingField> getMissing() {
        if (missing == null) missing = reviews.missing(projectId).stream().map(problem -> MissingField.of(problem, model, me.texts())).toList();
        return missing;
    }

    /** What is vague in a text, with its marks and hints, in the language the form is written in (S1.2). */
    public MarkedText marks(String text) {
        var typed = text == null ? "" : text;
        return MarkedText.of(typed, wording.check(typed, language), me.texts());
    }

    /** Submits the form. What is missing is shown beside its field. @return where to go; null to stay */
    public String submit() {
        if (!saved() || choosing) return null;
        if (!refusals.attempt(() -> reviews.submit(me.actor(), projectId, version))) {
            refusals.say("web.requirement.incomplete");
            return null;
        }
        refusals.done("web.requirement.submitted");
        return "project-requirement?faces-redirect=true&id=" + projectId;
    }

    /** Whether it is an emergency, in which whoever is on call is asked at once (S1.5). */
    public boolean isEmergency() { return model.getScenario() != null && model.getScenario().emergency(); }

    public FormModel getModel() { return model; }
    public Instant getSavedAt() { return savedAt; }
    public String getOtherEditor() { return otherEditor; }
    public List<String[]> getOtherChanges() { return otherChanges; }
    public boolean isChoosing() { return choosing; }
    public long getProjectId() { return projectId; }
}
