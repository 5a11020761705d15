package countersign.web.requirement;

import countersign.requirement.RequirementForm;
import countersign.shared.policy.Scenario;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The form as it is being typed: what the inputs of the page write into. */
public class FormModel implements Serializable {

    private static final long serialVersionUID = 1;
    private String title;
    private Scenario scenario;
    private Long lead;
    private List<Long> others;
    private Long executive;
    private List<Long> reviewers;
    private String background;
    private LocalDate finish;
    private boolean confidential;
    private final ArrayList<ObjectiveRow> objectives;
    private final ArrayList<DeliverableRow> deliverables;
    private final ArrayList<SuggestedRow> suggested;
    private final ArrayList<PhaseRow> phases;

    FormModel(RequirementForm f) {
        title = f.title();
        scenario = f.scenario();
        lead = f.leadDepartmentId();
        others = new ArrayList<>(f.departmentIds().subList(Math.min(1, f.departmentIds().size()), f.departmentIds().size()));
        executive = f.executiveId();
        reviewers = new ArrayList<>(f.reviewerIds());
        background = f.background();
        finish = f.finish();
        confidential = f.confidential();
        objectives = rows(f.objectives(), ObjectiveRow::new);
        deliverables = rows(f.deliverables(), DeliverableRow::new);
        suggested = rows(f.suggested(), SuggestedRow::new);
        phases = rows(f.phases(), PhaseRow::new);
    }

    private static <T, R> ArrayList<R> rows(List<T> typed, Function<T, R> row) { return new ArrayList<>(typed.stream().map(row).toList()); }

    /** What stands on the page now. */
    RequirementForm typed() {
        var departments = Stream.concat(Stream.ofNullable(lead), others == null ? Stream.empty() : others.stream()).filter(Objects::nonNull).distinct().toList();
        return new RequirementForm(title, scenario, departments, executive, reviewers == null ? List.of() : reviewers.stream().filter(Objects::nonNull).toList(),
                background, objectives.stream().map(ObjectiveRow::typed).toList(), deliverables.stream().map(DeliverableRow::typed).toList(), finish,
                suggested.stream().map(SuggestedRow::typed).toList(), phases.stream().map(PhaseRow::typed).toList(), confidential);
    }

    /** New rows take over the ids they were saved with; what is typed stays as it is. */
    void numbered(RequirementForm saved) {
        number(objectives, saved.objectives(), (row, o) -> row.numbered(o.id()));
        number(deliverables, saved.deliverables(), (row, d) -> row.numbered(d.id()));
        number(suggested, saved.suggested(), (row, s) -> row.numbered(s.id()));
        number(phases, saved.phases(), (row, p) -> row.numbered(p.id()));
    }

    private static <R, T> void number(List<R> rows, List<T> saved, BiConsumer<R, T> take) {
        for (int i = 0; i < Math.min(rows.size(), saved.size()); i++) take.accept(rows.get(i), saved.get(i));
    }

    public String getTitle() { return title; }
    public void setTitle(String typed) { title = typed; }
    public Scenario getScenario() { return scenario; }
    public void setScenario(Scenario chosen) { scenario = chosen; }
    public Long getLead() { return lead; }
    public void setLead(Long chosen) { lead = chosen; }
    public List<Long> getOthers() { return others; }
    public void setOthers(List<Long> chosen) { others = chosen; }
    public Long getExecutive() { return executive; }
    public void setExecutive(Long chosen) { executive = chosen; }
    public List<Long> getReviewers() { return reviewers; }
    public void setReviewers(List<Long> chosen) { reviewers = chosen; }
    public String getBackground() { return background; }
    public void setBackground(String typed) { background = typed; }
    public LocalDate getFinish() { return finish; }
    public void setFinish(LocalDate typed) { finish = typed; }
    public boolean isConfidential() { return confidential; }
    public void setConfidential(boolean set) { confidential = set; }
    public List<ObjectiveRow> getObjectives() { return objectives; }
    public List<DeliverableRow> getDeliverables() { return deliverables; }
    public List<SuggestedRow> getSuggested() { return suggested; }
    public List<PhaseRow> getPhases() { return phases; }
}
