package countersign.tasking.schedule;

import java.util.Arrays;

/**
 * What is given about the tasks: sixteen {@code int}s a row, one for each kind of fact ({@link TimeAxis#NONE}: not given). A row is a line of the processor's cache, so
 * that a pass fetches all that it may ask about a task at once, and a million tasks are one array.
 */
final class Facts {

    static final int DURATION = 0;
    static final int BUFFER = 1;
    static final int CONSTRAINT = 2;
    static final int CONSTRAINT_DATE = 3;
    static final int EARLIEST = 4;
    static final int LATEST = 5;
    static final int DEADLINE = 6;
    static final int ACTUAL_START = 7;
    static final int ACTUAL_FINISH = 8;
    static final int PERCENT = 9;
    static final int REMAINING = 10;
    static final int MANUAL_START = 11;
    static final int MANUAL_FINISH = 12;
    static final int DONE = 13;
    static final int RESUME = 14;
    static final int DELAY = 15;
    private static final int SHIFT = 4;
    private static final int COLUMNS = 1 << SHIFT;
    private static final int[] NOTHING = nothing();

    private int[] data;

    Facts(int rows) {
        this(new int[rows << SHIFT]);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(NOTHING, 0, data, row << SHIFT, COLUMNS);
        }
    }

    private Facts(int[] data) {
        this.data = data;
    }

    private static int[] nothing() {
        int[] row = new int[COLUMNS];
        Arrays.fill(row, TimeAxis.NONE);
        for (int fact : new int[] {DURATION, BUFFER, CONSTRAINT, PERCENT, DELAY}) {
            row[fact] = 0;
        }
        return row;
    }

    int get(int fact, int row) {
        return data[row << SHIFT | fact];
    }

    void set(int fact, int row, int value) {
        data[row << SHIFT | fact] = value;
    }

    boolean has(int fact, int row) {
        return get(fact, row) != TimeAxis.NONE;
    }

    ConstraintType constraint(int row) {
        return ConstraintType.at(get(CONSTRAINT, row));
    }

    boolean manual(int row) {
        return has(MANUAL_START, row);
    }

    boolean started(int row) {
        return has(ACTUAL_START, row) || get(PERCENT, row) > 0 || has(ACTUAL_FINISH, row);
    }

    boolean complete(int row) {
        return has(ACTUAL_FINISH, row) || get(PERCENT, row) >= 100 || get(REMAINING, row) == 0 && started(row);
    }

    /** Begun and not ended. */
    boolean begun(int row) {
        return has(ACTUAL_START, row) && !has(ACTUAL_FINISH, row);
    }

    /** Working minutes done, as reported, else by the percentage of the estimate. */
    int done(int row) {
        return has(DONE, row) ? get(DONE, row) : (int) Math.round((double) get(DURATION, row) * get(PERCENT, row) / 100);
    }

    /** Working minutes left, as reported, else by the percentage. */
    int left(int row) {
        return has(REMAINING, row) ? get(REMAINING, row) : Math.max(0, get(DURATION, row) - done(row));
    }

    /** Working minutes of the whole task by what is known now; its buffer is not in it. */
    int work(int row) {
        return has(REMAINING, row) ? done(row) + get(REMAINING, row) : get(DURATION, row);
    }

    /** Working minutes from the start to the finish. */
    int span(int row) {
        return work(row) + get(BUFFER, row);
    }

    /** Makes room for more rows, in place. */
    void grow(int rows) {
        Facts larger = new Facts(rows);
        System.arraycopy(data, 0, larger.data, 0, data.length);
        data = larger.data;
    }

    /** The same facts in another order: row i of the result is row {@code from[i]} of this. */
    Facts arranged(int[] from) {
        int[] target = new int[from.length << SHIFT];
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(data, from[i] << SHIFT, target, i << SHIFT, COLUMNS);
        }
        return new Facts(target);
    }

    /** A copy, for somebody else to change. */
    Facts copy() {
        return new Facts(data.clone());
    }

    int[] row(int row) {
        return Arrays.copyOfRange(data, row << SHIFT, row + 1 << SHIFT);
    }

    void restore(int row, int[] values) {
        System.arraycopy(values, 0, data, row << SHIFT, COLUMNS);
    }
}
