package countersign.requirement;

import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.Capacity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Lets those see a project who become involved by its submission (P5). */
@ApplicationScoped
class InvolvedPeople {

    @Inject ProjectAccess access;

    void grant(long projectId, RequirementForm form, Map<Long, List<Capacity>> approvers) {
        form.departmentIds().forEach(id -> access.grantDepartment(projectId, id));
        if (form.executiveId() != null) access.grant(projectId, form.executiveId(), AccessSource.EXECUTIVE);
        approvers.keySet().forEach(id -> access.grant(projectId, id, AccessSource.REVIEWER));
    }
}
