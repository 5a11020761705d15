package countersign.web.admin;

import countersign.shared.party.Directory;
import countersign.shared.party.MatrixAssignments;
import countersign.shared.party.MatrixView;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** For which other departments a person works, and until when (P1). */
@Named("adminMatrix")
@RequestScoped
@AdministratorsOnly
public class MatrixBean {

    @Inject MatrixAssignments assignments;
    @Inject Directory directory;
    @Inject PersonBean person;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long department;
    private LocalDate from;
    private LocalDate until;
    private Integer share;

    /** Those of today and later. */
    public List<MatrixView> getAll() { return person.getId() == null ? List.of() : assignments.of(person.getId()); }

    /** A department's name. */
    public String name(long departmentId) { return directory.department(departmentId).name(); }

    /** Assigns the person. */
    public String assign() {
        if (!refusals.attempt(() -> assignments.assign(me.actor(), person.getId(), department, from, until, share))) return null;
        refusals.done("web.admin.matrix.done", directory.department(department).name());
        return again();
    }

    /** Ends one. */
    public String end(long id) {
        if (refusals.attempt(() -> assignments.end(me.actor(), person.getId(), id))) refusals.done("web.admin.matrix.ended");
        return again();
    }

    private String again() { return "/admin-person.xhtml?faces-redirect=true&id=" + person.getId(); }

    public Long getDepartment() { return department; }
    public void setDepartment(Long chosen) { department = chosen; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate day) { from = day; }
    public LocalDate getUntil() { return until; }
    public void setUntil(LocalDate day) { until = day; }
    public Integer getShare() { return share; }
    public void setShare(Integer percent) { share = percent; }
}
