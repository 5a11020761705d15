package countersign.web.exchange;

import countersign.tasking.TaskPriority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

/** Reads MS Project's XML and .mpp and Primavera's .xer (D3) into a proposal, as {@link Form1Reader} does with form 1; saves nothing. */
public final class ProjectFileReader {

    private static final int DEEPEST = 50;

    private final ProjectContext context;
    private final ProjectFile file;
    private final ProjectColumns columns;
    private final ProjectLeftovers left = new ProjectLeftovers();
    private final Map<Task, Integer> numbers = new LinkedHashMap<>();
    private final Map<Task, Integer> levels = new HashMap<>();
    private final ProjectPeople people;

    private ProjectFileReader(ProjectFile file, ProjectContext context) {
        this.context = context;
        this.file = file;
        columns = ProjectColumns.of(file);
        var helpers = columns.has(Form1Column.COLLABORATORS.key()) ? file.getTasks().stream().flatMap(task -> helpers(columns.read(task)).stream()).collect(Collectors.toSet())
                : Set.<String>of();
        people = new ProjectPeople(file, context, helpers);
        file.getChildTasks().forEach(task -> number(task, 1));
        if (numbers.isEmpty()) throw ProjectFiles.refused("noTasks");
    }

    /** Whether this is for us: everything that is no workbook, also to be refused. */
    public static boolean isProject(byte[] bytes) { return !ProjectFiles.workbook(bytes); }

    /** @throws countersign.shared.RuleViolation of the field {@code file}, with the reason and the task, when it is damaged, too large, looped or contradicts itself */
    public static ProjectProposal read(byte[] bytes, ProjectContext context) { return new ProjectFileReader(ProjectFiles.open(bytes), context).read(ProjectFiles.kind(bytes)); }

    /** Rows as they stand; the row of the whole project is none, nor are empty lines, inactive tasks and those of other projects. */
    private void number(Task task, int level) {
        if (level > DEEPEST) throw ProjectFiles.refused("inflated");
        var whole = level == 1 && Integer.valueOf(0).equals(task.getID());
        var taken = !task.getNull() && task.getActive() && !task.getExternalTask() && !task.getExternalProject();
        if (!taken && !task.getNull()) left.add(task.getActive() ? FindingKind.PROJECT_EXTERNAL : FindingKind.PROJECT_INACTIVE, task.getName());
        if (taken && !whole) {
            numbers.put(task, numbers.size() + 1);
            levels.put(task, level);
        }
        if (taken) task.getChildTasks().forEach(child -> number(child, whole ? level : level + 1));
    }

    private ProjectProposal read(ProjectFiles.Kind kind) {
        var properties = file.getProjectProperties();
        var links = new ProjectLinks(numbers, properties, context.dayMinutes(), left);
        var facts = new ProjectFacts(file, columns, context, left);
        var raw = new ArrayList<RawRow<Form1Column>>();
        var rows = new HashMap<Integer, ProjectRow>();
        numbers.forEach((task, number) -> {
            var texts = columns.read(task);
            raw.add(new RawRow<>(number, cells(task, texts, links), Map.of()));
            rows.put(number, facts.of(task, number, texts, priority(task)));
            left.of(task, number);
            if (!texts.getOrDefault("", "").isBlank()) left.add(FindingKind.PROJECT_NOTES, number);
        });
        left.of(file, columns);
        compareCalendars();
        var title = Optional.ofNullable(properties.getProjectTitle()).orElse("");
        var findings = new ArrayList<Finding>();
        findings.add(Finding.of(FindingKind.PROJECT_READ, countersign.shared.text.Text.of("web.exchange.project.kind." + kind), title, numbers.size()));
        findings.addAll(left.findings());
        findings.add(Finding.of(FindingKind.PROJECT_DATES));
        var table = Form1Reader.read(new RawTable<>(title, present(raw), List.of(), raw, findings), context.table());
        return new ProjectProposal(table, rows, people.questions());
    }

