package countersign.web.act;

import countersign.shared.ask.AskView;
import countersign.shared.party.PersonView;

/**
 * What a link leads to. A link that proves nothing has neither ask nor person, so that its page cannot leak anything.
 *
 * @param ask    null when INVALID
 * @param person whom the link names; null when INVALID
 * @param written the link as it came; empty when INVALID
 * @param context what the ask stands in; null where the link is not good for its page
 */
public record ActEntry(Standing standing, AskView ask, PersonView person, String written, AskContext context) {

    /** How a link stands: never ours, made dead, too old, of somebody who left, of somebody who does not stand in any more, or good. */
    public enum Standing { INVALID, REVOKED, EXPIRED, LEFT, NOT_YOURS, GOOD }

    /** What proves nothing. */
    public static final ActEntry INVALID = new ActEntry(Standing.INVALID, null, null, "", null);

    /** Whether it may be acted on. */
    public boolean good() { return standing == Standing.GOOD; }

    /** The same link to what its person was asked about the same thing since. */
    ActEntry to(AskView later) { return new ActEntry(standing, later, person, written, context); }

    /** Whether a fresh mail helps: the link was right once, and the ask still waits. */
    public boolean renewable() { return (standing == Standing.REVOKED || standing == Standing.EXPIRED) && ask.open(); }
}
