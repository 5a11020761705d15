package countersign.shared.ask;

import java.time.Instant;

/**
 * The facts of the mail that brings a code to a person's second address (A3). The code is derived from them when the mail is made.
 *
 * @param nonce  the random number it is derived from
 * @param digest of the answer that it confirms
 * @param serial two digits that tell it from earlier ones
 * @param answer the answer as its button says it
 * @param until  until when it works
 */
record CodeNotice(long askId, long personId, String nonce, String digest, int serial, String answer, Instant until) {

    static final String KIND = "shared.code";

    String code(byte[] secret) { return AnswerCode.code(secret, this); }
}
