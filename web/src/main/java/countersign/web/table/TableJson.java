package countersign.web.table;

import countersign.shared.text.Texts;
import countersign.tasking.Finding;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The assignment table in the words of its client component, and back. Pure. */
final class TableJson {

    private static final String MANAGEMENT = "management";

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final int dayMinutes;
    private final Texts texts;

    /** @param all all rows of the table: links are written by number */
    TableJson(List<TaskView> all, int dayMinutes, Texts texts) {
        all.forEach(row -> numbers.put(row.taskId(), row.number()));
        this.dayMinutes = dayMinutes;
        this.texts = texts;
    }

    /** Rows as the client shows them. */
    List<TableData.Row> rows(List<TaskView> rows) { return rows.stream().map(this::row).toList(); }

    private TableData.Row row(TaskView row) {
        return new TableData.Row(id(row.taskId()), id(row.parentId()), Integer.toString(row.number()), row.name(), id(row.leadDepartmentId()),
                row.collaboratingDepartmentIds().stream().map(TableJson::id).toList(), id(row.ownerId()),
                row.collaborators().stream().map(c -> c.personId() == null ? c.name() : id(c.personId())).toList(), Written.time(row.estimate(), dayMinutes),
                text(row.windowStart()), text(row.windowFinish()), text(row.contractDate()), shares(Written.shares(row, dayMinutes)), row.milestone(),
                row.acceptanceStandard(), id(row.acceptingDepartmentId()), row.needs(),
                row.needLines().stream().map(line -> need(TaskCommand.Line.of(line))).toList(), row.contingency(), row.priority().name().toLowerCase(Locale.ROOT), row.support() ? MANAGEMENT : id(row.deliverableId()),
                Written.links(row.links(), numbers::get, dayMinutes), false, null);
    }

    private static List<TableData.Share> shares(Map<String, String> byPerson) {
        return byPerson.entrySet().stream().map(share -> new TableData.Share(share.getKey(), share.getValue())).toList();
    }

    private static TableData.Need need(TaskCommand.Line line) {
        return new TableData.Need(line.kind().toLowerCase(Locale.ROOT), said(line.department()), line.what(), line.amount(), said(line.from()), said(line.to()),
                said(line.commitment()));
    }

    private static String said(String text) { return text.isEmpty() ? null : text; }

    /** Findings, by their ids, in the reader's language. */
    List<TableData.Finding> findings(Map<String, Finding> findings) {
        var shown = new ArrayList<TableData.Finding>();
        findings.forEach((id, finding) -> {
            var mend = finding.mend() == null ? null : new TableData.Mend(texts.get(finding.mend().label()), commands(finding.mend().commands()));
            shown.add(new TableData.Finding(id, finding.kind(), finding.severity().name().toLowerCase(Locale.ROOT), texts.get(finding.message()),
                    finding.rows().stream().map(TableJson::id).toList(), finding.field() == null ? null : finding.field().json(), mend));
        });
        return shown;
    }

    /** The kinds of findings with their common reasons and the reason given. */
    List<TableData.Kind> kinds(List<Finding> findings, Map<String, String> reasons) {
        var kinds = new LinkedHashMap<String, TableData.Kind>();
        for (var finding : findings) {
            var kind = finding.kind();
            kinds.computeIfAbsent(kind, k -> new TableData.Kind(k, texts.get(Finding.title(k)), common(k), reasons.get(k)));
        }
        return List.copyOf(kinds.values());
    }

    private List<String> common(String kind) {
        var own = "tasking.reasons." + kind;
        var all = new ArrayList<String>();
        if (texts.has(own)) all.addAll(Arrays.asList(texts.get(own).split("\\|")));
        all.addAll(Arrays.asList(texts.get("tasking.reasons.any").split("\\|")));
        return all;
    }

