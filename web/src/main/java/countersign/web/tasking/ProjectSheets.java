package countersign.web.tasking;

import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import countersign.tasking.Assignments;
import countersign.tasking.PlanFact;
import countersign.tasking.PlanImport;
import countersign.tasking.PlannedTask;
import countersign.tasking.Planning;
import countersign.tasking.Plans;
import countersign.tracking.Progress;
import countersign.tracking.TaskProgress;
import countersign.web.exchange.Form1Line;
import countersign.web.exchange.ProjectContext;
import countersign.web.exchange.ProjectSheet;
import countersign.web.exchange.ProjectTask;
import countersign.web.exchange.WrittenParty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A project's plan as MS Project knows plans, and what the reader of such files has to know of it (D3). */
@ApplicationScoped
public class ProjectSheets {

    private static final int EVERYBODY = 100_000;

    @Inject Form1Sheets form1;
    @Inject Assignments assignments;
    @Inject Planning planning;
    @Inject Plans plans;
    @Inject Progress progress;
    @Inject PlanImport imports;
    @Inject Projects projects;
    @Inject Directory directory;

    /** The plan that holds, with its baseline and how far it is; before the publication the working copy as it is computed now. */
    public ProjectSheet sheet(long project, Texts texts) {
        directory.all(); // each row names several
        var rows = assignments.table(project);
        var lines = new HashMap<Long, Form1Line>();
        form1.sheet(project, texts).lines().forEach(line -> lines.put(line.id(), line));
        var published = plans.published(project);
        var draft = planning.draft(project);
        var plan = published.orElse(draft.plan());
        var facts = new HashMap<Long, PlanFact>();
        draft.facts().forEach(fact -> facts.put(fact.taskId(), fact));
        var planned = new HashMap<Long, PlannedTask>();
        if (plan != null) plan.rows().forEach(row -> planned.put(row.taskId(), row));
        var reported = new HashMap<Long, TaskProgress>();
        if (published.isPresent()) progress.of(project).forEach(task -> reported.put(task.taskId(), task));
        var tasks = new ArrayList<ProjectTask>();
        rows.forEach(row -> tasks.add(new ProjectTask(lines.get(row.taskId()), row, planned.get(row.taskId()),
                facts.getOrDefault(row.taskId(), PlanFact.none(row.taskId())),
                row.acceptingDepartmentId() == null ? "" : directory.department(row.acceptingDepartmentId()).name(), published.isPresent(), how(reported.get(row.taskId())))));
        var calendar = imports.calendar(project);
        var start = plan == null ? calendar.nextWork(draft.start().atStartOfDay()) : plan.start();
        return new ProjectSheet(projects.view(project).title(), start, calendar, addresses(), tasks, "", texts);
    }

    private static ProjectTask.Progress how(TaskProgress task) {
        return task == null || task.actualStart() == null ? null : new ProjectTask.Progress(task.percent(), task.actualStart(), task.actualFinish(), task.forecastFinish());
    }

    /** What the reader has to know. @param answers who people of the file are */
    public ProjectContext context(long project, Texts texts, Map<String, String> answers) {
        var emails = new HashMap<String, String>();
        for (var person : directory.search("", EVERYBODY))
            if (person.email() != null && !person.email().isBlank()) emails.put(person.email().toLowerCase(Locale.ROOT), party(person, true));
        return new ProjectContext(form1.context(project, texts), assignments.dayMinutes(), imports.calendar(project), emails, answers);
    }

    private Map<String, String> addresses() {
        var addresses = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        for (var person : directory.search("", EVERYBODY))
            if (person.email() != null && addresses.putIfAbsent(party(person, false), person.email()) != null) twice.add(party(person, false));
        twice.forEach(addresses::remove);
        return addresses;
    }

    private String party(PersonView person, boolean login) {
        return new WrittenParty(person.name(), person.departmentId() == null ? "" : directory.department(person.departmentId()).name(), login ? person.login() : "").text();
    }
}
