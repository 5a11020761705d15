package countersign.web.admin;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.DirectoryLists;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.primefaces.model.LazyDataModel;

/** The list of departments. */
@Named("adminDepartments")
@RequestScoped
@AdministratorsOnly
public class DepartmentsBean {

    @Inject DirectoryLists lists;
    @Inject Directory directory;
    @Inject Parties parties;
    private LazyDataModel<DepartmentView> rows;
    private String typed;

    /** The departments, paged in the database. */
    public LazyDataModel<DepartmentView> getRows() {
        if (rows == null) rows = new DepartmentRows(lists, () -> typed, this::know);
        return rows;
    }

    private void know(List<DepartmentView> page) {
        parties.know(page.stream().flatMap(d -> Stream.of(d.headId(), d.actingHeadId(), d.liaisonId(), d.executiveId())).toList());
    }

    /** Whether a department exists today. */
    public boolean valid(DepartmentView department) { return department.validOn(directory.today()); }

    /** Part of a name, code or alias. */
    public String getTyped() { return typed; }

    /** @param typed see {@link #getTyped} */
    public void setTyped(String typed) { this.typed = typed; }
}
