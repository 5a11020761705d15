package countersign.web.people;

import countersign.shared.ask.AskLists;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.web.frame.DepartmentColors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who heads what, who stands behind it, and how much waits at the head (S5.7: waiting is shown, people are never ranked). */
@Named
@RequestScoped
public class DepartmentsBean {

    @Inject Directory directory;
    @Inject AskLists asks;
    @Inject DepartmentColors departmentColors;
    private List<Row> rows;

    /**
     * A department.
     *
     * @param head   its head, or acting head; empty when the place is vacant
     * @param acting whether that is an acting head
     * @param open   how many asks wait at whoever heads it
     */
    public record Row(DepartmentView department, int colour, String head, boolean acting, String liaison, String executive, long open, long overdue) {}

    /** The departments of today in the company's order. */
    public List<Row> getRows() {
        if (rows == null) {
            var departments = directory.departments();
            var colors = departmentColors.all();
            var people = directory.people(departments.stream()
                    .flatMap(d -> Stream.of(d.headId(), d.actingHeadId(), d.liaisonId(), d.executiveId())).filter(Objects::nonNull).distinct().toList());
            var open = asks.openByPerson(departments.stream().map(DepartmentView::headOrActing).filter(Objects::nonNull).distinct().toList());
            rows = departments.stream().map(d -> {
                var waiting = d.headOrActing() == null ? null : open.get(d.headOrActing());
                return new Row(d, colors.get(d.id()), name(people, d.headOrActing()), d.headId() == null && d.actingHeadId() != null,
                        name(people, d.liaisonId()), name(people, d.executiveId()), waiting == null ? 0 : waiting.open(), waiting == null ? 0 : waiting.overdue());
            }).toList();
        }
        return rows;
    }

    private static String name(Map<Long, PersonView> people, Long id) {
        return id == null || !people.containsKey(id) ? "" : people.get(id).name();
    }
}
