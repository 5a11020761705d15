package countersign.tasking.schedule;

import java.util.Arrays;

/** What is given about the tasks, one {@code int} column for each kind of fact ({@link TimeAxis#NONE}: not given): a million tasks are a few arrays. */
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
    static final int COLUMNS = 16;

    final int[][] column = new int[COLUMNS][];

    Facts(int rows) {
        for (int c = 0; c < COLUMNS; c++) {
            column[c] = new int[rows];
            Arrays.fill(column[c], c <= CONSTRAINT || c == PERCENT || c == DELAY ? 0 : TimeAxis.NONE);
        }
    }

    int get(int fact, int row) {
        return column[fact][row];
    }

    void set(int fact, int row, int value) {
        column[fact][row] = value;
    }

    boolean has(int fact, int row) {
        return column[fact][row] != TimeAxis.NONE;
    }

    ConstraintType constraint(int row) {
        return ConstraintType.at(column[CONSTRAINT][row]);
    }

    boolean manual(int row) {
        return has(MANUAL_START, row);
    }

    boolean started(int row) {
        return has(ACTUAL_START, row) || column[PERCENT][row] > 0 || has(ACTUAL_FINISH, row);
    }

    boolean complete(int row) {
        return has(ACTUAL_FINISH, row) || column[PERCENT][row] >= 100 || column[REMAINING][row] == 0 && started(row);
    }

    /** Begun and not ended. */
    boolean begun(int row) {
        return has(ACTUAL_START, row) && !has(ACTUAL_FINISH, row);
    }

    /** Working minutes done, as reported, else by the percentage of the estimate. */
    int done(int row) {
        return has(DONE, row) ? column[DONE][row] : (int) Math.round((double) column[DURATION][row] * column[PERCENT][row] / 100);
    }

    /** Working minutes left, as reported, else by the percentage. */
    int left(int row) {
        return has(REMAINING, row) ? column[REMAINING][row] : Math.max(0, column[DURATION][row] - done(row));
    }

    /** Working minutes of the whole task by what is known now; its buffer is not in it. */
    int work(int row) {
        return has(REMAINING, row) ? done(row) + column[REMAINING][row] : column[DURATION][row];
    }

    /** Working minutes from the start to the finish. */
    int span(int row) {
        return work(row) + column[BUFFER][row];
    }

    /** Makes room for more rows, in place. */
    void grow(int rows) {
        Facts larger = new Facts(rows);
        for (int c = 0; c < COLUMNS; c++) {
            System.arraycopy(column[c], 0, larger.column[c], 0, column[c].length);
            column[c] = larger.column[c];
        }
    }

    /** The same facts in another order: row i of the result is row {@code from[i]} of this. */
    Facts arranged(int[] from) {
        Facts result = new Facts(0);
        for (int c = 0; c < COLUMNS; c++) {
            int[] source = column[c];
            int[] target = new int[from.length];
            for (int i = 0; i < from.length; i++) {
                target[i] = source[from[i]];
            }
            result.column[c] = target;
        }
        return result;
    }

    /** A copy, for somebody else to change. */
    Facts copy() {
        Facts result = new Facts(0);
        for (int c = 0; c < COLUMNS; c++) {
            result.column[c] = column[c].clone();
        }
        return result;
    }

    int[] row(int row) {
        int[] result = new int[COLUMNS];
        for (int c = 0; c < COLUMNS; c++) {
            result[c] = column[c][row];
        }
        return result;
    }

    void restore(int row, int[] values) {
        for (int c = 0; c < COLUMNS; c++) {
            column[c][row] = values[c];
        }
    }
}
