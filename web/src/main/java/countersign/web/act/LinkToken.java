package countersign.web.act;

import countersign.shared.config.Hashes;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link's name and proof: {@code askId-personId-token}. The token is derived, never stored: HMAC of ask, person and the generations of both, so that
 * a mail can be rendered again and raising a generation makes every earlier link dead. Pure.
 */
record LinkToken(long askId, long personId, String proof) {

    /** How a link stands to the generations that work now; REPLACED: a newer link of the same ask took its place, and its person revoked nothing. */
    enum Standing { LIVING, REPLACED, REVOKED, FORGED }

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})-([A-Za-z0-9_-]{43})");
    private static final int OLDEST = 64;

    /** The link of an ask for a person. */
    static LinkToken of(byte[] secret, long askId, long personId, int askGeneration, int personGeneration) {
        return new LinkToken(askId, personId, Hashes.keyed(secret, "act:" + askId + ":" + personId + ":" + askGeneration + ":" + personGeneration));
    }

    /** Reads the last part of an address; empty when it is no link of ours. */
    static Optional<LinkToken> read(String written) {
        var matcher = WRITTEN.matcher(written == null ? "" : written);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new LinkToken(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)));
    }

    /** Whether it works, worked once, or never did. */
    Standing standing(byte[] secret, int askGeneration, int personGeneration) {
        if (proves(secret, askGeneration, personGeneration)) return Standing.LIVING;
        for (int ask = Math.max(0, askGeneration - OLDEST); ask < askGeneration; ask++)
            if (proves(secret, ask, personGeneration)) return Standing.REPLACED;
        for (int ask = Math.max(0, askGeneration - OLDEST); ask <= askGeneration; ask++)
            for (int person = Math.max(0, personGeneration - OLDEST); person < personGeneration; person++)
                if (proves(secret, ask, person)) return Standing.REVOKED;
        return Standing.FORGED;
    }

    private boolean proves(byte[] secret, int askGeneration, int personGeneration) {
        var right = of(secret, askId, personId, askGeneration, personGeneration).proof;
        return Hashes.same(right, proof);
    }

    @Override public String toString() { return askId + "-" + personId + "-" + proof; }
}
