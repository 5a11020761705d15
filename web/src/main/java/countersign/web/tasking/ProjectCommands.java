package countersign.web.tasking;

import countersign.tasking.PlanFact;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.TaskView;
import countersign.tasking.Written;
import countersign.web.exchange.ProjectProposal;
import countersign.web.exchange.ProjectRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A proposal of a project file with the answers to its questions, as edits of the table and what is said of the tasks' places (D3). Pure. */
final class ProjectCommands {

    private final ProjectProposal proposal;
    private final ImportCommands table;
    private final int dayMinutes;
    private final Map<String, PlanFact> before = new HashMap<>();

    /** @param facts what was said so far: a task's own buffer stays where the file has no column for it */
    ProjectCommands(ProjectProposal proposal, ImportAnswers answers, List<TaskView> rows, NeedWords words, List<PlanFact> facts, int dayMinutes) {
        this.proposal = proposal;
        this.dayMinutes = dayMinutes;
        table = new ImportCommands(proposal.table(), answers, rows, words, true);
        facts.forEach(fact -> before.put(Long.toString(fact.taskId()), fact));
    }

    /** Form 1's edits, then what stands beside its columns. */
    List<TaskCommand> commands() {
        var commands = new ArrayList<>(table.commands());
        for (var row : proposal.table().rows()) if (table.ref(row.number()) != null) beside(table.ref(row.number()), proposal.rows().get(row.number()), commands);
        return commands;
    }

    private void beside(String ref, ProjectRow row, List<TaskCommand> commands) {
        commands.add(set(ref, TaskField.PRIORITY, row.priority()));
        if (row.acceptedBy() != null) commands.add(set(ref, TaskField.ACCEPTED_BY, row.acceptedBy()));
        if (row.summary()) return;
        commands.add(set(ref, TaskField.MILESTONE, Boolean.toString(row.milestone())));
        if (!row.milestone()) commands.add(set(ref, TaskField.ESTIMATE, row.estimate() == null ? "" : Written.time(row.estimate(), dayMinutes)));
    }

    private static TaskCommand set(String ref, TaskField field, String value) { return new TaskCommand.Set(ref, field, value.isBlank() ? List.of() : List.of(value)); }

    /** What is said of places, by row as the edits name it. */
    Map<String, PlanFact> facts() {
        var facts = new LinkedHashMap<String, PlanFact>();
        for (var row : proposal.table().rows()) {
            var ref = table.ref(row.number());
            if (ref != null) facts.put(ref, fact(proposal.rows().get(row.number()), before.getOrDefault(ref, PlanFact.none(0))));
        }
        return facts;
    }

    private static PlanFact fact(ProjectRow row, PlanFact before) {
        return new PlanFact(0, row.constraint(), row.constraintDate(), row.manualStart(), row.manualFinish(), row.deadline(),
                row.buffered() ? row.ownBuffer() : before.bufferMinutes());
    }
}
