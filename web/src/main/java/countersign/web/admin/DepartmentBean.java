package countersign.web.admin;

import countersign.shared.party.DepartmentForm;
import countersign.shared.party.Directory;
import countersign.shared.party.Organisation;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One department's details (P1–P3). A new head takes over what is open and is told so. */
@Named("adminDepartment")
@ViewScoped
@AdministratorsOnly
public class DepartmentBean implements Serializable {

    /** The offices of a department, as its form names them. */
    private static final List<String> OFFICES = List.of("headId", "actingHeadId", "executiveId", "liaisonId", "onCallId");

    @Inject Directory directory;
    @Inject Organisation organisation;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long id;
    private RecordForm<DepartmentForm> form;
    private List<RecordForm.Change> changes = List.of();

    /** Reads the department; an empty form for a new one. */
    public void load() {
        var fresh = new DepartmentForm(null, 0, "", "", List.of(), null, null, null, null, null, null, null, 0, null, null);
        form = new RecordForm<>(DepartmentForm.class, id == null ? fresh : DepartmentForm.of(directory.department(id)));
    }

    /** Saves; says who takes over if the head changed (P2). */
    public String save() {
        changes = id == null ? List.of() : form.follow(DepartmentForm.of(directory.department(id)));
        if (!changes.isEmpty()) return null;
        var wished = form.typed();
        var before = id == null ? null : directory.department(id).headId();
        if (!refusals.attempt(() -> id = organisation.saveDepartment(me.actor(), wished))) return null;
        refusals.done("web.admin.department.saved", wished.name());
        if (before != null && !Objects.equals(before, wished.headId())) tellSuccessor();
        return "/admin-department.xhtml?faces-redirect=true&id=" + id;
    }

    private void tellSuccessor() {
        var to = directory.signatory(id);
        if (to.isEmpty()) refusals.done("web.admin.person.vacant", directory.department(id).name());
        else refusals.done("web.admin.person.passed", directory.department(id).name(), directory.person(to.get().personId()).name());
    }

    /** What somebody else changed since the form was opened; empty normally. */
    public List<RecordForm.Change> getChanges() { return changes; }

    /** The fields by name. */
    public Map<String, Object> getValues() { return form.values(); }

    /** The offices to fill. */
    public List<String> getOffices() { return OFFICES; }

    /** Other names, between commas. */
    public String getAliases() {
        var aliases = (List<?>) form.values().get("aliases");
        return String.join(me.texts().get("web.frame.comma"), aliases.stream().map(String::valueOf).toList());
    }

    /** @param aliases see {@link #getAliases} */
    public void setAliases(String aliases) { form.values().put("aliases", new ArrayList<>(Parties.split(aliases))); }

    /** The department's id; null for a new one. */
    public Long getId() { return id; }

    /** @param id see {@link #getId} */
    public void setId(Long id) { this.id = id; }
}
