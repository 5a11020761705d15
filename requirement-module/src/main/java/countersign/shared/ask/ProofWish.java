package countersign.shared.ask;

/** What somebody wants for a kind of ask; {@code shown} is what the form showed, so that nobody overwrites what they have not seen. */
public record ProofWish(String kind, Proof wanted, Proof shown) {}
