package countersign.tasking.schedule;

import java.util.Arrays;

/** The links in columns; ends are ids until {@link #resolve} turns them into task indices. */
final class Links {

    private static final LinkType[] TYPES = LinkType.values();
    private static final Lag.Kind[] KINDS = Lag.Kind.values();

    int size;
    int[] from = {};
    int[] to = {};
    private long[] fromId = new long[16];
    private long[] toId = new long[16];
    private byte[] type = new byte[16];
    private byte[] lagKind = new byte[16];
    private int[] lag = new int[16];

    void add(long fromTask, long toTask, LinkType linkType, Lag linkLag) {
        if (linkLag.kind() != Lag.Kind.PERCENT && Math.abs((long) linkLag.amount()) > TimeAxis.END) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.DURATION_OUT_OF_RANGE, linkLag.toString(), fromTask, toTask);
        }
        if (size == lag.length) {
            grow(size * 2);
        }
        fromId[size] = fromTask;
        toId[size] = toTask;
        type[size] = (byte) linkType.ordinal();
        lagKind[size] = (byte) linkLag.kind().ordinal();
        lag[size++] = linkLag.amount();
    }

    private void grow(int length) {
        fromId = Arrays.copyOf(fromId, length);
        toId = Arrays.copyOf(toId, length);
        type = Arrays.copyOf(type, length);
        lagKind = Arrays.copyOf(lagKind, length);
        lag = Arrays.copyOf(lag, length);
    }

    /** A copy with the ends as indices. Refuses a link to nothing and a link of a task to itself. */
    Links resolve(LongIndex index) {
        Links result = new Links();
        result.size = size;
        result.grow(size);
        System.arraycopy(fromId, 0, result.fromId, 0, size);
        System.arraycopy(toId, 0, result.toId, 0, size);
        System.arraycopy(type, 0, result.type, 0, size);
        System.arraycopy(lagKind, 0, result.lagKind, 0, size);
        System.arraycopy(lag, 0, result.lag, 0, size);
        result.from = new int[size];
        result.to = new int[size];
        for (int i = 0; i < size; i++) {
            result.from[i] = index.get(fromId[i]);
            result.to[i] = index.get(toId[i]);
            check(result, i);
        }
        return result;
    }

    private static void check(Links links, int i) {
        long from = links.fromId[i];
        long to = links.toId[i];
        if (links.from[i] < 0 || links.to[i] < 0) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.LINK_TO_NOTHING, from + " → " + to, from, to);
        }
        if (from == to) {
            throw new ScheduleRefusal(ScheduleRefusal.Kind.LOOP, from + " → " + to, from, to);
        }
    }

    LinkType type(int link) {
        return TYPES[type[link]];
    }

    Lag.Kind lagKind(int link) {
        return KINDS[lagKind[link]];
    }

    int lag(int link) {
        return lag[link];
    }

    long fromId(int link) {
        return fromId[link];
    }

    Link get(int link) {
        return new Link(fromId[link], toId[link], type(link), new Lag(lagKind(link), lag[link]));
    }

    /** Which of two links that bind alike is named as the cause: it must not depend on the order of the input. */
    boolean goesBefore(int a, int b) {
        if (fromId[a] != fromId[b]) {
            return fromId[a] < fromId[b];
        }
        return type[a] != type[b] ? type[a] < type[b] : lag[a] < lag[b];
    }
}
