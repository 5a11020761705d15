package countersign.web.admin;

import countersign.shared.party.Directory;
import countersign.shared.party.GroupView;
import countersign.shared.party.Organisation;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The groups that tasks can name as a whole (S3.1), and the form that names one. */
@Named("adminGroup")
@ViewScoped
@AdministratorsOnly
public class GroupBean implements Serializable {

    private static final long serialVersionUID = 1;
    @Inject Directory directory;
    @Inject Organisation organisation;
    @Inject Parties parties;
    @Inject Refusals refusals;
    @Inject Me me;
    private ArrayList<GroupView> groups = new ArrayList<>();
    private String name;
    private Long department;
    private List<Long> members;

    /** Reads what the page shows. */
    @PostConstruct
    void show() {
        groups = new ArrayList<>(directory.groups());
        know();
    }

    private void know() { parties.know(groups.stream().flatMap(g -> g.memberIds().stream()).toList()); }

    /** Names a group; one of the same name gets these members instead, unless it is another than the page showed. */
    public String save() {
        var chosen = members == null ? List.<Long>of() : members;
        know();
        if (!refusals.attempt(() -> organisation.saveGroup(me.actor(), groups, name, department, chosen), this::show)) return null;
        refusals.done("web.admin.group.saved", name);
        return "/admin-departments.xhtml?faces-redirect=true";
    }

    /** The groups with their members. */
    public List<GroupView> getGroups() { return groups; }

    /** The group's name. */
    public String getName() { return name; }

    /** @param name see {@link #getName} */
    public void setName(String name) { this.name = name; }

    /** The department it belongs to; may be null. */
    public Long getDepartment() { return department; }

    /** @param department see {@link #getDepartment} */
    public void setDepartment(Long department) { this.department = department; }

    /** Its members. */
    public List<Long> getMembers() { return members; }

    /** @param members see {@link #getMembers} */
    public void setMembers(List<Long> members) { this.members = members; }
}
