package countersign.tasking.schedule;

/** Task id → index, without boxing: open addressing in two arrays, at most half full; for ids close together, as those of one project are, in the end a plain table. */
final class LongIndex {

    private long[] keys = new long[64];
    /** Index + 1; 0 is an empty place. */
    private int[] values = new int[64];
    private int size;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    /** By id less the least one: index + 1. Null while ids are added, and for ids far apart. */
    private int[] table;

    /** Remembers an id under the next index; false when the id is already there. */
    boolean add(long id) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int place = place(id);
        if (values[place] != 0) {
            return false;
        }
        keys[place] = id;
        values[place] = ++size;
        least = Math.min(least, id);
        most = Math.max(most, id);
        return true;
    }

    /** No more ids come. */
    void close() {
        long range = most - least + 1;
        if (size == 0 || range <= 0 || range > 4L * size) {
            return;
        }
        table = new int[(int) range];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                table[(int) (keys[i] - least)] = values[i];
            }
        }
    }

    /** The index of an id, or −1. */
    int get(long id) {
        if (table == null) {
            return values[place(id)] - 1;
        }
        return id < least || id > most ? -1 : table[(int) (id - least)] - 1;
    }

    private int place(long id) {
        int mask = keys.length - 1;
        long mixed = id * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & mask;
        while (values[place] != 0 && keys[place] != id) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }
}
