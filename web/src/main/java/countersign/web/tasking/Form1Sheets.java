package countersign.web.tasking;

import countersign.requirement.Requirements;
import countersign.shared.calendar.Calendars;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.access.Projects;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.tasking.Assignments;
import countersign.tasking.Collaborator;
import countersign.tasking.NeedLine;
import countersign.tasking.PlanFact;
import countersign.tasking.PlanImport;
import countersign.tasking.TaskView;
import countersign.tasking.Written;
import countersign.web.exchange.Form1Column;
import countersign.web.exchange.Form1Context;
import countersign.web.exchange.Form1Line;
import countersign.web.exchange.Form1Sheet;
import countersign.web.exchange.KnownDepartment;
import countersign.web.exchange.KnownGroup;
import countersign.web.exchange.KnownPerson;
import countersign.web.exchange.ProposedNeed;
import countersign.web.exchange.ProposedShare;
import countersign.web.exchange.WrittenDepartment;
import countersign.web.exchange.WrittenParty;
import countersign.web.exchange.WrittenPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A project's table as form 1, and what the reader of form 1 has to know of it (S3.4). */
@ApplicationScoped
public class Form1Sheets {

    private static final int EVERYBODY = 100_000;

    @Inject Assignments assignments;
    @Inject PlanImport imports;
    @Inject Requirements requirements;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject PromiseWords promises;

    /** The table as form 1, with every further column, so that it comes back without a loss. */
    public Form1Sheet sheet(long project, Texts texts) {
        var rows = assignments.table(project);
        var optional = EnumSet.allOf(Form1Column.class);
        optional.removeIf(Form1Column::ofWhole);
        var numbers = new HashMap<Long, Integer>();
        rows.forEach(row -> numbers.put(row.taskId(), row.number()));
        var deliverables = deliverables(project);
        var people = people();
        var levels = levels(rows);
        var promised = rows.stream().anyMatch(row -> !row.needLines().isEmpty()) ? promises.of(project, texts) : Map.<Long, String>of();
        var lines = rows.stream().map(row -> line(row, levels.get(row.taskId()), numbers, deliverables, people, promised, texts)).toList();
        return new Form1Sheet("", optional, List.of(), lines, texts);
    }

    /** The table with everything that is said of its tasks and their places (D3), so that it is the same when it comes back. */
    public Form1Sheet whole(long project, Texts texts) {
        var sheet = sheet(project, texts);
        var rows = new HashMap<Long, TaskView>();
        assignments.table(project).forEach(row -> rows.put(row.taskId(), row));
        var facts = PlanFact.byTask(imports.places(project));
        var lines = sheet.lines().stream().map(line -> line.with(plan(rows.get(line.id()), facts.getOrDefault(line.id(), PlanFact.none(line.id()))))).toList();
        return new Form1Sheet(texts.get("web.exchange.whole.title", projects.view(project).number()), EnumSet.allOf(Form1Column.class), List.of(), lines, texts);
    }

    private WrittenPlan plan(TaskView row, PlanFact fact) {
        return planned(row, fact, row.acceptingDepartmentId() == null ? "" : directory.department(row.acceptingDepartmentId()).name(), assignments.dayMinutes());
    }

    /** A task's row beside form 1. */
    static WrittenPlan planned(TaskView row, PlanFact fact, String acceptedBy, int dayMinutes) {
        return new WrittenPlan(row.milestone(), Objects.toString(Written.time(row.estimate(), dayMinutes), ""), acceptedBy, row.priority(), fact.constraint(), fact.constraintDate(),
                fact.manualStart(), fact.manualFinish(), fact.deadline(), Objects.toString(Written.time(fact.bufferMinutes(), dayMinutes), ""));
    }

    private Form1Line line(TaskView row, int level, Map<Long, Integer> numbers, Map<Long, String> deliverables, Map<Long, PersonView> people,
            Map<Long, String> promised, Texts texts) {
        var departments = new ArrayList<WrittenDepartment>();
        if (row.leadDepartmentId() != null) departments.add(new WrittenDepartment(directory.department(row.leadDepartmentId()).name(), true));
        row.collaboratingDepartmentIds().forEach(id -> departments.add(new WrittenDepartment(directory.department(id).name(), false)));
        var owner = row.ownerId() == null ? null : party(people.get(row.ownerId()));
        var deliverable = row.support() ? texts.get("web.table.management") : row.deliverableId() == null ? "" : deliverables.getOrDefault(row.deliverableId(), "");
        return new Form1Line(row.taskId(), row.name(), departments, owner, row.collaborators().stream().map(c -> party(c, people)).toList(), row.windowStart(),
                row.windowFinish(), row.acceptanceStandard(), row.needs(), row.contingency(), Integer.toString(row.number()), level,
                Written.links(row.links(), numbers::get, assignments.dayMinutes()), deliverable, row.contractDate(), shares(row, people),
                row.needLines().stream().map(need -> need(need, promised, texts)).toList(), Map.of());
    }

