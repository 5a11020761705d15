package countersign.web.tasking;

import countersign.tasking.PlanFact;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.Written;
import countersign.tasking.schedule.ConstraintType;
import countersign.web.exchange.Form1Column;
import countersign.web.exchange.Form1Proposal;
import countersign.web.exchange.Form1Row;
import countersign.web.exchange.ProposedCell;
import countersign.web.exchange.ProposedDepartment;
import countersign.web.exchange.ProposedParty;
import countersign.web.exchange.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A proposal of form 1 with the answers to its questions, as edits of the table (S3.4). Only columns that are in the file touch a row. Pure. */
final class ImportCommands {

    private static final Pattern NUMBER = Pattern.compile("(^|[,，;；、\\n]\\s*)(\\d{1,9})");

    private final Form1Proposal proposal;
    private final ImportAnswers answers;
    private final NeedWords words;
    private final boolean closed;
    private final Map<Integer, String> refs = new HashMap<>();
    private final Map<String, String> byNumber = new HashMap<>();
    private final Map<Long, TaskView> known = new HashMap<>();

    ImportCommands(Form1Proposal proposal, ImportAnswers answers, List<TaskView> table, NeedWords words) { this(proposal, answers, table, words, false); }

    /** @param closed numbers in the file are the file's own: a link to a row that is left out falls away */
    ImportCommands(Form1Proposal proposal, ImportAnswers answers, List<TaskView> table, NeedWords words, boolean closed) {
        this.words = words;
        this.closed = closed;
        this.proposal = proposal;
        this.answers = answers;
        table.forEach(row -> known.put(row.taskId(), row));
        for (var row : taken()) {
            var task = task(row);
            var ref = task == null ? "NEW_" + row.number() : task.toString();
            refs.put(row.number(), ref);
            var number = row.taskNumber().value();
            if (number != null && !number.isBlank()) byNumber.put(number.strip(), ref);
        }
    }

    /** How the edits name a row; null for one that is left out. */
    String ref(int row) { return refs.get(row); }

    /** The edits: first rows at their place in the tree, then every cell, links last. */
    List<TaskCommand> commands() {
        var commands = new ArrayList<TaskCommand>();
        if (proposal.columns().contains(Form1Column.LEVEL)) place(commands);
        else for (var row : taken()) if (task(row) == null) commands.add(new TaskCommand.Insert(refs.get(row.number()), null, lastOnTop(commands)));
        for (var row : taken()) cells(row, commands);
        if (proposal.columns().contains(Form1Column.LINKS)) for (var row : taken()) links(row, commands);
        answers.deleted().stream().filter(id -> known.containsKey(Long.valueOf(id))).forEach(id -> commands.add(new TaskCommand.Delete(id)));
        return commands;
    }

    private List<Form1Row> taken() { return proposal.rows().stream().filter(row -> !answers.left(row.number())).toList(); }

    /** The task a row is; what was answered counts as long as somebody else has not deleted it. */
    private Long task(Form1Row row) {
        var said = answers.sameTask(row.number());
        return row.taskId() != null ? row.taskId() : known.containsKey(said) ? said : null;
    }

    private String lastOnTop(List<TaskCommand> commands) {
        for (int i = commands.size() - 1; i >= 0; i--) if (commands.get(i) instanceof TaskCommand.Insert insert) return insert.tempId();
        return known.values().stream().filter(r -> r.parentId() == null).max(java.util.Comparator.comparingInt(TaskView::position))
                .map(r -> Long.toString(r.taskId())).orElse(null);
    }

    /** A row at its place: below which one, and behind which sibling. */
    private record Place(Form1Row row, String ref, String parent, String after) {}

    /** By the level column each row lies under the nearest row above it of a lower level; a jump is taken as one step. */
    private List<Place> places() {
        var places = new ArrayList<Place>();
        var path = new ArrayList<String>();
        var lastChild = new HashMap<String, String>();
        for (var row : taken()) {
            var level = Math.max(1, Math.min(row.level().value() == null ? 1 : row.level().value(), path.size() + 1));
            while (path.size() >= level) path.remove(path.size() - 1);
            var parent = path.isEmpty() ? null : path.get(path.size() - 1);
            var ref = refs.get(row.number());
            places.add(new Place(row, ref, parent, lastChild.put(String.valueOf(parent), ref)));
            path.add(ref);
        }
        return places;
    }

