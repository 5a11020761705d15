package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.text.Text;

/**
 * What an answer from a mail needs before it counts (A3), set by policy for each kind of ask: nothing but the link, a code that goes to the person
 * another way, or a login. An answer given after a login satisfies all of them. Each wants more than those before it.
 */
public enum Proof {
    LINK, CODE, LOGIN;

    /** The one that wants more. */
    public Proof orMore(Proof other) { return compareTo(other) < 0 ? other : this; }

    /** Its name. */
    public Text text() { return Text.of("shared.proof." + name()); }

    /** Whether an answer that came in this way counts. A program's token proves the person's login of some day, not that they are there. */
    public boolean satisfiedBy(Actor.Way way) {
        return switch (way) {
            case PAGE, PAPER, SYSTEM -> true;
            case MAIL_CODE, TRIAL_CODE -> this != LOGIN;
            case MAIL_LINK, TRIAL_LINK, REPLY, API, ENTERED_FOR_SOMEONE -> this == LINK;
        };
    }
}
