package countersign.web.exchange;

/** How much a finding of the import wants of the person who looks at the preview. */
public enum Severity {
    /** Taken over as proposed, but shown, because something was assumed or left aside. */ NOTE,
    /** A person has to choose or confirm before the row is saved. */ ASK,
    /** Cannot be taken over like this; the file or the proposal has to be changed. */ ERROR
}
