package countersign.tracking;

import countersign.shared.text.Text;
import java.util.List;

/** What of a task a change request can set; {@link #json} is the field's name in the assignment table. */
public enum ChangeField {
    NAME("name"), LEAD("lead"), COLLABORATING("collaborating"), OWNER("owner"), ESTIMATE("estimate"), START("start"), FINISH("finish"),
    /** Moved by hand: not to start before a time, or to start then where its dates are set by hand; its value is the local time, empty for nothing said. */
    BEGIN("begin"), STANDARD("standard"), ACCEPTED_BY("acceptedBy"), LINKS("links"),
    /** Of a new task only: the summary task it is put below; its value is that task's id, empty for the top of the table. */
    PARENT("parent"),
    /** Takes the task out; its value is {@code true}. */
    REMOVED("removed");

    /** What a new task cannot do without: what, who, when and by which standard (S3.2). */
    public static final List<ChangeField> REQUIRED = List.of(NAME, LEAD, OWNER, ESTIMATE, STANDARD);

    private final String json;

    ChangeField(String json) { this.json = json; }

    public String json() { return json; }

    /** Its name. */
    public Text text() { return Text.of("tracking.field." + json); }
}
