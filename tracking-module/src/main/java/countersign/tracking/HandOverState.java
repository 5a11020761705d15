package countersign.tracking;

/** A hand-over's life (S5.4): expected, offered when its owner says done, taken over, or returned with a reason and offered again. */
public enum HandOverState { EXPECTED, OFFERED, RETURNED, TAKEN_OVER }
