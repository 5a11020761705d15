package countersign.tracking;

import countersign.shared.text.Text;

/** What of a task a change request can set; {@link #json} is the field's name in the assignment table. */
public enum ChangeField {
    NAME("name"), LEAD("lead"), OWNER("owner"), ESTIMATE("estimate"), START("start"), FINISH("finish"), STANDARD("standard"), LINKS("links"),
    /** Takes the task out; its value is {@code true}. */
    REMOVED("removed");

    private final String json;

    ChangeField(String json) { this.json = json; }

    public String json() { return json; }

    /** Its name. */
    public Text text() { return Text.of("tracking.field." + json); }
}
