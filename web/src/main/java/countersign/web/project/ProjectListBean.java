package countersign.web.project;

import countersign.shared.access.ProjectFilter;
import countersign.shared.access.ProjectStep;
import countersign.shared.access.ProjectView;
import countersign.shared.access.Projects;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.web.frame.DepartmentColors;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The lists of projects and of the archive: searched, filtered and paged in the database, one address a page. */
@Named
@RequestScoped
public class ProjectListBean {

    private static final int SIZE = 25;
    private static final List<ProjectStep> STEPS = Arrays.stream(ProjectStep.values()).filter(s -> s != ProjectStep.ARCHIVED).toList();

    @Inject Projects projects;
    @Inject Directory directory;
    @Inject DepartmentColors departmentColors;
    @Inject Me me;
    private String searched = "";
    private String step = "";
    private int page;
    private boolean archived;
    private Long count;
    private List<ProjectView> rows;
    private Map<Long, DepartmentView> departments;
    private Map<Long, Integer> colors;
    private Map<Long, PersonView> people;

    /** This page's projects. */
    public List<ProjectView> getRows() {
        if (rows == null) {
            rows = projects.visible(me.getId(), filter(), page * SIZE, SIZE);
            departments = directory.all();
            colors = departmentColors.all();
            people = directory.people(rows.stream().map(ProjectView::initiatorId).distinct().toList());
        }
        return rows;
    }

    /** How many there are in all. */
    public long getCount() {
        if (count == null) count = projects.count(me.getId(), filter());
        return count;
    }

    /** The name of a project's department. */
    public String department(ProjectView project) { return departments.containsKey(project.departmentId()) ? departments.get(project.departmentId()).name() : ""; }

    /** The colour of a project's department, 1 to 8. */
    public int colour(ProjectView project) { return colors.getOrDefault(project.departmentId(), DepartmentColors.COLORS); }

    /** The name of a project's initiator. */
    public String initiator(ProjectView project) { return people.containsKey(project.initiatorId()) ? people.get(project.initiatorId()).name() : ""; }

    /** The place of a project's step, 1 to 6; 7 when it is archived. */
    public int place(ProjectView project) { return project.step().ordinal() + 1; }

    /** Whether nothing was searched or filtered. */
    public boolean isUnfiltered() { return searched.isEmpty() && step.isEmpty(); }

    /** The first row's number, from 1. */
    public int getFirst() { return page * SIZE + 1; }

    /** The last row's number. */
    public int getLast() { return page * SIZE + getRows().size(); }

    /** Whether there are more pages. */
    public boolean isMore() { return getLast() < getCount(); }

    /** The address of another page with the same search. */
    public String address(int wanted) {
        return "?q=" + URLEncoder.encode(searched, StandardCharsets.UTF_8) + "&step=" + step + "&p=" + wanted;
    }

    /** The steps to filter by. */
    public List<ProjectStep> getSteps() { return STEPS; }

    private ProjectFilter filter() {
        var wanted = STEPS.stream().filter(s -> s.name().equals(step)).findFirst().orElse(null);
        return new ProjectFilter(searched, archived, archived ? null : wanted);
    }

    /** What is searched. */
    public String getSearched() { return searched; }

    /** @param searched what is searched; null for nothing */
    public void setSearched(String searched) {
        var text = searched == null ? "" : searched.strip();
        this.searched = text.length() > 200 ? text.substring(0, 200) : text;
    }

    /** The step filtered by; empty for all. */
    public String getStep() { return step; }

    /** @param step the name of a step; anything else means all */
    public void setStep(String step) { this.step = STEPS.stream().map(Enum::name).filter(s -> s.equals(step)).findFirst().orElse(""); }

    /** The page, from 0. */
    public int getPage() { return page; }

    /** @param page the page, from 0 */
    public void setPage(int page) { this.page = Math.max(0, Math.min(page, 100_000)); }

    /** Makes it the archive's list. */
    public void showArchive() { archived = true; }
}
