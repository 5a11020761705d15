package countersign.web.tasking;

import countersign.shared.RuleViolation;
import countersign.shared.text.Text;
import countersign.tasking.Assignments;
import countersign.tasking.EditResult;
import countersign.tasking.PlanFact;
import countersign.tasking.PlanImport;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.web.exchange.Alternative;
import countersign.web.exchange.Finding;
import countersign.web.exchange.FindingKind;
import countersign.web.exchange.Form1Column;
import countersign.web.exchange.Form1Proposal;
import countersign.web.exchange.Form1Reader;
import countersign.web.exchange.Form1Row;
import countersign.web.exchange.PersonQuestion;
import countersign.web.exchange.ProjectFileReader;
import countersign.web.exchange.ProjectProposal;
import countersign.web.exchange.ProposedCell;
import countersign.web.exchange.ProposedDepartment;
import countersign.web.exchange.ProposedParty;
import countersign.web.exchange.Severity;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import countersign.web.project.ProjectBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Form 1 from Excel (S3.4), or a plan from MS Project or Primavera (D3): the file is read into a proposal, every row and cell that could not be taken as it
 * stands is shown with its question, with everything that has no place here, and only when all is answered and would be taken is anything saved.
 */
@Named("importPage")
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int SHOWN = 20;

    @Inject ProjectBean project;
    @Inject Assignments assignments;
    @Inject Form1Sheets sheets;
    @Inject ProjectSheets projects;
    @Inject PlanImport imports;
    @Inject Refusals refusals;
    @Inject Me me;

    private byte[] bytes;
    private long version;
    private ArrayList<PlanFact> places = new ArrayList<>();
    private ImportAnswers answers = new ImportAnswers();
    private transient Part file;
    private transient Form1Proposal proposal;
    private transient ProjectProposal plan;
    private transient ImportChanges changes;
    private transient List<Text> refused;

    /** A question or remark on a cell; {@code proposed} is what is taken when nothing is chosen, in words. */
    public record CellNote(int row, String column, String key, String raw, String proposed, List<String> messages, List<Alternative> alternatives, boolean asks) {}

    /** Whether the reader may import now. */
    public boolean isAllowed() { return assignments.editable(project.getId(), me.getId()); }

    /** Whether a file is being looked at. */
    public boolean isLooking() { return bytes != null; }

    /** Reads the file that was sent; saves nothing. */
    public String read() {
        if (file == null || file.getSize() == 0) {
            refusals.sayAt("file", "web.exchange.file.empty");
            return null;
        }
        if (!refusals.attempt(() -> take(content()))) bytes = null;
        return null;
    }

    private void take(byte[] sent) {
        if (sent.length > LARGEST) throw RuleViolation.of("file", "web.tasking.import.large");
        var first = new ImportAnswers();
        understand(sent, first);
        bytes = sent;
        seen();
        answers = first;
    }

    private void understand(byte[] sent, ImportAnswers said) {
        changes = null;
        plan = ProjectFileReader.isProject(sent) ? ProjectFileReader.read(sent, projects.context(project.getId(), me.texts(), said.getPeople())) : null;
        proposal = plan != null ? plan.table() : Form1Reader.read(new ByteArrayInputStream(sent), sheets.context(project.getId(), me.texts()));
    }

    private byte[] content() {
        try (var in = file.getInputStream()) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Forgets the file. */
    public String cancel() { return again(); }

    /** Saves what was read, with the answers. Everything or nothing: what would be refused is said first. */
    public String save() {
        if (!refusals.attempt(this::apply, this::readAgain)) return null;
        refusals.done("web.tasking.import.done", getProposal().rows().size());
        return again();
    }

    /** Somebody changed the table meanwhile: the file is compared with what stands now, and the answers stay. */
    private void readAgain() {
        proposal = null;
        seen();
    }

    private void seen() {
        version = assignments.view(project.getId()).version();
        places = new ArrayList<>(imports.places(project.getId()));
    }

    private void apply() {
        assignments.apply(me.actor(), project.getId(), version, List.of()); // whoever looks at what has changed since is told that first
        understand(bytes, answers);
        var edits = edits();
        var id = project.getId();
        var copy = imports.attempt(id, edits.commands(), edits.facts());
        refuse(copy.problems(), edits.commands());
        if (copy.refusal() != null && !edits.facts().isEmpty()) throw new RuleViolation(List.of(new RuleViolation.Problem("", copy.refusal())));
        imports.take(me.actor(), id, version, places, edits.commands(), edits.facts());
    }

    /** What the file comes to with the answers so far. */
    private record Edits(List<TaskCommand> commands, Map<String, PlanFact> facts) {}

    private Edits edits() {
        var read = getProposal();
        var id = project.getId();
        var table = assignments.table(id);
        if (plan != null) {
            var edits = new ProjectCommands(plan, answers, table, sheets.needWords(id), places, assignments.dayMinutes());
            return new Edits(edits.commands(), edits.facts());
        }
        var edits = new ImportCommands(read, answers, table, sheets.needWords(id));
        return new Edits(edits.commands(), edits.facts(places.stream().collect(Collectors.toMap(fact -> Long.toString(fact.taskId()), fact -> fact)), assignments.dayMinutes()));
    }

    /** What the import would change as the answers stand; computed once a request. */
    public ImportChanges getChanges() {
        attempt();
        return changes;
    }

    /** What of it would be refused as the answers stand, in words; then nothing is imported. */
    public List<String> getRefused() {
        attempt();
        return refused.stream().map(me.texts()::get).toList();
    }

    private void attempt() {
        if (changes != null) return;
        var id = project.getId();
        var edits = edits();
        var copy = imports.attempt(id, edits.commands(), edits.facts());
        refused = Stream.concat(copy.problems().stream().map(problem -> said(problem, edits.commands())), Stream.ofNullable(edits.facts().isEmpty() ? null : copy.refusal())).limit(SHOWN).toList();
        var after = new HashMap<Long, PlanFact>();
        edits.facts().forEach((row, fact) -> { if (row.matches("\\d+")) after.put(Long.valueOf(row), fact.of(Long.parseLong(row))); });
        changes = ImportChanges.of(assignments.table(id), copy.rows(), PlanFact.byTask(places), after);
    }

    private void refuse(List<EditResult.Problem> problems, List<TaskCommand> commands) {
        if (problems.isEmpty()) return;
        throw new RuleViolation(problems.stream().limit(SHOWN).map(problem -> new RuleViolation.Problem("", said(problem, commands))).toList());
    }

    private Text said(EditResult.Problem problem, List<TaskCommand> commands) {
        return Text.of("web.tasking.import.problem", name(problem.row(), commands), problem.field() == null ? "" : TaskField.of(problem.field()).text(), problem.message());
    }

    private String name(String ref, List<TaskCommand> commands) {
        return commands.stream().filter(c -> c instanceof TaskCommand.Set set && set.field() == TaskField.NAME && set.row().equals(ref))
                .map(c -> String.join("", ((TaskCommand.Set) c).values())).findFirst().orElse(ref == null ? "" : ref);
    }

    /** What was read. */
    public Form1Proposal getProposal() {
        if (proposal == null && bytes != null) understand(bytes, answers);
        return proposal;
    }

    /** People of a project file who are nobody known, or several. */
    public List<PersonQuestion> getStrangers() {
        getProposal();
        return plan == null ? List.of() : plan.people();
    }

    /** Whether somebody is to be named who is like nobody known. */
    public boolean isUnknown() { return getStrangers().stream().anyMatch(who -> who.alternatives().isEmpty()); }

    /** What is said of somebody, in words. */
    public List<String> said(PersonQuestion question) { return question.messages().stream().map(me.texts()::get).toList(); }

    /** Remarks on the file as a whole, tasks that are not in it apart. */
    public List<String> getFileNotes() {
        return getProposal().findings().stream().filter(f -> f.kind() != FindingKind.TASK_ABSENT).map(f -> me.texts().get(f.message())).toList();
    }

    /** Tasks that are not in the file: kept unless it is said otherwise. */
    public List<Finding> getAbsent() { return getProposal().findings().stream().filter(f -> f.kind() == FindingKind.TASK_ABSENT).toList(); }

    /** What is remarked on rows as a whole. */
    public List<Form1Row> getRowNotes() { return getProposal().rows().stream().filter(row -> !row.findings().isEmpty()).toList(); }

    /** A row's remarks in words. */
    public List<String> messages(Form1Row row) { return row.findings().stream().map(f -> me.texts().get(f.message())).toList(); }

    /** The tasks a row may be instead of a new one. */
    public List<Alternative> tasks(Form1Row row) {
        return row.findings().stream().filter(f -> f.kind() == FindingKind.SAME_NAME).flatMap(f -> f.alternatives().stream()).toList();
    }

    /** Every cell, or value of a cell with several, that has a remark, in the file's order. */
    public List<CellNote> getCellNotes() {
        var notes = new ArrayList<CellNote>();
        for (var row : getProposal().rows()) {
            for (var column : Form1Column.values()) {
                if (column == Form1Column.ID || !getProposal().columns().contains(column)) continue;
                var cell = row.cell(column);
                cell.findings().stream().collect(Collectors.groupingBy(Finding::item, TreeMap::new, Collectors.toList()))
                        .forEach((item, findings) -> notes.add(note(row.number(), column, item, cell, findings)));
            }
        }
        return notes;
    }

    private CellNote note(int row, Form1Column column, int item, ProposedCell<?> cell, List<Finding> findings) {
        var wants = findings.stream().anyMatch(f -> f.severity() != Severity.NOTE);
        var asks = wants && (!column.ofWhole() || findings.stream().anyMatch(f -> !f.alternatives().isEmpty()));
        return new CellNote(row, me.texts().get(column.key()), row + "/" + column + (item < 0 ? "" : "/" + item), cell.raw(), proposed(cell, item),
                findings.stream().map(f -> me.texts().get(f.message())).toList(), findings.stream().flatMap(f -> f.alternatives().stream()).distinct().toList(), asks);
    }

    private String proposed(ProposedCell<?> cell, int item) {
        var index = Math.max(0, item);
        if (index >= cell.values().size()) return cell.raw();
        var taken = cell.values().get(index);
        if (taken instanceof ProposedParty party) return party.name();
        if (taken instanceof ProposedDepartment department) return department.name();
        return taken instanceof LocalDate day ? me.texts().dates().day(day) : taken.toString();
    }

    /** An alternative's label. */
    public String label(Alternative alternative) { return me.texts().get(alternative.label()); }

    private String again() { return "project-table?faces-redirect=true&id=" + project.getId(); }

    public ImportAnswers getAnswers() { return answers; }
    public Part getFile() { return file; }
    public void setFile(Part sent) { file = sent; }
}
