package countersign.tasking.schedule;

/** Why a task lies where it does: codes below the link numbers in the engine's arrays. */
final class Cause {

    static final int PROJECT_START = -1;
    static final int GATE = -2;
    static final int CONSTRAINT = -3;
    static final int WINDOW = -4;
    static final int ACTUAL = -5;
    static final int MANUAL = -6;
    static final int STATUS_DATE = -7;
    static final int AS_LATE_AS_POSSIBLE = -8;
    static final int CHILD = -9;

    private Cause() {
    }

    static Driver.Kind kind(int code) {
        return switch (code) {
            case PROJECT_START -> Driver.Kind.PROJECT_START;
            case CONSTRAINT -> Driver.Kind.CONSTRAINT;
            case WINDOW -> Driver.Kind.WINDOW;
            case ACTUAL -> Driver.Kind.ACTUAL;
            case MANUAL -> Driver.Kind.MANUAL;
            case STATUS_DATE -> Driver.Kind.STATUS_DATE;
            case AS_LATE_AS_POSSIBLE -> Driver.Kind.AS_LATE_AS_POSSIBLE;
            default -> Driver.Kind.LINK;
        };
    }
}
