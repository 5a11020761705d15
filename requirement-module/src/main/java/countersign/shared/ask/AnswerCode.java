package countersign.shared.ask;

import countersign.shared.config.Hashes;
import countersign.shared.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * An answer that is held until its code is typed, and that code (A3). Sent, it lives ten minutes; typed rightly, the answer counts and the words held go.
 * The code itself is kept nowhere: it is derived from a random number, the ask, the person and exactly the answer held, so that none of them can be
 * exchanged, and a mail can be rendered again.
 */
@Entity
@Table(name = "answer_code")
class AnswerCode {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MOST_ATTEMPTS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIALS = 100;
    private static final long CODES = 1_000_000;

    /** What became of an attempt. */
    enum Verdict { RIGHT, WRONG, UNREADABLE, EXPIRED, EXHAUSTED, USED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "ask_id") long askId;
    @Column(name = "person_id") long personId;
    String nonce;
    /** The answer as JSON; null when it was given, or another one took its place. */
    String held;
    @Column(name = "sent_at") Instant sentAt;
    @Column(name = "until_at") Instant until;
    int attempts;
    @Column(name = "used_at") Instant usedAt;
    @Version long version;

    static AnswerCode of(long askId, long personId, Reply reply, Instant now) {
        var code = new AnswerCode();
        var random = new byte[16];
        RANDOM.nextBytes(random);
        code.nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        code.askId = askId;
        code.personId = personId;
        code.held = Json.write(reply);
        code.sentAt = now;
        code.until = now.plus(LIFE);
        return code;
    }

    /** What its mail has to know; not the words of the answer, and not the code. @param label the answer as its button says it */
    CodeNotice notice(String label, byte[] secret) { return new CodeNotice(askId, personId, nonce, Hashes.keyed(secret, held), serial(), label, until); }

    /** Two digits that tell codes apart which lie in one mailbox. */
    int serial() { return (int) (id % SERIALS); }

    Reply reply() { return Json.read(held, Reply.class); }

    /** Whether what was typed is the code, at that moment. An attempt that it counts is counted by who asks. */
    Verdict verdict(String typed, Instant now, byte[] secret) {
        if (usedAt != null || held == null) return Verdict.USED;
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (!digits.matches("[0-9]{6}")) return Verdict.UNREADABLE;
        if (!now.isBefore(until)) return Verdict.EXPIRED;
        if (attempts >= MOST_ATTEMPTS) return Verdict.EXHAUSTED;
        return Hashes.same(notice("", secret).code(secret), digits) ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** Six digits, all alike probable. */
    static String code(byte[] secret, CodeNotice of) {
        var proof = Hashes.keyed(secret, "code:" + of.askId() + ":" + of.personId() + ":" + of.nonce() + ":" + of.digest());
        var number = 0L;
        for (var each : Base64.getUrlDecoder().decode(proof)) number = (number * 256 + (each & 0xff)) % (CODES * CODES);
        return "%06d".formatted(number % CODES);
    }
}
