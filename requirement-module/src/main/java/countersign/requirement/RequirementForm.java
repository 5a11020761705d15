package countersign.requirement;

import countersign.shared.policy.Scenario;
import java.time.LocalDate;
import java.util.List;

/**
 * The form of S1.1 as it is filled in; everything may still be missing in a draft. Texts are never null, ids and dates may be.
 *
 * @param departmentIds the initiating departments; the first one leads and holds every duty of the initiator
 * @param executiveId   the project's executive; null until somebody is named
 * @param reviewerIds   who reviews besides the heads (S1.3)
 * @param finish        expected completion date
 * @param confidential  P5
 */
public record RequirementForm(String title, Scenario scenario, List<Long> departmentIds, Long executiveId, List<Long> reviewerIds, String background,
        List<Objective> objectives, List<Deliverable> deliverables, LocalDate finish, List<Suggested> suggested, List<Phase> phases,
        boolean confidential) {

    public RequirementForm {
        title = text(title);
        background = text(background);
        departmentIds = list(departmentIds);
        reviewerIds = list(reviewerIds);
        objectives = list(objectives);
        deliverables = list(deliverables);
        suggested = list(suggested);
        phases = list(phases);
    }

    /**
     * What is to be reached (S1.2).
     *
     * @param id          unique within the project and never used again; 0 for a row not saved yet
     * @param target      the value to reach, with at least one number in it
     * @param vagueReason why the wording that the check marks stays as it is; empty when nothing is marked
     */
    public record Objective(long id, String text, String metric, String target, String unit, LocalDate date, String vagueReason) {
        public Objective {
            text = RequirementForm.text(text);
            metric = RequirementForm.text(metric);
            target = RequirementForm.text(target);
            unit = RequirementForm.text(unit);
            vagueReason = RequirementForm.text(vagueReason);
        }
    }

    /** What is handed over. {@code priority} may be null in a draft; id and reason as in {@link Objective}. */
    public record Deliverable(long id, String name, Priority priority, String vagueReason) {
        public Deliverable {
            name = RequirementForm.text(name);
            vagueReason = RequirementForm.text(vagueReason);
        }
    }

    /** A department that is asked to take part, and what is expected of it. */
    public record Suggested(long id, Long departmentId, String expected) {
        public Suggested { expected = RequirementForm.text(expected); }
    }

    /** A stage of long work, with the day it ends. */
    public record Phase(long id, String name, LocalDate until) {
        public Phase { name = RequirementForm.text(name); }
    }

    /** An empty form of that scenario, initiated by that department (null: to be chosen). */
    public static RequirementForm empty(Scenario scenario, Long departmentId, Long executiveId) {
        return new RequirementForm("", scenario, departmentId == null ? List.of() : List.of(departmentId), executiveId, List.of(), "", List.of(), List.of(),
                null, List.of(), List.of(), false);
    }

    /** The initiating department that leads; null in a draft without one. */
    public Long leadDepartmentId() { return departmentIds.isEmpty() ? null : departmentIds.get(0); }

    private static String text(String given) { return given == null ? "" : given; }

    private static <T> List<T> list(List<T> given) { return given == null ? List.of() : List.copyOf(given); }
}
