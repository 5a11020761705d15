package countersign.tasking.schedule;

/** Where a task wants to lie: as soon or as late as possible, start/finish no earlier/later than a date, or must start/finish on it. */
public enum ConstraintType {
    ASAP, ALAP, SNET, SNLT, FNET, FNLT, MSO, MFO;

    /** Whether it says nothing without a date. */
    public boolean needsDate() {
        return this != ASAP && this != ALAP;
    }

    boolean onFinish() {
        return this == FNET || this == FNLT || this == MFO;
    }

    /** Whether the date holds against a later wish of the links. */
    boolean holdsBack() {
        return this == SNLT || this == FNLT || fixes();
    }

    /** Whether the date is the only one allowed. */
    boolean fixes() {
        return this == MSO || this == MFO;
    }

    private static final ConstraintType[] ALL = values();

    static ConstraintType at(int ordinal) {
        return ALL[ordinal];
    }
}
