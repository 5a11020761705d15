package countersign.tasking.schedule;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be scheduled, checked and put in topological order; immutable. A summary task is two nodes: its <em>gate</em> before its tasks, through which its links and
 * its earliest start bind them, and its <em>roll-up</em> behind them; so that links on summary tasks are links like all others.
 */
public final class Network {

    final LongIndex index;
    final long[] ids;
    final Links links;
    /** In node order, for the nodes of {@link #graph}. */
    final Facts facts;
    final Graph graph;
    /** By node: the calendar in which the duration runs, and the one in which the lags of incoming links run. */
    final WorkCalendar[] calendar;
    final WorkCalendar[] lagCalendar;
    final WorkCalendar projectCalendar;
    /** By node: the persons' parts of the work, null for a task without; the whole is null where no task has any. */
    private final Part[][] parts;
    final int projectStart;
    /** Where the project is to end when it is planned from its end, else {@link TimeAxis#NONE}. */
    final int projectFinish;
    final int statusDate;
    final int criticalSlack;
    final boolean honorConstraints;
    final boolean multiplePaths;
    final boolean hasAlap;

    private Network(Builder b) {
        index = b.index;
        index.close();
        ids = Arrays.copyOf(b.ids, b.size);
        links = b.links.resolve(index);
        graph = new GraphBuilder(ids, b.parentIndices(), links).build();
        facts = b.facts.arranged(graph.task);
        projectCalendar = b.calendar;
        calendar = new WorkCalendar[graph.size];
        lagCalendar = new WorkCalendar[graph.size];
        for (int node = 0; node < graph.size; node++) {
            int task = graph.task[node];
            boolean leaf = graph.isLeaf(node);
            lagCalendar[node] = leaf && b.calendars[task] != null ? b.calendars[task] : b.calendar;
            calendar[node] = leaf && b.elapsed[task] ? WorkCalendar.ALWAYS : lagCalendar[node];
        }
        parts = b.parts.isEmpty() ? null : new Part[graph.size][];
        b.parts.forEach((row, list) -> parts[graph.nodeOf[row]] = list.toArray(new Part[0]));
        projectStart = b.start;
        projectFinish = b.finish;
        multiplePaths = b.multiplePaths;
        statusDate = b.statusDate;
        criticalSlack = b.criticalSlack;
        honorConstraints = b.honorConstraints;
        hasAlap = InputCheck.check(this);
    }

    /** Starts a network of a project that begins at {@code start} and works by {@code calendar}. */
    public static Builder builder(LocalDateTime start, WorkCalendar calendar) {
        return new Builder(TimeAxis.minute(start), calendar);
    }

    /** How many tasks there are; indices run from 0 in the order in which they were added. */
    public int size() {
        return ids.length;
    }

    /** The id of a task by its index. */
    public long id(int taskIndex) {
        return ids[taskIndex];
    }

    /** The index of a task; refuses ids that are not in the network. */
    public int index(long id) {
        int i = index.get(id);
        if (i < 0) {
            throw new IllegalArgumentException("no task " + id);
        }
        return i;
    }

    /** Whether the task has tasks below it. */
    public boolean isSummary(long id) {
        return !graph.isLeaf(node(id));
    }

    /** The links, in the order in which they were added. */
    public Link link(int i) {
        return links.get(i);
    }

    public int linkCount() {
        return links.size;
    }

    /** Whether the duration runs by the wall clock. */
    boolean isElapsed(int node) {
        return calendar[node] != lagCalendar[node];
    }

    Part[] partsOf(int node) {
        return parts == null ? null : parts[node];
    }

    int node(long id) {
        return graph.nodeOf[index(id)];
    }

    long idOf(int node) {
        return ids[graph.task[node]];
    }

    /** Collects the input. Order does not matter; everything is checked by {@link #build()}. */
    public static final class Builder {

        final Facts facts = new Facts(16);
        long[] parents = new long[16];
        boolean[] hasParent = new boolean[16];
        boolean[] elapsed = new boolean[16];
        WorkCalendar[] calendars = new WorkCalendar[16];
        final Map<Integer, List<Part>> parts = new HashMap<>();
        private final LongIndex index = new LongIndex();
        private final Links links = new Links();
        private final WorkCalendar calendar;
        private final int start;
        private long[] ids = new long[16];
        private int size;
        private int finish = TimeAxis.NONE;
        private boolean multiplePaths;
        private int statusDate = TimeAxis.NONE;
        private int criticalSlack;
        private boolean honorConstraints = true;

        private Builder(int start, WorkCalendar calendar) {
            this.start = start;
            this.calendar = calendar;
        }

        /** Adds a task; a milestone until it gets a duration. */
        public TaskInput task(long id) {
            if (!index.add(id)) {
                throw new ScheduleRefusal(ScheduleRefusal.Kind.DUPLICATE_TASK, "" + id, id);
            }
            if (size == ids.length) {
                grow(size * 2);
            }
            ids[size] = id;
            return new TaskInput(this, facts, size++, id);
        }

        /** Adds a link between two tasks, which may be added later. */
        public Builder link(long from, long to, LinkType type, Lag lag) {
            links.add(from, to, type, lag);
            return this;
        }

        /** Finish to start without lag. */
        public Builder link(long from, long to) {
            return link(from, to, LinkType.FS, Lag.NONE);
        }

        /** What is not done by this date is put behind it. Without it reports move only what they say, as MS Project does. */
        public Builder statusDate(LocalDateTime date) {
            statusDate = TimeAxis.minuteOrNone(date);
            return this;
        }

        /** Plans from the end: the late dates count back from here, and tasks that are as late as possible lie there. */
        public Builder finish(LocalDateTime date) {
            finish = TimeAxis.minuteOrNone(date);
            return this;
        }

        /** Every task that nothing follows ends a critical path of its own, and not only the last (so MS Project's switch). */
        public Builder multipleCriticalPaths(boolean each) {
            multiplePaths = each;
            return this;
        }

        /** Tasks with at most so much total slack are critical; 0 unless said. */
        public Builder criticalSlack(int minutes) {
            criticalSlack = minutes;
            return this;
        }

        /** Whether SNLT, FNLT, MSO and MFO hold against the links (so MS Project's default) or give way to them. A conflict is named in both cases. */
        public Builder honorConstraints(boolean honor) {
            honorConstraints = honor;
            return this;
        }

        /** Checks and orders the input; refusals name what is wrong. The builder must not be used afterwards. */
        public Network build() {
            return new Network(this);
        }

        /** Where the facts of a task stand that was added before. */
        int row(long id) {
            return index.get(id);
        }

        private int[] parentIndices() {
            int[] result = new int[size];
            for (int i = 0; i < size; i++) {
                result[i] = hasParent[i] ? index.get(parents[i]) : -1;
                if (hasParent[i] && result[i] < 0) {
                    throw new ScheduleRefusal(ScheduleRefusal.Kind.PARENT_MISSING, ids[i] + " under " + parents[i], ids[i], parents[i]);
                }
            }
            return result;
        }

        private void grow(int length) {
            facts.grow(length);
            ids = Arrays.copyOf(ids, length);
            parents = Arrays.copyOf(parents, length);
            hasParent = Arrays.copyOf(hasParent, length);
            elapsed = Arrays.copyOf(elapsed, length);
            calendars = Arrays.copyOf(calendars, length);
        }
    }
}
