package countersign.web.exchange;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TaskField;

/**
 * What we know of a task and MS Project does not, in its text fields (D3). A field is recognised by its title, which begins with {@code CS}, in any of our
 * languages. A text that is too long for a field, or has several lines, stands in the notes below a line with that title.
 */
final class ProjectColumns {

    /** Titles of ours begin so: MS Project allows none that is the name of a field of its own. */
    static final String OURS = "CS ";
    /** A task's id is written with it, so that no other number is taken for one. */
    static final String ID = "CS-";
    static final String ACCEPTED_BY = "tasking.field.acceptedBy";
    static final String OWN_BUFFER = "web.exchange.project.ownBuffer";
    static final String BUFFER = "web.exchange.project.buffer";

    private static final int LONGEST = 250;
    private static final Pattern TITLE = Pattern.compile("\u3010CS (.+)\u3011");
    private static final List<Form1Column> COLUMNS = List.of(Form1Column.ID, Form1Column.NUMBER, Form1Column.DEPARTMENTS, Form1Column.OWNER, Form1Column.COLLABORATORS,
            Form1Column.START, Form1Column.FINISH, Form1Column.CONTRACT, Form1Column.DELIVERABLE, Form1Column.STANDARD, Form1Column.NEEDS,
            Form1Column.CONTINGENCY, Form1Column.SHARES, Form1Column.NEED_LINES);
    private static final List<TaskField> TEXTS = List.of(TaskField.TEXT1, TaskField.TEXT2, TaskField.TEXT3, TaskField.TEXT4, TaskField.TEXT5, TaskField.TEXT6,
            TaskField.TEXT7, TaskField.TEXT8, TaskField.TEXT9, TaskField.TEXT10, TaskField.TEXT11, TaskField.TEXT12, TaskField.TEXT13, TaskField.TEXT14,
            TaskField.TEXT15, TaskField.TEXT16, TaskField.DURATION1);

    private static final Map<String, String> TITLES = titles();

    private final Map<String, TaskField> fields = new HashMap<>();

    private ProjectColumns() {}

    private static List<String> keys() {
        return java.util.stream.Stream.concat(COLUMNS.stream().map(Form1Column::key), java.util.stream.Stream.of(ACCEPTED_BY, OWN_BUFFER, BUFFER)).toList();
    }

    /** Gives a new file all the fields, titled in that language. */
    static ProjectColumns in(ProjectFile file, Texts texts) {
        var columns = new ProjectColumns();
        var keys = keys();
        for (int i = 0; i < keys.size(); i++) {
            columns.fields.put(keys.get(i), TEXTS.get(i));
            file.getCustomFields().getOrCreate(TEXTS.get(i)).setAlias(title(texts.get(keys.get(i))));
        }
        return columns;
    }

    /** Finds those that a file has. */
    static ProjectColumns of(ProjectFile file) {
        var columns = new ProjectColumns();
        for (var field : file.getCustomFields())
            if (field.getFieldType() instanceof TaskField type && field.getAlias() != null && TITLES.containsKey(field.getAlias().strip()))
                columns.fields.putIfAbsent(TITLES.get(field.getAlias().strip()), type);
        return columns;
    }

    private static Map<String, String> titles() {
        var titles = new HashMap<String, String>();
        for (var language : Language.values()) {
            var texts = Texts.of(language, ZoneOffset.UTC);
            keys().forEach(key -> titles.put(title(texts.get(key)), key));
        }
        return titles;
    }

    /** MS Project takes 50 characters. */
    private static String title(String heading) {
        var plain = heading.replaceAll("\\s*[(\uff08].*$", "");
        return OURS + (plain.length() > 40 ? plain.substring(0, 40) : plain);
    }

    boolean has(String key) { return fields.containsKey(key); }

    TaskField field(String key) { return fields.get(key); }

    /** Whether that is a field of ours. */
    boolean ours(TaskField field) { return fields.containsValue(field); }

    /** The columns of form 1 that the file has. */
    List<Form1Column> form1() { return COLUMNS.stream().filter(column -> has(column.key())).toList(); }

    /** Writes texts by their key into fields, or the notes. */
    void write(Task task, Map<String, String> values, Texts texts) {
        var notes = new StringBuilder();
        values.forEach((key, value) -> {
            if (value.isEmpty()) return;
            if (value.length() <= LONGEST && value.lines().count() <= 1) task.set(fields.get(key), value);
            else notes.append('\u3010').append(title(texts.get(key))).append("\u3011\n").append(escaped(value)).append('\n');
        });
        if (notes.length() > 0) task.setNotes(notes.toString());
    }

    /** A line that looks like a title is written with a stroke before it. */
    private static String escaped(String value) {
        return value.lines().map(line -> line.startsWith("\\") || TITLE.matcher(line).matches() ? "\\" + line : line).collect(java.util.stream.Collectors.joining("\n"));
    }

    /** A task's texts by key; the notes that are nobody's under the empty one. */
    Map<String, String> read(Task task) {
        var values = sections(task.getNotes() == null ? "" : task.getNotes());
        fields.forEach((key, field) -> {
            var value = task.get(field);
            if (value instanceof String text && !text.isBlank()) values.put(key, text);
        });
        return values;
    }

    private Map<String, String> sections(String notes) {
        var sections = new HashMap<String, String>();
        var key = "";
        for (var line : notes.lines().toList()) {
            var title = TITLE.matcher(line.strip());
            if (title.matches() && TITLES.containsKey(OURS + title.group(1))) key = TITLES.get(OURS + title.group(1));
            else sections.merge(key, key.isEmpty() ? line : line.replaceFirst("^\\\\", ""), (before, next) -> before + "\n" + next);
        }
        return sections;
    }
}
