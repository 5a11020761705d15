package countersign.tasking.schedule;

/**
 * From the start of a task to its finish and back. Usually that is one look-up in one calendar; a task done by several persons ends with the last of them and so begins
 * with the one who needs longest. A milestone has no length: it may lie at the end of working time as well as at its beginning.
 */
final class Spans {

    private final Network net;
    private final Facts facts;

    Spans(Network net, Facts facts) {
        this.net = net;
        this.facts = facts;
    }

    /** Whether start and finish are one instant. */
    boolean isPoint(int node) {
        return facts.span(node) == 0 && net.partsOf(node) == null;
    }

    /** The finish of a task that starts at an instant. */
    int finish(int node, int start) {
        Part[] parts = net.partsOf(node);
        if (parts == null) {
            int span = facts.span(node);
            WorkCalendar calendar = net.calendar[node];
            return span == 0 ? start : calendar.finishAt(calendar.work(start) + span);
        }
        int last = 0;
        for (Part part : parts) {
            int needed = part.minutes() + facts.get(Facts.BUFFER, node);
            last = Math.max(last, needed == 0 ? start : part.calendar().finishAt(part.calendar().work(start) + needed));
        }
        return last;
    }

    /** The latest start from which the task is finished by an instant. */
    int start(int node, int finish) {
        return back(node, finish, facts.span(node), false);
    }

    /** The latest instant from which what is left is finished by another. */
    int restart(int node, int finish) {
        return back(node, finish, facts.left(node) + facts.get(Facts.BUFFER, node), true);
    }

    private int back(int node, int finish, int minutes, boolean onlyLeft) {
        Part[] parts = net.partsOf(node);
        if (parts == null) {
            WorkCalendar calendar = net.calendar[node];
            int start = minutes == 0 ? finish : calendar.startAt(calendar.work(finish) - minutes);
            return onlyLeft && net.isElapsed(node) ? atWork(node, start) : start;
        }
        int first = TimeAxis.END;
        for (Part part : parts) {
            int needed = (onlyLeft ? part.left() : part.minutes()) + facts.get(Facts.BUFFER, node);
            first = Math.min(first, needed == 0 ? finish : part.calendar().startAt(part.calendar().work(finish) - needed));
        }
        return first;
    }

    /** Also what then runs by the wall clock begins in working time: the last minute of it before an instant outside. */
    private int atWork(int node, int at) {
        WorkCalendar calendar = net.lagCalendar[node];
        int work = calendar.work(at);
        return calendar.startAt(work) == at ? at : calendar.startAt(work - 1);
    }

    /** Where what is left ends that goes on at an instant. */
    int resumed(int node, int at) {
        Part[] parts = net.partsOf(node);
        int buffer = facts.get(Facts.BUFFER, node);
        if (parts == null) {
            WorkCalendar calendar = net.calendar[node];
            return calendar.finishAt(calendar.work(at) + facts.left(node) + buffer);
        }
        int last = 0;
        for (Part part : parts) {
            last = Math.max(last, part.calendar().finishAt(part.calendar().work(at) + part.left() + buffer));
        }
        return last;
    }

    /** Where a task starts that may start at an instant: when somebody next works on it. */
    int next(int node, int at) {
        Part[] parts = net.partsOf(node);
        if (parts == null) {
            WorkCalendar calendar = net.lagCalendar[node];
            int start = calendar.startAt(calendar.work(at));
            return start > at && facts.span(node) == 0 && calendar.isEnd(at) ? at : start;
        }
        int first = TimeAxis.END;
        for (Part part : parts) {
            first = Math.min(first, part.calendar().startAt(part.calendar().work(at)));
        }
        return first;
    }

    /** The face of an instant at which work ends, for all who work on the task. */
    int previous(int node, int at) {
        Part[] parts = net.partsOf(node);
        if (parts == null) {
            return net.calendar[node].finishAt(net.calendar[node].work(at));
        }
        int last = 0;
        for (Part part : parts) {
            last = Math.max(last, part.calendar().finishAt(part.calendar().work(at)));
        }
        return last;
    }
}
