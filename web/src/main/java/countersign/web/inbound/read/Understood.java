package countersign.web.inbound.read;

import countersign.shared.ask.Reply;

/** What a reply proposes. */
public sealed interface Understood {

    /** An answer. */
    record Answer(Reply reply) implements Understood { }

    /** Something near an agreement that is none, and is asked back: with a reserve, or only that it was read. */
    record Unsure(Why why) implements Understood { }

    /** Why it is asked back: agreed in principle; agreed, but; read only. */
    enum Why { HEDGED, QUALIFIED, ACKNOWLEDGED }

    /** Words that are no answer. */
    record Remark(String text) implements Understood { }

    /** Nothing was written, or nothing that could be read. */
    record Nothing() implements Understood { }
}
