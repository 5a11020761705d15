package countersign.shared;

/**
 * Who does something, for whom, and through what (SPEC 3: every state change is recorded with who, when, through what).
 *
 * @param personId   the person who acts
 * @param onBehalfOf the person whose duty it is when a deputy acts (P1, A6) or a secretary enters a spoken decision; otherwise null
 * @param way        through what it came
 */
public record Actor(long personId, Long onBehalfOf, Way way) {

    /**
     * Through what an act came; TRIAL_LINK is a link opened from the outbox of an installation without a mail server (M4), and the same with CODE was
     * confirmed by a code that went another way (A3).
     */
    public enum Way { PAGE, MAIL_LINK, TRIAL_LINK, MAIL_CODE, TRIAL_CODE, REPLY, API, ENTERED_FOR_SOMEONE, PAPER, SYSTEM }

    /** The process itself: clocks, sweeps and what follows from them. */
    public static final Actor SYSTEM = new Actor(0, null, Way.SYSTEM);

    /** A person at a page. */
    public static Actor onPage(long personId) { return new Actor(personId, null, Way.PAGE); }

    /** A person acting from a mail's link. */
    public static Actor byMail(long personId) { return new Actor(personId, null, Way.MAIL_LINK); }

    /** The same act done for somebody else. */
    public Actor insteadOf(long principalId) { return new Actor(personId, principalId, way); }

    /** Whose duty is done: the principal's if there is one, else the person's own. */
    public long principal() { return onBehalfOf == null ? personId : onBehalfOf; }
}