    /** Below a row that has its very children already nothing moves: a large table comes back quickly. */
    private void place(List<TaskCommand> commands) {
        var places = places();
        var wanted = places.stream().collect(Collectors.groupingBy(place -> String.valueOf(place.parent()), Collectors.mapping(Place::ref, Collectors.toList())));
        var there = known.values().stream().sorted(java.util.Comparator.comparingInt(TaskView::position))
                .collect(Collectors.groupingBy(row -> String.valueOf(row.parentId()), Collectors.mapping(row -> Long.toString(row.taskId()), Collectors.toList())));
        for (var place : places) {
            var parent = String.valueOf(place.parent());
            if (task(place.row()) == null) commands.add(new TaskCommand.Insert(place.ref(), place.parent(), place.after()));
            else if (!wanted.get(parent).equals(there.get(parent))) commands.add(new TaskCommand.Move(place.ref(), place.parent(), place.after()));
        }
    }

    private void cells(Form1Row row, List<TaskCommand> commands) {
        var ref = refs.get(row.number());
        set(commands, ref, row, Form1Column.NAME, TaskField.NAME, text(row.name().value()));
        departments(row, ref, commands);
        set(commands, ref, row, Form1Column.OWNER, TaskField.OWNER, parties(row, Form1Column.OWNER, row.owner().values()).stream().limit(1).toList());
        set(commands, ref, row, Form1Column.COLLABORATORS, TaskField.COLLABORATORS,
                parties(row, Form1Column.COLLABORATORS, row.collaborators().values()));
        dates(row, ref, commands);
        set(commands, ref, row, Form1Column.STANDARD, TaskField.STANDARD, text(row.standard().value()));
        set(commands, ref, row, Form1Column.NEEDS, TaskField.NEEDS, text(row.needs().value()));
        set(commands, ref, row, Form1Column.CONTINGENCY, TaskField.CONTINGENCY, text(row.contingency().value()));
        set(commands, ref, row, Form1Column.DELIVERABLE, TaskField.DELIVERABLE, text(row.deliverable().value()));
        set(commands, ref, row, Form1Column.CONTRACT, TaskField.CONTRACT, text(row.contract().value()));
        beside(commands, ref, row);
        if (read(Form1Column.NEED_LINES, row.needLines())) commands.add(new TaskCommand.Needs(ref, row.needLines().values().stream().map(words::line).toList()));
        if (read(Form1Column.SHARES, row.shares())) commands.add(new TaskCommand.Shares(ref, shares(row)));
    }

    /** What only the whole table has. A milestone first: an estimate is none's. */
    private void beside(List<TaskCommand> commands, String ref, Form1Row row) {
        var plan = row.plan();
        if (plan.milestone().value() != null || plan.milestone().raw().isBlank()) set(commands, ref, row, Form1Column.MILESTONE, TaskField.MILESTONE, List.of(Boolean.toString(Boolean.TRUE.equals(plan.milestone().value()))));
        if (read(Form1Column.ESTIMATE, plan.estimate())) set(commands, ref, row, Form1Column.ESTIMATE, TaskField.ESTIMATE, text(plan.estimate().value()));
        if (plan.acceptedBy().raw().isBlank() || plan.acceptedBy().value() != null || answers.of(row.number(), Form1Column.ACCEPTED_BY).isPresent())
            set(commands, ref, row, Form1Column.ACCEPTED_BY, TaskField.ACCEPTED_BY, plan.acceptedBy().value() == null ? List.of() : List.of(value(plan.acceptedBy().value())));
        if (plan.priority().value() != null || answers.of(row.number(), Form1Column.PRIORITY).isPresent()) set(commands, ref, row, Form1Column.PRIORITY, TaskField.PRIORITY, text(plan.priority().value()));
    }

    /**
     * What the file says of places, by row as the edits name it; empty where it has no such column.
     *
     * @param before what was said so far, by row: stays where the file does not speak of it
     */
    Map<String, PlanFact> facts(Map<String, PlanFact> before, int dayMinutes) {
        var facts = new LinkedHashMap<String, PlanFact>();
        if (proposal.columns().stream().noneMatch(Form1Column::places)) return facts;
        for (var row : taken()) facts.put(refs.get(row.number()), fact(row, before.getOrDefault(refs.get(row.number()), PlanFact.none(0)), dayMinutes));
        return facts;
    }

    private PlanFact fact(Form1Row row, PlanFact before, int dayMinutes) {
        var plan = row.plan();
        var constraint = answers.of(row.number(), Form1Column.CONSTRAINT).map(ConstraintType::valueOf).orElseGet(() -> said(Form1Column.CONSTRAINT, plan.constraint(), before.constraint()));
        var date = said(Form1Column.CONSTRAINT_DATE, plan.constraintDate(), before.constraintDate());
        var whole = constraint == null || !constraint.needsDate() || date != null;
        var buffer = plan.buffer().value() == null ? null : Written.minutes(plan.buffer().value(), dayMinutes).orElse(null);
        return new PlanFact(0, whole ? constraint : before.constraint(), whole ? date : before.constraintDate(),
                said(Form1Column.MANUAL_START, plan.manualStart(), before.manualStart()), said(Form1Column.MANUAL_FINISH, plan.manualFinish(), before.manualFinish()),
                answers.of(row.number(), Form1Column.DEADLINE).map(LocalDate::parse).orElseGet(() -> said(Form1Column.DEADLINE, plan.deadline(), before.deadline())),
                read(Form1Column.BUFFER, plan.buffer()) ? buffer : before.bufferMinutes());
    }

