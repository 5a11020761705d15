package countersign.tasking.schedule;

/** What of the predecessor bounds what of the successor (S4.1): the first letter is the predecessor's end, the second the successor's. */
public enum LinkType {
    FS, SS, FF, SF;

    boolean fromStart() {
        return this == SS || this == SF;
    }

    boolean toFinish() {
        return this == FF || this == SF;
    }
}
