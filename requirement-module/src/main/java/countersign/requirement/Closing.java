package countersign.requirement;

/**
 * What the initiator makes of a department at the closing of the consultation.
 *
 * @param shown      the answer that was on the page when the initiator decided; null if the department was silent
 * @param resolution null where nothing has to be decided
 * @param reason     why; not needed for accepting a condition
 */
public record Closing(long consultationId, Willingness shown, Resolution resolution, String reason) {
    public Closing { reason = reason == null ? "" : reason.strip(); }
}
