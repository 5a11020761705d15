package countersign.tasking.schedule;

/** Checks of single tasks that need the finished tree: what a summary task may carry, and dates in their order. */
final class InputCheck {

    private InputCheck() {
    }

    /** Refuses by name; says whether some task is as late as possible, which costs a second pass. */
    static boolean check(Network net) {
        boolean alap = false;
        for (int node = 0; node < net.graph.size; node++) {
            checkNode(net, net.facts, node);
            alap |= net.graph.isLeaf(node) && net.facts.constraint(node) == ConstraintType.ALAP;
        }
        for (int link = 0; link < net.links.size; link++) {
            checkLink(net, link);
        }
        return alap;
    }

    static void checkNode(Network net, Facts facts, int node) {
        if (net.graph.isLeaf(node)) {
            checkLeaf(net, facts, node);
        } else {
            checkSummary(net, facts, node);
        }
    }

    private static void checkLeaf(Network net, Facts f, int node) {
        if (f.has(Facts.ACTUAL_START, node) && f.has(Facts.ACTUAL_FINISH, node) && f.get(Facts.ACTUAL_FINISH, node) < f.get(Facts.ACTUAL_START, node)) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.FINISH_BEFORE_START, "actual dates", net.idOf(node));
        }
        if ((long) f.work(node) + f.get(Facts.BUFFER, node) > TimeAxis.END) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.DURATION_OUT_OF_RANGE, "with its buffer", net.idOf(node));
        }
    }

    private static void checkSummary(Network net, Facts f, int node) {
        ConstraintType constraint = f.constraint(node);
        if (constraint != ConstraintType.ASAP && constraint != ConstraintType.SNET && constraint != ConstraintType.FNLT) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.CONSTRAINT_ON_SUMMARY, constraint.name(), net.idOf(node));
        }
        if (f.started(node) || f.has(Facts.REMAINING, node) || f.get(Facts.BUFFER, node) != 0) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.PROGRESS_ON_SUMMARY, "", net.idOf(node));
        }
        if (f.manual(node) && !f.has(Facts.MANUAL_FINISH, node)) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.DATE_MISSING, "manual finish of a summary task", net.idOf(node));
        }
    }

    private static void checkLink(Network net, int link) {
        Graph g = net.graph;
        if (net.links.type(link).toFinish() && !g.isLeaf(g.nodeOf[net.links.to[link]])) {
            Link l = net.links.get(link);
            throw new ScheduleRefusal(ScheduleRefusal.Kind.FINISH_LINK_TO_SUMMARY, l.toString(), l.from(), l.to());
        }
    }
}