    private Set<Form1Column> present(List<RawRow<Form1Column>> raw) {
        var present = EnumSet.of(Form1Column.NAME, Form1Column.NUMBER, Form1Column.LEVEL, Form1Column.LINKS);
        present.addAll(columns.form1());
        var someone = file.getResources().stream().anyMatch(ProjectPeople::person);
        if (someone) present.addAll(Set.of(Form1Column.OWNER, Form1Column.COLLABORATORS));
        if (raw.stream().anyMatch(row -> row.cells().containsKey(Form1Column.SHARES))) present.add(Form1Column.SHARES);
        if (raw.stream().noneMatch(row -> row.cells().containsKey(Form1Column.ID))) present.remove(Form1Column.ID);
        return present;
    }

    private Map<Form1Column, RawCell> cells(Task task, Map<String, String> texts, ProjectLinks links) {
        var cells = new EnumMap<Form1Column, RawCell>(Form1Column.class);
        for (var column : columns.form1()) cell(cells, column, texts.getOrDefault(column.key(), ""));
        var id = texts.getOrDefault(Form1Column.ID.key(), "");
        cells.remove(Form1Column.ID);
        if (id.startsWith(ProjectColumns.ID)) cell(cells, Form1Column.ID, id.substring(ProjectColumns.ID.length()));
        cell(cells, Form1Column.NAME, Optional.ofNullable(task.getName()).orElse(""));
        cell(cells, Form1Column.NUMBER, String.valueOf(numbers.get(task)));
        cell(cells, Form1Column.LEVEL, String.valueOf(levels.get(task)));
        cell(cells, Form1Column.LINKS, links.of(task));
        parties(cells, task, texts);
        return cells;
    }

    private static void cell(Map<Form1Column, RawCell> cells, Form1Column column, String text) {
        var day = Set.of(Form1Column.START, Form1Column.FINISH, Form1Column.CONTRACT).contains(column) && text.matches("\\d{4}-\\d\\d-\\d\\d");
        cells.put(column, new RawCell(text, day ? day(text) : null, List.of()));
    }

    private static java.time.LocalDateTime day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay();
        } catch (java.time.DateTimeException impossible) {
            return null;
        }
    }

    /** The owner is who our own column names as long as they are on the task, else the first whom it does not name as a helper. */
    private void parties(Map<Form1Column, RawCell> cells, Task task, Map<String, String> texts) {
        var on = people.on(task);
        if (on.isEmpty() && task.hasChildTasks() && columns.has(Form1Column.OWNER.key())) return;
        var owner = texts.getOrDefault(Form1Column.OWNER.key(), "").strip();
        var helpers = helpers(texts);
        var cell = on.stream().map(ProjectPeople.Assigned::cell).filter(owner::equals).findFirst()
                .or(() -> on.stream().map(ProjectPeople.Assigned::cell).filter(c -> !helpers.contains(Tokens.plain(c))).findFirst()).orElse("");
        cell(cells, Form1Column.OWNER, cell);
        cell(cells, Form1Column.COLLABORATORS, String.join("\u3001", on.stream().map(ProjectPeople.Assigned::cell).filter(c -> !c.equals(cell)).distinct().toList()));
        if (columns.has(Form1Column.SHARES.key())) return;
        var shares = on.stream().filter(a -> a.percent() >= 1 && a.percent() < 100)
                .map(a -> Tokens.head(Tokens.plain(a.cell())) + " " + Math.round(a.percent()) + "%").toList();
        if (!shares.isEmpty()) cell(cells, Form1Column.SHARES, String.join("\n", shares));
    }

    private static List<String> helpers(Map<String, String> texts) { return Tokens.split(texts.getOrDefault(Form1Column.COLLABORATORS.key(), "")); }

    private static String priority(Task task) {
        var value = task.getPriority() == null ? org.mpxj.Priority.MEDIUM : task.getPriority().getValue();
        return (value > org.mpxj.Priority.MEDIUM ? TaskPriority.HIGH : value < org.mpxj.Priority.MEDIUM ? TaskPriority.LOW : TaskPriority.NORMAL).name();
    }

    private void compareCalendars() {
        var properties = file.getProjectProperties();
        var from = properties.getStartDate() == null ? null : properties.getStartDate().toLocalDate();
        if (from == null || file.getDefaultCalendar() == null) return;
        var to = properties.getFinishDate() == null ? from.plusYears(1) : properties.getFinishDate().toLocalDate();
        ProjectCalendars.differences(file.getDefaultCalendar(), context.calendar(), from, to).forEach(day -> left.add(FindingKind.PROJECT_CALENDAR, day));
    }
}
