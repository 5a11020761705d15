package countersign.shared.ask;

import countersign.shared.text.Text;

/**
 * A kind of ask with its name, and what an answer to it from a mail needs.
 *
 * @param least what it needs at least: of a project, what its kind of project wants
 */
public record ProofRow(String kind, Text name, Proof proof, Proof least) {}