    private <T> T said(Form1Column column, ProposedCell<T> cell, T before) {
        return read(column, cell) && (cell.value() != null || cell.raw().isBlank()) ? cell.value() : before;
    }

    /** A cell that could not be read changes nothing. */
    private boolean read(Form1Column column, ProposedCell<?> cell) {
        return proposal.columns().contains(column) && cell.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }

    /** By the person that owner's or collaborator's name stands for, answers included. */
    private Map<String, String> shares(Form1Row row) {
        var people = new HashMap<String, String>();
        for (var column : List.of(Form1Column.COLLABORATORS, Form1Column.OWNER)) {
            var parties = column == Form1Column.OWNER ? row.owner().values() : row.collaborators().values();
            var values = parties(row, column, parties);
            for (int i = 0; i < parties.size(); i++) people.put(parties.get(i).name(), values.get(i));
        }
        var shares = new HashMap<String, String>();
        row.shares().values().forEach(share -> shares.put(people.getOrDefault(share.name(), share.name()), share.amount()));
        return shares;
    }

    private void departments(Form1Row row, String ref, List<TaskCommand> commands) {
        if (!proposal.columns().contains(Form1Column.DEPARTMENTS)) return;
        var named = row.departments().values();
        var values = new ArrayList<String>();
        String lead = null;
        for (int i = 0; i < named.size(); i++) {
            values.add(answers.of(row.number(), Form1Column.DEPARTMENTS, i).orElse(value(named.get(i))));
            if (named.get(i).lead() && lead == null) lead = values.get(i);
        }
        lead = answers.of(row.number(), Form1Column.DEPARTMENTS).orElse(lead);
        var leads = lead;
        commands.add(new TaskCommand.Set(ref, TaskField.COLLABORATING, List.of()));
        commands.add(new TaskCommand.Set(ref, TaskField.LEAD, lead == null ? List.of() : List.of(lead)));
        commands.add(new TaskCommand.Set(ref, TaskField.COLLABORATING, values.stream().filter(v -> !v.equals(leads)).distinct().toList()));
    }

    private static String value(ProposedDepartment department) { return department.id() == null ? department.name() : department.id().toString(); }

    /** Start and finish together: the old ones are emptied first, so that no order of the two is wrong on the way. */
    private void dates(Form1Row row, String ref, List<TaskCommand> commands) {
        if (!proposal.columns().containsAll(Set.of(Form1Column.START, Form1Column.FINISH))) return;
        commands.add(new TaskCommand.Set(ref, TaskField.START, List.of()));
        set(commands, ref, row, Form1Column.FINISH, TaskField.FINISH, text(row.finish().value()));
        set(commands, ref, row, Form1Column.START, TaskField.START, text(row.start().value()));
    }

    private void links(Form1Row row, List<TaskCommand> commands) {
        var written = row.links().value();
        var named = written == null ? "" : NUMBER.matcher(closed ? within(written) : written).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(match.group(1)
                + (byNumber.containsKey(match.group(2)) ? "#" + byNumber.get(match.group(2)) + "#" : match.group(2))));
        commands.add(new TaskCommand.Set(refs.get(row.number()), TaskField.LINKS, text(named)));
    }

    private String within(String written) {
        return Stream.of(written.split(", ")).filter(part -> byNumber.containsKey(part.replaceFirst("\\D.*$", ""))).collect(Collectors.joining(", "));
    }

    private void set(List<TaskCommand> commands, String ref, Form1Row row, Form1Column column, TaskField field, List<String> proposed) {
        if (!proposal.columns().contains(column)) return;
        var answered = answers.of(row.number(), column);
        commands.add(new TaskCommand.Set(ref, field, answered.map(ImportCommands::text).orElse(proposed)));
    }

    private List<String> parties(Form1Row row, Form1Column column, List<ProposedParty> parties) {
        var values = new ArrayList<String>();
        for (int i = 0; i < parties.size(); i++) {
            var party = parties.get(i);
            var proposed = party.id() == null || party.kind() == ProposedParty.Kind.GROUP ? party.name() : party.id().toString();
            values.add(answers.of(row.number(), column, i).orElse(proposed));
        }
        return values;
    }

    private static List<String> text(Object value) {
        var written = Objects.toString(value, "");
        return written.isBlank() ? List.of() : List.of(written);
    }
}
