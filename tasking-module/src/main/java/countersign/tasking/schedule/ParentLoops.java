package countersign.tasking.schedule;

/** Refuses a tree that is none: parents that lead back to their child. */
final class ParentLoops {

    private ParentLoops() {
    }

    static void check(long[] ids, int[] parent) {
        int[] seenBy = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            int up = i;
            while (up >= 0 && seenBy[up] == 0) {
                seenBy[up] = i + 1;
                up = parent[up];
            }
            if (up >= 0 && seenBy[up] == i + 1) {
                throw new ScheduleRefusal(ScheduleRefusal.Kind.PARENT_LOOP, "" + ids[up], ids[up]);
            }
        }
    }
}