    private static List<TableCommand> commands(List<TaskCommand> commands) {
        var shown = new ArrayList<TableCommand>();
        for (var command : commands) {
            if (command instanceof TaskCommand.Set set)
                shown.add(new TableCommand("set", set.row(), null, null, null, set.field().json(), null, value(set)));
            else if (command instanceof TaskCommand.Needs needs)
                shown.add(new TableCommand("set", needs.row(), null, null, null, needs.fieldName(), null, needs.lines().stream().map(TableJson::need).toList()));
            else if (command instanceof TaskCommand.Shares shares)
                shown.add(new TableCommand("set", shares.row(), null, null, null, shares.fieldName(), null, shares(shares.byPerson())));
            else if (command instanceof TaskCommand.Add add)
                shown.add(new TableCommand("add", add.row(), null, null, null, add.field().json(), null, add.value()));
            else if (command instanceof TaskCommand.Insert insert)
                shown.add(new TableCommand("insert", null, insert.tempId(), insert.parent(), insert.after(), null, null, null));
            else if (command instanceof TaskCommand.Delete delete)
                shown.add(new TableCommand("delete", delete.row(), null, null, null, null, null, null));
        }
        return shown;
    }

    private static Object value(TaskCommand.Set set) {
        if (set.field() == TaskField.COLLABORATING || set.field() == TaskField.COLLABORATORS) return set.values();
        if (set.values().isEmpty()) return null;
        return set.field() == TaskField.MILESTONE ? (Object) Boolean.parseBoolean(set.values().get(0)) : set.values().get(0);
    }

    /** The client's edits as commands; what has no known form is left out with its problem in {@code problems}. */
    static List<TaskCommand> read(List<TableCommand> edits, List<TableReply.Problem> problems, Texts texts) {
        var commands = new ArrayList<TaskCommand>();
        for (var edit : edits) {
            try {
                commands.add(command(edit));
            } catch (IllegalArgumentException unknown) {
                problems.add(new TableReply.Problem(edit.id(), edit.field(), texts.get("web.tasking.unknownCommand")));
            }
        }
        return commands;
    }

    private static TaskCommand command(TableCommand edit) {
        return switch (edit.op() == null ? "" : edit.op()) {
            case "set" -> set(edit);
            case "add" -> new TaskCommand.Add(edit.id(), TaskField.of(edit.field()), edit.value() == null ? "" : edit.value().toString());
            case "insert" -> new TaskCommand.Insert(edit.tempId(), edit.parent(), edit.after());
            case "move" -> new TaskCommand.Move(edit.id(), edit.parent(), edit.after());
            case "delete" -> new TaskCommand.Delete(edit.id());
            case "restore" -> new TaskCommand.Restore(edit.id(), edit.parent(), edit.after());
            case "reason" -> new TaskCommand.Reason(edit.kind(), edit.value() == null ? "" : edit.value().toString());
            default -> throw new IllegalArgumentException("no command " + edit.op());
        };
    }

    private static TaskCommand set(TableCommand edit) {
        return switch (edit.field() == null ? "" : edit.field()) {
            case "needLines" -> new TaskCommand.Needs(edit.id(), parts(edit.value()).stream().map(TableJson::line).toList());
            case "shares" -> new TaskCommand.Shares(edit.id(), byPerson(parts(edit.value())));
            default -> new TaskCommand.Set(edit.id(), TaskField.of(edit.field()), values(edit.value()));
        };
    }

    private static TaskCommand.Line line(Map<?, ?> need) {
        return new TaskCommand.Line(part(need, "kind"), part(need, "department"), part(need, "what"), part(need, "amount"), part(need, "from"), part(need, "to"),
                part(need, "commitment"));
    }

    private static Map<String, String> byPerson(List<Map<?, ?>> shares) {
        var byPerson = new LinkedHashMap<String, String>();
        shares.forEach(share -> byPerson.put(part(share, "person"), part(share, "share")));
        return byPerson;
    }

    /** The objects of a list. @throws IllegalArgumentException when it is something else */
    private static List<Map<?, ?>> parts(Object value) {
        if (value == null) return List.of();
        var parts = new ArrayList<Map<?, ?>>();
        if (!(value instanceof List<?> list)) throw new IllegalArgumentException("no list");
        for (var part : list) {
            if (!(part instanceof Map<?, ?> map)) throw new IllegalArgumentException("no object");
            parts.add(map);
        }
        return parts;
    }

    private static String part(Map<?, ?> of, String name) { return of.get(name) == null ? "" : of.get(name).toString(); }

    private static List<String> values(Object value) {
        if (value == null) return List.of();
        if (value instanceof List<?> list) return list.stream().map(Object::toString).toList();
        return List.of(value.toString());
    }

    private static String id(Long id) { return id == null ? null : Long.toString(id); }

    private static String text(Object date) { return date == null ? null : date.toString(); }
}
