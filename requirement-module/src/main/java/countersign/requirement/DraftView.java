package countersign.requirement;

/** A liaison's proposal for the head's answer: no answer itself (P1). {@code by} is the liaison's name. */
public record DraftView(Willingness answer, String words, String by) {}
