package countersign.tasking.schedule;

/** Adds and takes away the lag of a link. */
final class Lags {

    private final Network net;
    private final Facts facts;

    Lags(Network net, Facts facts) {
        this.net = net;
        this.facts = facts;
    }

    /** Where the lag of a link ends that begins at {@code at}: at the earliest face of that instant. Node is the successor. */
    int after(int at, int link, int pred, int node, int[] start, int[] finish) {
        int minutes = net.links.lag(link) == 0 ? 0 : minutes(link, pred, start, finish);
        if (minutes == 0 || isElapsed(link, pred)) {
            return TimeAxis.clamp((long) at + minutes);
        }
        WorkCalendar calendar = net.lagCalendar[node];
        return calendar.finishAt(calendar.work(at) + minutes);
    }

    /** The latest beginning of a lag that must end by {@code at}. */
    int before(int at, int link, int pred, int node, int[] start, int[] finish) {
        int minutes = net.links.lag(link) == 0 ? 0 : minutes(link, pred, start, finish);
        if (minutes == 0 || isElapsed(link, pred)) {
            return TimeAxis.clamp((long) at - minutes);
        }
        WorkCalendar calendar = net.lagCalendar[node];
        return calendar.startAt(calendar.work(at) - minutes);
    }

    /** A share of a duration that runs by the wall clock runs by the wall clock. */
    private boolean isElapsed(int link, int pred) {
        Lag.Kind kind = net.links.lagKind(link);
        return kind == Lag.Kind.ELAPSED || kind == Lag.Kind.PERCENT && net.calendar[pred] == WorkCalendar.ALWAYS;
    }

    private int minutes(int link, int pred, int[] start, int[] finish) {
        int amount = net.links.lag(link);
        if (net.links.lagKind(link) != Lag.Kind.PERCENT) {
            return amount;
        }
        WorkCalendar project = net.projectCalendar;
        int base = net.graph.isLeaf(pred) ? facts.work(pred) : project.work(finish[pred]) - project.work(start[pred]);
        long minutes = Math.round((double) amount * base / 10_000);
        return (int) Math.max(-TimeAxis.END, Math.min(TimeAxis.END, minutes));
    }
}
