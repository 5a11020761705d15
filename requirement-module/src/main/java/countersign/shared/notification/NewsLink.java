package countersign.shared.notification;

import countersign.shared.config.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address by which somebody settles their news without a login (RFC 8058): {@code act/news/personId-proof}. The proof is derived from person and link
 * generation, never stored, so that making one's links dead makes this one dead, too. Pure.
 */
record NewsLink(long personId, String proof) {

    private static final Pattern WRITTEN = Pattern.compile("/?(\\d{1,18})-([A-Za-z0-9_-]{43})");

    static NewsLink of(byte[] secret, long personId, int generation) {
        return new NewsLink(personId, Hashes.keyed(secret, "news:" + personId + ":" + generation));
    }

    /** Reads the last part of an address; empty when it is none of ours. */
    static Optional<NewsLink> read(String written) {
        var matcher = WRITTEN.matcher(written == null ? "" : written);
        return matcher.matches() ? Optional.of(new NewsLink(Long.parseLong(matcher.group(1)), matcher.group(2))) : Optional.empty();
    }

    /** Whether it is the one that works now. */
    boolean proves(byte[] secret, int generation) {
        return MessageDigest.isEqual(of(secret, personId, generation).proof.getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.US_ASCII));
    }

    /** Below the base of act pages. */
    String path() { return "act/news/" + personId + "-" + proof; }
}
