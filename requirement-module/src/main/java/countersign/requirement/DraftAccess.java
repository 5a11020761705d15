package countersign.requirement;

import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** Keeps the project's header and its readers in step with a draft (P5): departments that initiate together write it together. */
@ApplicationScoped
class DraftAccess {

    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;

    /** The header says what the form says; a draft without title or department keeps a stand-in for both. */
    void describe(long projectId, RequirementForm form, PersonView initiator) {
        var title = form.title().isBlank() ? initiator.texts().get("requirement.untitled") : form.title();
        var department = form.leadDepartmentId() != null ? form.leadDepartmentId() : projects.view(projectId).departmentId();
        projects.describe(projectId, title, form.scenario(), department, form.executiveId(), form.finish(), form.confidential());
    }

    /** Head and liaison of the departments that initiate together may see the draft; those of one that was taken off the form no longer. */
    void coInitiators(long projectId, RequirementForm before, RequirementForm after) {
        if (before.departmentIds().equals(after.departmentIds())) return;
        var now = new HashSet<Long>();
        for (var id : after.departmentIds()) now.addAll(leading(id));
        for (var id : before.departmentIds()) leading(id).stream().filter(p -> !now.contains(p)).forEach(p -> access.revoke(projectId, p, AccessSource.PARTICIPANT));
        access.grant(projectId, now, AccessSource.PARTICIPANT);
    }

    private Set<Long> leading(long departmentId) {
        var people = new HashSet<Long>();
        directory.signatory(departmentId).ifPresent(s -> people.add(s.personId()));
        var liaison = directory.department(departmentId).liaisonId();
        if (liaison != null) people.add(liaison);
        return people;
    }
}
