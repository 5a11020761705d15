package countersign.web.inbox;

import countersign.shared.ask.AskPage;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field of an ask's page with what was typed into it. */
public class InboxField implements Serializable {

    private static final long serialVersionUID = 1;
    private final String name;
    private final String group;
    private final String label;
    private final String help;
    private final String type;
    private final boolean required;
    private final LinkedHashMap<String, String> options = new LinkedHashMap<>();
    private String value;

    private InboxField(AskPage.Input input, String group) {
        name = input.name();
        this.group = group;
        label = input.label();
        help = input.help();
        type = input.type().name();
        required = input.required();
        value = input.value();
        input.options().forEach(option -> options.put(option.label(), option.value()));
    }

    /** The fields of a page; a group's heading stands on its first field only. */
    static ArrayList<InboxField> of(List<AskPage.Input> inputs) {
        var fields = new ArrayList<InboxField>();
        var group = "";
        for (var input : inputs) {
            fields.add(new InboxField(input, input.group().equals(group) ? "" : input.group()));
            group = input.group();
        }
        return fields;
    }

    /** The field's lasting name. */
    public String getName() { return name; }

    /** The heading that begins here; empty if none does. */
    public String getGroup() { return group; }

    /** Its label. */
    public String getLabel() { return label; }

    /** A sentence below it. */
    public String getHelp() { return help; }

    /** LINE, LINES, NUMBER, PERCENT, DATE, SELECT or CHECK. */
    public String getType() { return type; }

    /** The HTML type of a one-line field. */
    public String getHtmlType() {
        return switch (type) {
            case "NUMBER", "PERCENT" -> "number";
            case "DATE" -> "date";
            default -> "text";
        };
    }

    /** Whether one line is typed. */
    public boolean isOneLine() { return !type.matches("LINES|SELECT|CHECK"); }

    /** Whether it must be filled in with the agreeing answer. */
    public boolean isRequired() { return required; }

    /** Values by label. */
    public Map<String, String> getOptions() { return options; }

    /** What was typed. */
    public String getValue() { return value; }

    /** @param value what was typed */
    public void setValue(String value) { this.value = value == null ? "" : value; }

    /** Whether it is ticked. */
    public boolean isChecked() { return "yes".equals(value); }

    /** @param checked whether it is ticked */
    public void setChecked(boolean checked) { value = checked ? "yes" : ""; }
}
