package countersign.requirement.store;

import countersign.requirement.AttachmentView;
import countersign.requirement.domain.Attachment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Attachments; lists leave the bytes where they are. */
@ApplicationScoped
public class AttachmentStore {

    @PersistenceContext private EntityManager em;

    public List<AttachmentView> list(long projectId) {
        return em.createQuery("select new countersign.requirement.AttachmentView(a.id, a.file.fileName, a.file.mediaType, a.file.size, a.file.digest,"
                + " a.file.uploadedBy, a.file.uploadedAt) from RequirementAttachment a where a.projectId = :project order by a.id", AttachmentView.class)
                .setParameter("project", projectId).getResultList();
    }

    public void add(Attachment attachment) { em.persist(attachment); }

    /** A project's attachment; another project's is not found. */
    public Optional<Attachment> find(long projectId, long id) {
        return Optional.ofNullable(em.find(Attachment.class, id)).filter(a -> a.projectId() == projectId);
    }

    public void remove(Attachment attachment) { em.remove(attachment); }
}
