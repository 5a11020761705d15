package countersign.shared.ask;

/** The model of an ask: everything in minutes of the schedule, every rule as SPEC A5 says it, looked at anew each minute. */
final class PlainAsk {

    static final int NEVER = -1;
    PlainClock clock;
    boolean roundTheClock;
    String notice;
    boolean climbs;
    boolean head;
    boolean executive;
    boolean open = true;
    int asked;
    int from;
    int due;
    int extended = NEVER;
    String extension;
    int early = NEVER;
    int reminded = NEVER;
    int headTold = NEVER;
    int executiveTold = NEVER;
    private int soon;
    private String soonOf = "";

    /** What the addressee has by policy, counted from when it was first asked. */
    int counted(String within) {
        int at = clock.after(from, within, roundTheClock);
        return extended == NEVER ? at : clock.after(Math.max(at, extended), extension, roundTheClock);
    }

    void extend(int now, String by) {
        extended = now;
        extension = by;
        due = clock.after(Math.max(due, now), by, roundTheClock);
        again(now);
    }

    /** The policy or a calendar changed. Returns whether the addressee hears of another time. */
    boolean retime(int now, String within) {
        int most = counted(within);
        int surprise = Math.min(due, clock.after(now, notice, roundTheClock));
        int then = Math.max(most, surprise);
        if (then == due || due <= now && then <= now) return false;
        boolean later = then > due;
        due = then;
        if (later) again(now);
        else if (early == NEVER && clock.before(due, notice, roundTheClock) <= now) early = now;
        return true;
    }

    private void again(int now) {
        reminded = NEVER;
        early = clock.before(due, notice, roundTheClock) <= now ? now : NEVER;
    }

    /** What somebody has to be told at this minute; null for nothing. */
    String owed(int now) {
        if (!open) return null;
        if (reminded == NEVER) {
            if (now >= due) return "due";
            if (early != NEVER) return null;
            int soon = soon();
            return soon > asked && now >= soon ? "early" : null;
        }
        if (!climbs || executiveTold != NEVER || !executive && headTold != NEVER || !executive && !head) return null;
        int first = clock.after(Math.max(due, reminded), notice, roundTheClock);
        if (head && headTold == NEVER) return now >= first ? "head" : null;
        int second = head ? clock.after(Math.max(first, headTold), notice, roundTheClock) : first;
        return executive && executiveTold == NEVER && now >= second ? "executive" : null;
    }

    /** Counted once for each due time, notice and calendar: otherwise this would be most of the test's time. */
    private int soon() {
        var counted = due + notice + System.identityHashCode(clock);
        if (!counted.equals(soonOf)) soon = clock.before(due, notice, roundTheClock);
        soonOf = counted;
        return soon;
    }

    void told(String step, int now) {
        switch (step) {
            case "early" -> early = now;
            case "due" -> reminded = now;
            case "head" -> headTold = now;
            default -> executiveTold = now;
        }
    }
}
