package countersign.web.inbound;

import java.util.List;

/**
 * What somebody is told about their answer by mail; the notice's kind is {@link #KIND}.
 *
 * @param topic    names the texts {@code web.reply.mail.<topic>.subject} and {@code .line}
 * @param said     what they wrote; may be empty
 * @param problems what is wrong about it, in their words
 */
record ReplyNotice(long askId, String topic, String said, List<Problem> problems) {

    static final String KIND = "web.reply";

    ReplyNotice {
        problems = problems == null ? List.of() : List.copyOf(problems);
    }

    /** What is wrong about one field; {@code label} is empty where it is about the whole. */
    record Problem(String label, String words) { }
}
