package countersign.shared.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret address of one person's own, such as their calendar's: {@code personId-proof}. The proof is derived from purpose, person and link generation,
 * never stored, so that making one's links dead makes these dead, too. Pure.
 *
 * @param purpose what it opens; a proof for one purpose opens nothing else
 */
public record PersonLink(String purpose, long personId, String proof) {

    private static final Pattern WRITTEN = Pattern.compile("/?(\\d{1,18})-([A-Za-z0-9_-]{43})");

    /** The link that works now. */
    public static PersonLink of(byte[] secret, String purpose, long personId, int generation) {
        return new PersonLink(purpose, personId, Hashes.keyed(secret, purpose + ":" + personId + ":" + generation));
    }

    /** Reads the last part of an address; empty when it is none of ours. */
    public static Optional<PersonLink> read(String purpose, String written) {
        var matcher = WRITTEN.matcher(written == null ? "" : written);
        return matcher.matches() ? Optional.of(new PersonLink(purpose, Long.parseLong(matcher.group(1)), matcher.group(2))) : Optional.empty();
    }

    /** Whether it is the one that works now. */
    public boolean proves(byte[] secret, int generation) { return Hashes.same(of(secret, purpose, personId, generation).proof, proof); }

    @Override public String toString() { return personId + "-" + proof; }
}
