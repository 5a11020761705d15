package countersign.web.admin;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import countersign.shared.party.DirectoryLists;
import countersign.shared.party.GroupView;
import countersign.shared.party.Organisation;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.primefaces.model.LazyDataModel;

/** The list of departments, and the groups that tasks can name as a whole. */
@Named("adminDepartments")
@RequestScoped
@AdministratorsOnly
public class DepartmentsBean {

    @Inject DirectoryLists lists;
    @Inject Directory directory;
    @Inject Organisation organisation;
    @Inject Parties parties;
    @Inject Refusals refusals;
    @Inject Me me;
    private LazyDataModel<DepartmentView> rows;
    private List<GroupView> groups;
    private String typed;
    private String groupName;
    private Long groupDepartment;
    private List<Long> groupMembers;

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

    /** The groups with their members. */
    public List<GroupView> getGroups() {
        if (groups == null) {
            groups = directory.groups();
            parties.know(groups.stream().flatMap(g -> g.memberIds().stream()).toList());
        }
        return groups;
    }

    /** Names a group; one of the same name gets these members instead. */
    public String saveGroup() {
        var members = groupMembers == null ? List.<Long>of() : groupMembers;
        if (!refusals.attempt(() -> organisation.saveGroup(me.actor(), groupName, groupDepartment, members))) return null;
        refusals.done("web.admin.group.saved", groupName);
        return "/admin-departments.xhtml?faces-redirect=true";
    }

    /** Part of a name, code or alias. */
    public String getTyped() { return typed; }

    /** @param typed see {@link #getTyped} */
    public void setTyped(String typed) { this.typed = typed; }

    /** The group's name. */
    public String getGroupName() { return groupName; }

    /** @param groupName see {@link #getGroupName} */
    public void setGroupName(String groupName) { this.groupName = groupName; }

    /** The department it belongs to; may be null. */
    public Long getGroupDepartment() { return groupDepartment; }

    /** @param groupDepartment see {@link #getGroupDepartment} */
    public void setGroupDepartment(Long groupDepartment) { this.groupDepartment = groupDepartment; }

    /** Its members. */
    public List<Long> getGroupMembers() { return groupMembers; }

    /** @param groupMembers see {@link #getGroupMembers} */
    public void setGroupMembers(List<Long> groupMembers) { this.groupMembers = groupMembers; }
}