    private List<ProposedShare> shares(TaskView row, Map<Long, PersonView> people) {
        return Written.shares(row, assignments.dayMinutes()).entrySet().stream().filter(s -> people.containsKey(Long.valueOf(s.getKey())))
                .map(s -> new ProposedShare(people.get(Long.valueOf(s.getKey())).name(), s.getValue())).toList();
    }

    private ProposedNeed need(NeedLine need, Map<Long, String> promised, Texts texts) {
        return new ProposedNeed(texts.get("tasking.need." + need.kind()), need.departmentId() == null ? "" : directory.department(need.departmentId()).name(), need.what(),
                need.amount(), Objects.toString(need.from(), ""), Objects.toString(need.to(), ""), promised.getOrDefault(need.commitmentId(), ""));
    }

    /** What the words of needs in a file mean: kinds and promises, in whatever language it was written. */
    NeedWords needWords(long project) {
        var all = new NeedWords(new HashMap<>(), new HashMap<>());
        for (var language : Language.values()) {
            var texts = Texts.of(language, Directory.COMPANY_ZONE);
            for (var kind : NeedLine.Kind.values()) all.kinds().put(texts.get("tasking.need." + kind), kind.name());
            promises.of(project, texts).forEach((id, words) -> all.promises().put(words, id.toString()));
        }
        return all;
    }

    private WrittenParty party(Collaborator helper, Map<Long, PersonView> people) {
        return helper.personId() == null || people.get(helper.personId()) == null ? new WrittenParty(helper.name(), "") : party(people.get(helper.personId()));
    }

    private WrittenParty party(PersonView person) {
        if (person == null) return null;
        return new WrittenParty(person.name(), person.departmentId() == null ? "" : directory.department(person.departmentId()).name());
    }

    /** What the reader has to know. Dates without a year are read around the project. */
    public Form1Context context(long project, Texts texts) {
        var tasks = new HashMap<Long, String>();
        assignments.table(project).forEach(row -> tasks.put(row.taskId(), row.name()));
        var today = directory.today();
        var finish = Optional.ofNullable(projects.view(project).finish()).filter(date -> date.isAfter(today)).orElse(today.plusMonths(6));
        return new Form1Context(directory.departments().stream().map(Form1Sheets::known).toList(), people().values().stream()
                .filter(p -> p.departmentId() != null).map(p -> new KnownPerson(p.id(), p.name(), p.departmentId(), p.title(), p.login())).toList(),
                directory.groups().stream().map(g -> new KnownGroup(g.id(), g.name())).toList(), today.minusMonths(3), finish.plusMonths(3),
                date -> dayOff(date, texts), tasks);
    }

    private Optional<String> dayOff(LocalDate date, Texts texts) {
        var calendar = calendars.company();
        if (calendar.isWorkingDay(date)) return Optional.empty();
        return Optional.of(calendar.nameOfDayOff(date).orElseGet(() -> date.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, texts.locale())));
    }

    private static KnownDepartment known(DepartmentView department) { return new KnownDepartment(department.id(), department.name(), department.aliases()); }

    private Map<Long, PersonView> people() {
        var people = new java.util.LinkedHashMap<Long, PersonView>();
        directory.search("", EVERYBODY).forEach(person -> people.put(person.id(), person));
        return people;
    }

    /** Deliverables' names by id. */
    public Map<Long, String> deliverables(long project) {
        var names = new HashMap<Long, String>();
        if (requirements.exists(project)) requirements.view(project).deliverables().forEach(d -> names.put(d.id(), d.name()));
        return names;
    }

    /** Depth from 1, by task. */
    static Map<Long, Integer> levels(List<TaskView> rows) {
        var levels = new HashMap<Long, Integer>();
        rows.forEach(row -> levels.put(row.taskId(), row.parentId() == null ? 1 : levels.getOrDefault(row.parentId(), 0) + 1));
        return levels;
    }
}
