package countersign.shared.ask;

import countersign.shared.text.Text;

/** A kind of ask with its name, and what an answer to it from a mail needs. */
public record ProofRow(String kind, Text name, Proof proof) {}
