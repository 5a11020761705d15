package countersign.web.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceType;
import org.mpxj.Task;

/** Who the resources of a project file are (D3): by e-mail address, then by name as in form 1; who stays open is asked once, and left out without an answer. */
final class ProjectPeople {

    /** Somebody on a task. @param percent of their time */
    record Assigned(String cell, double percent) {}

    private final ProjectContext context;
    private final Set<String> helpers;
    private final Names names;
    private final Map<Resource, String> cells = new HashMap<>();
    private final Map<Resource, Integer> rows = new LinkedHashMap<>();
    private final Map<Resource, ProposedCell<ProposedParty>> open = new HashMap<>();

    /** @param helpers as our own column names them: whoever of them is nobody known stays as written, as in the table */
    ProjectPeople(ProjectFile file, ProjectContext context, Set<String> helpers) {
        this.helpers = helpers;
        this.context = context;
        this.names = new Names(context.table());
        for (Resource resource : file.getResources()) if (person(resource)) cells.put(resource, cell(resource));
    }

    /** Machines, material and costs are nobody. */
    static boolean person(Resource resource) { return resource.getType() == ResourceType.WORK && resource.getName() != null && !resource.getName().isBlank(); }

    private String cell(Resource resource) {
        var email = resource.getEmailAddress() == null ? "" : resource.getEmailAddress().strip().toLowerCase(Locale.ROOT);
        var known = context.emails().get(email);
        if (known != null) return ours(resource.getName()) && Tokens.head(resource.getName()).equals(Tokens.head(known)) ? resource.getName() : known;
        var answer = java.util.Objects.requireNonNullElse(context.answers().get(key(resource)), "").strip();
        if (!answer.isEmpty()) return answered(answer);
        var written = ours(resource.getName()) ? resource.getName() : resource.getName().replaceAll("[,\uff0c;\uff1b\u3001/|]", " ");
        var read = PeopleCells.read(new RawCell(written, null, List.of()), names, null);
        if (read.findings().stream().allMatch(f -> f.severity() == Severity.NOTE)) return written;
        if (helpers.contains(Tokens.plain(written))) return written;
        open.put(resource, read);
        return "";
    }

    /** What we wrote ourselves is read as it stands: a login stands in its bracket behind a comma. */
    private boolean ours(String name) { return PeopleCells.read(new RawCell(name, null, List.of()), names, null).findings().isEmpty(); }

    private String answered(String answer) {
        if (!answer.matches("\\d{1,18}")) return answer;
        var person = context.table().people().stream().filter(p -> p.id() == Long.parseLong(answer)).findFirst();
        return person.map(p -> new WrittenParty(p.name(), names.departmentName(p.departmentId()), p.login()).text()).orElse("");
    }

    private static String key(Resource resource) { return String.valueOf(resource.getUniqueID()); }

    /** Those on a task who are somebody, in the file's order. */
    List<Assigned> on(Task task) {
        var people = new ArrayList<Assigned>();
        for (var assignment : task.getResourceAssignments()) {
            var resource = assignment.getResource();
            if (resource == null || !person(resource)) continue;
            rows.merge(resource, 1, Integer::sum);
            var cell = cells.getOrDefault(resource, "");
            if (!cell.isEmpty()) people.add(new Assigned(cell, assignment.getUnits() == null ? 100 : assignment.getUnits().doubleValue()));
        }
        return people;
    }

    /** Who has to be asked about: those on some task. Call when all tasks were read. */
    List<PersonQuestion> questions() {
        return rows.keySet().stream().filter(open::containsKey).map(resource -> new PersonQuestion(key(resource), resource.getName(), rows.get(resource),
                open.get(resource).findings().stream().map(Finding::message).toList(),
                open.get(resource).findings().stream().flatMap(f -> f.alternatives().stream()).distinct().toList())).toList();
    }
}
