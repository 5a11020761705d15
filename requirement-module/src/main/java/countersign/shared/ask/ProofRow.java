package countersign.shared.ask;

import countersign.shared.text.Text;

/**
 * A kind of ask with its name, and what an answer to it from a mail needs.
 *
 * @param least what it needs at least: of a project, what its kind of project wants
 * @param own   what a project set itself, which may be less than its kind of project wants meanwhile; {@link Proof#LINK} where it set nothing
 */
public record ProofRow(String kind, Text name, Proof proof, Proof least, Proof own) {}
