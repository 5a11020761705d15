package countersign.tasking.schedule;

/** Task id → index, without boxing: open addressing in two arrays, at most half full. */
final class LongIndex {

    private long[] keys = new long[64];
    /** Index + 1; 0 is an empty place. */
    private int[] values = new int[64];
    private int size;

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
        return true;
    }

    /** The index of an id, or −1. */
    int get(long id) {
        return values[place(id)] - 1;
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
