package countersign.web.tracking;

import countersign.tracking.ChangeField;
import countersign.tracking.TaskChange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A new task in the form of a change request: what, who, when, by which standard, below what, after what. */
public class NewTaskLine implements Serializable {

    private static final long serialVersionUID = 1;
    private final Map<ChangeField, String> values = new EnumMap<>(ChangeField.class);
    private List<String> helping = new ArrayList<>();

    /** Whether it says anything. */
    boolean filled() { return !helping.isEmpty() || values.values().stream().anyMatch(value -> !value.isBlank()); }

    /** Its fields. @param number from 1, in the order of the form: links name it N1, N2, … */
    List<TaskChange> changes(int number) {
        var changes = new ArrayList<TaskChange>();
        values.forEach((field, value) -> { if (!value.isBlank()) changes.add(new TaskChange(-number, field, "", value)); });
        if (!helping.isEmpty()) changes.add(new TaskChange(-number, ChangeField.COLLABORATING, "", String.join(",", helping)));
        return changes;
    }

    void put(ChangeField field, String value) {
        if (field == ChangeField.COLLABORATING) helping = new ArrayList<>(List.of(value.split(",")));
        else values.put(field, value == null ? "" : value.strip());
    }

    private String get(ChangeField field) { return values.getOrDefault(field, ""); }

    public String getName() { return get(ChangeField.NAME); }

    public void setName(String value) { put(ChangeField.NAME, value); }

    public String getLead() { return get(ChangeField.LEAD); }

    public void setLead(String value) { put(ChangeField.LEAD, value); }

    public String getOwner() { return get(ChangeField.OWNER); }

    public void setOwner(String value) { put(ChangeField.OWNER, value); }

    public String getEstimate() { return get(ChangeField.ESTIMATE); }

    public void setEstimate(String value) { put(ChangeField.ESTIMATE, value); }

    public String getStart() { return get(ChangeField.START); }

    public void setStart(String value) { put(ChangeField.START, value); }

    public String getFinish() { return get(ChangeField.FINISH); }

    public void setFinish(String value) { put(ChangeField.FINISH, value); }

    public String getStandard() { return get(ChangeField.STANDARD); }

    public void setStandard(String value) { put(ChangeField.STANDARD, value); }

    public String getAcceptedBy() { return get(ChangeField.ACCEPTED_BY); }

    public void setAcceptedBy(String value) { put(ChangeField.ACCEPTED_BY, value); }

    public String getParent() { return get(ChangeField.PARENT); }

    public void setParent(String value) { put(ChangeField.PARENT, value); }

    public String getLinks() { return get(ChangeField.LINKS); }

    public void setLinks(String value) { put(ChangeField.LINKS, value); }

    public List<String> getHelping() { return helping; }

    public void setHelping(List<String> helping) { this.helping = helping == null ? new ArrayList<>() : new ArrayList<>(helping); }
}
