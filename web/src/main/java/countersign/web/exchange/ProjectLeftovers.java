package countersign.web.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mpxj.CustomField;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.mpxj.TaskField;

/** What a project file says and we have no place for, named before anything is saved (D3): by kind, with the rows or names it is about. */
final class ProjectLeftovers {

    private static final int SHOWN = 12;
    private static final int USUAL_NO_BASELINE = 11;

    private final Map<FindingKind, Set<String>> left = new EnumMap<>(FindingKind.class);

    void add(FindingKind kind, Object about) { left.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(String.valueOf(about)); }

    private void when(boolean there, FindingKind kind, Object about) { if (there) add(kind, about); }

    /** What of a task has no place. @param row its number */
    void of(Task task, int row) {
        when(task.getCalendar() != null, FindingKind.PROJECT_TASK_CALENDARS, row);
        when(some(task.getFixedCost()) || some(task.getCost()) || some(task.getActualCost()), FindingKind.PROJECT_COSTS, row);
        when(task.getSplits() != null && task.getSplits().size() > 1, FindingKind.PROJECT_SPLITS, row);
        when(task.getHyperlinkAddress() != null && !task.getHyperlinkAddress().isBlank(), FindingKind.PROJECT_NOTES, row);
        when(baseline(task), FindingKind.PROJECT_BASELINE, row);
        when(some(task.getPercentageComplete()) || task.getActualStart() != null, FindingKind.PROJECT_PROGRESS, row);
        when(task.getRecurring() && !task.hasChildTasks(), FindingKind.PROJECT_RECURRING, row);
        when(task.getLevelingDelay() != null && task.getLevelingDelay().getDuration() > 0, FindingKind.PROJECT_DELAYS, row);
    }

    private static boolean baseline(Task task) {
        if (task.getBaselineStart() != null || task.getBaselineFinish() != null) return true;
        for (int i = 1; i < USUAL_NO_BASELINE; i++) if (task.getBaselineStart(i) != null) return true;
        return false;
    }

    /** What of the file as a whole has no place. */
    void of(ProjectFile file, ProjectColumns columns) {
        when(file.getProjectProperties().getScheduleFrom() == ScheduleFrom.FINISH, FindingKind.PROJECT_FROM_FINISH, "");
        for (Resource resource : file.getResources()) {
            if (resource.getName() == null || resource.getName().isBlank()) continue;
            when(!ProjectPeople.person(resource), FindingKind.PROJECT_MATERIALS, resource.getName());
            when(rated(resource), FindingKind.PROJECT_RATES, resource.getName());
            when(special(resource), FindingKind.PROJECT_PERSON_CALENDARS, resource.getName());
        }
        for (CustomField field : file.getCustomFields())
            if (field.getFieldType() instanceof TaskField type && !columns.ours(type) && used(file, type))
                add(FindingKind.PROJECT_FIELDS, field.getAlias() == null || field.getAlias().isBlank() ? type.getName() : field.getAlias());
    }

    private static boolean used(ProjectFile file, TaskField type) {
        return file.getTasks().stream().map(task -> task.get(type)).anyMatch(v -> v != null && !v.toString().isBlank() && !v.equals(false) && !"0".equals(v.toString()));
    }

    private static boolean rated(Resource resource) {
        return resource.getStandardRate() != null && resource.getStandardRate().getAmount() > 0 || some(resource.getCostPerUse());
    }

    private static boolean special(Resource resource) {
        var calendar = resource.getCalendar();
        return calendar != null && (!calendar.getCalendarExceptions().isEmpty() || !calendar.getWorkWeeks().isEmpty());
    }

    private static boolean some(Number number) { return number != null && Math.abs(number.doubleValue()) > 1e-9; }

    /** The report: kind by kind, how many, and the first of them. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        left.forEach((kind, about) -> {
            var shown = String.join(", ", about.stream().limit(SHOWN).toList());
            findings.add(Finding.of(kind, about.size(), about.size() > SHOWN ? shown + " …" : shown));
        });
        return findings;
    }
}
