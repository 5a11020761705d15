package countersign.tracking;

/**
 * A change request's life: proposed by anyone, raised by the initiator, signed by the heads affected, then the plan's next version. Two requests that
 * set the same field of the same task to different values leave the later one in CONFLICT. WITHIN_BUFFER is decided by owner and lead head.
 */
public enum ChangeState {
    PROPOSED, SIGNING, DECIDING, APPROVED, REJECTED, WITHDRAWN, CONFLICT;

    /** Whether it is still under way. */
    public boolean open() { return this == PROPOSED || this == SIGNING || this == DECIDING || this == CONFLICT; }
}
