package countersign.tracking;

/** Where a task stands: done but not taken over is OFFERED; 100 % is DONE only, after the receiving departments took it over (S5.4). */
public enum ProgressState {
    NOT_STARTED, RUNNING, OFFERED, RETURNED, DONE;

    /** Whether nothing is left to do. */
    public boolean done() { return this == DONE; }
}
