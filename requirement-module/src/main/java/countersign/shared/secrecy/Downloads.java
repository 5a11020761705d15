package countersign.shared.secrecy;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What is taken out of a confidential project is on record in its history (P5). */
@ApplicationScoped
@Transactional
public class Downloads {

    @Inject Projects projects;
    @Inject AuditTrail audit;

    /** Whether what leaves this project is on record, and what can be marked is marked. */
    public boolean watched(long projectId) { return projects.view(projectId).confidential(); }

    /** Notes a download of a confidential project under the file's name; does nothing for others. */
    public void record(long personId, long projectId, String fileName) {
        if (!watched(projectId)) return;
        audit.record(Actor.onPage(personId), projectId, "download:" + projectId, Text.of("shared.download.audit", fileName), null);
    }
}
