package countersign.tasking;

import countersign.shared.text.Text;

/** The fields of a row that are set one by one; {@link #json} is their name in commands, files and problems. */
public enum TaskField {
    NAME("name"), LEAD("lead"), COLLABORATING("collaborating"), OWNER("owner"), COLLABORATORS("collaborators"), ESTIMATE("estimate"),
    START("start"), FINISH("finish"), CONTRACT("contract"), MILESTONE("milestone"), STANDARD("standard"), ACCEPTED_BY("acceptedBy"), NEEDS("needs"),
    CONTINGENCY("contingency"), PRIORITY("priority"), DELIVERABLE("deliverable"), LINKS("links");

    private final String json;

    TaskField(String json) { this.json = json; }

    /** Its lasting name. */
    public String json() { return json; }

    /** Its name as people read it. */
    public Text text() { return Text.of("tasking.field." + json); }

    /** The field of that name. @throws IllegalArgumentException when there is none */
    public static TaskField of(String json) {
        for (var field : values()) if (field.json.equals(json)) return field;
        throw new IllegalArgumentException("no field " + json);
    }
}
