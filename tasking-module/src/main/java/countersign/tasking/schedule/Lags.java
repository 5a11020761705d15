package countersign.tasking.schedule;

/** Adds and takes away the lag of a link. */
final class Lags {

    private final Network net;
    private final Facts facts;

    Lags(Network net, Facts facts) {
        this.net = net;
        this.facts = facts;
    }

    /** Where the lag of a link ends that begins at {@code at}; node is the successor. */
    int after(int at, int link, int pred, int node, int[] start, int[] finish) {
        int amount = net.links.lag(link);
        if (amount == 0) {
            return at;
        }
        if (net.links.lagKind(link) == Lag.Kind.ELAPSED) {
            return TimeAxis.clamp((long) at + amount);
        }
        WorkCalendar calendar = net.lagCalendar[node];
        int minutes = minutes(link, pred, start, finish);
        return minutes == 0 ? at : calendar.finishAt(calendar.work(at) + minutes);
    }

    /** The latest beginning of a lag that must end by {@code at}. */
    int before(int at, int link, int pred, int node, int[] start, int[] finish) {
        int amount = net.links.lag(link);
        if (amount == 0) {
            return at;
        }
        if (net.links.lagKind(link) == Lag.Kind.ELAPSED) {
            return TimeAxis.clamp((long) at - amount);
        }
        WorkCalendar calendar = net.lagCalendar[node];
        int minutes = minutes(link, pred, start, finish);
        return minutes == 0 ? at : calendar.startAt(calendar.work(at) - minutes);
    }

    private int minutes(int link, int pred, int[] start, int[] finish) {
        int amount = net.links.lag(link);
        if (net.links.lagKind(link) == Lag.Kind.WORKING) {
            return amount;
        }
        WorkCalendar project = net.projectCalendar;
        int base = net.graph.isLeaf(pred) ? facts.work(pred) : project.work(finish[pred]) - project.work(start[pred]);
        long minutes = Math.round((double) amount * base / 10_000);
        return (int) Math.max(-TimeAxis.END, Math.min(TimeAxis.END, minutes));
    }
}
