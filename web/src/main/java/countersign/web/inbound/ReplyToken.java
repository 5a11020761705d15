package countersign.web.inbound;

import countersign.shared.config.Hashes;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * What a reply is told by: the mail it answers, and the proof that only this installation can derive (as the links' is, {@code LinkToken}). Lower case
 * letters and digits alone, because mail servers may change the case of an address; 100 bits. Never stored. Pure.
 */
record ReplyToken(long mailId, String proof) {

    /** How a token stands to the generations that work now; REPLACED: an ask of the mail got fresh links since. */
    enum Standing { LIVING, REPLACED, REVOKED, FORGED }

    /** A token wherever it stands. */
    static final String WRITTEN = "[0-9a-z]{1,13}-[a-z2-7]{20}";
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 20;
    private static final int OLDEST = 64;

    /** The token of a mail to a person; {@code asks}: the sum of the generations of all asks in it, which only ever grows. */
    static ReplyToken of(byte[] secret, long mailId, long personId, int asks, int person) {
        return new ReplyToken(mailId, letters(Hashes.keyed(secret, "reply:" + mailId + ":" + personId + ":" + asks + ":" + person)));
    }

    /** Reads one; empty when it is none of ours. */
    static Optional<ReplyToken> read(String written) {
        var plain = written.toLowerCase(Locale.ROOT);
        if (!Pattern.matches(WRITTEN, plain)) return Optional.empty();
        try {
            return Optional.of(new ReplyToken(Long.parseLong(plain.substring(0, plain.indexOf('-')), 36), plain.substring(plain.indexOf('-') + 1)));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** Whether it works, worked once, or never did. */
    Standing standing(byte[] secret, long personId, int asks, int person) {
        if (proves(secret, personId, asks, person)) return Standing.LIVING;
        if (earlier(asks, before -> proves(secret, personId, before, person))) return Standing.REPLACED;
        var revoked = earlier(person, then -> proves(secret, personId, asks, then) || earlier(asks, before -> proves(secret, personId, before, then)));
        return revoked ? Standing.REVOKED : Standing.FORGED;
    }

    private static boolean earlier(int generation, IntFunction<Boolean> proves) {
        for (int before = Math.max(0, generation - OLDEST); before < generation; before++) if (proves.apply(before)) return true;
        return false;
    }

    private boolean proves(byte[] secret, long personId, int asks, int person) {
        var right = of(secret, mailId, personId, asks, person).proof;
        return Hashes.same(right, proof);
    }

    /** The first hundred bits, five to a letter. */
    static String letters(String hash) {
        var bytes = Base64.getUrlDecoder().decode(hash);
        var out = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * 5;
            int pair = (bytes[bit / 8] & 0xff) << 8 | bytes[bit / 8 + 1] & 0xff;
            out.append(DIGITS.charAt(pair >> 11 - bit % 8 & 31));
        }
        return out.toString();
    }

    @Override public String toString() { return Long.toString(mailId, 36) + "-" + proof; }
}
