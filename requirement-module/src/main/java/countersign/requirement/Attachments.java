package countersign.requirement;

import countersign.requirement.domain.Attachment;
import countersign.requirement.domain.Requirement;
import countersign.requirement.store.AttachmentStore;
import countersign.requirement.store.RequirementStore;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.audit.AuditTrail;
import countersign.shared.file.FileContent;
import countersign.shared.file.Upload;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Files attached to a requirement (S1.1): bounded, typed by content, handed out only to those who may see the project. */
@ApplicationScoped
@Transactional
public class Attachments {

    /** The most files of one requirement. */
    public static final int MOST = 20;

    @Inject AttachmentStore files;
    @Inject RequirementStore store;
    @Inject RequirementRights rights;
    @Inject ProjectAccess access;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /**
     * Attaches a file while the form can be edited.
     *
     * @return its id
     * @throws RuleViolation of the field {@code attachment}: too large, too many, or not of a type that may be attached
     */
    public long add(Actor actor, long projectId, String fileName, byte[] bytes) {
        editable(actor, projectId);
        if (files.list(projectId).size() >= MOST) throw RuleViolation.of("attachment", "requirement.attachment.many", MOST);
        var attachment = new Attachment(projectId, Upload.of("attachment", fileName, bytes, actor.personId(), clock.instant()));
        files.add(attachment);
        audit.record(actor, projectId, "attachment:" + attachment.id(), Text.of("requirement.audit.attached", attachment.file().fileName()), null);
        return attachment.id();
    }

    /** Takes a file off while the form can be edited. */
    public void remove(Actor actor, long projectId, long id) {
        editable(actor, projectId);
        var attachment = files.find(projectId, id).orElseThrow(() -> new NotVisible(projectId));
        files.remove(attachment);
        audit.record(actor, projectId, "attachment:" + id, Text.of("requirement.audit.detached", attachment.file().fileName()), null);
    }

    /** The requirement's files, without their bytes. */
    public List<AttachmentView> of(long projectId) { return files.list(projectId); }

    /** A file's bytes for somebody who may see the project. @throws NotVisible when they may not, or there is no such file in it */
    public FileContent download(long personId, long projectId, long id) {
        access.require(projectId, personId);
        return files.find(projectId, id).orElseThrow(() -> new NotVisible(projectId)).file().file();
    }

    /** The files as a sealed form names them. */
    List<RequirementPaper.File> files(long projectId) {
        return files.list(projectId).stream().map(f -> new RequirementPaper.File(f.fileName(), f.mediaType(), f.size(), f.digest())).toList();
    }

    private Requirement editable(Actor actor, long projectId) {
        var requirement = store.of(projectId);
        rights.requireEditor(actor, requirement);
        requirement.requireEditable();
        return requirement;
    }
}
