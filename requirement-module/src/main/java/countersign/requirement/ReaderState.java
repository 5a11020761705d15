package countersign.requirement;

import countersign.shared.text.Text;

/** How a participant stands to the minutes (S2.5). SILENT: said nothing in time, which counts as no objection and is shown as what it is. */
public enum ReaderState {
    WAITING, CONFIRMED, SILENT, OBJECTED;

    /** Its name. */
    public Text text() { return Text.of("requirement.reader." + name()); }
}
