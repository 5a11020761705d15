package countersign.shared.access;

/** Whether a project runs: being drafted, running, suspended (S5.8), ended early (已终止) or completed and archived. */
public enum ProjectState { DRAFT, RUNNING, SUSPENDED, ENDED_EARLY, COMPLETED }
