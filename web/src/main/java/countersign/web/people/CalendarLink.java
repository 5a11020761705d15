package countersign.web.people;

import countersign.shared.config.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of somebody's calendar: {@code personId-proof.ics}. The proof is derived from person and link generation, never stored, so that making one's
 * links dead makes this one dead, too. Pure.
 */
record CalendarLink(long personId, String proof) {

    private static final Pattern WRITTEN = Pattern.compile("/?(\\d{1,18})-([A-Za-z0-9_-]{43})\\.ics");

    static CalendarLink of(byte[] secret, long personId, int generation) {
        return new CalendarLink(personId, Hashes.keyed(secret, "calendar:" + personId + ":" + generation));
    }

    /** Reads the last part of an address; empty when it is none of ours. */
    static Optional<CalendarLink> read(String written) {
        var matcher = WRITTEN.matcher(written == null ? "" : written);
        return matcher.matches() ? Optional.of(new CalendarLink(Long.parseLong(matcher.group(1)), matcher.group(2))) : Optional.empty();
    }

    /** Whether it is the one that works now. */
    boolean proves(byte[] secret, int generation) {
        return MessageDigest.isEqual(of(secret, personId, generation).proof.getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.US_ASCII));
    }

    /** Below the base URL; with the act pages, which may be published where people's phones reach them (I4). */
    String path() { return "act/calendar/" + personId + "-" + proof + ".ics"; }
}
