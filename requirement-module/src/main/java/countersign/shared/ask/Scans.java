package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.file.FileContent;
import countersign.shared.file.FileType;
import countersign.shared.file.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Scans of signatures given on paper (A7): bounded, typed by content, handed out only to those who may see the project (SPEC 9). */
@ApplicationScoped
@Transactional
public class Scans {

    private static final Set<FileType> TYPES = EnumSet.of(FileType.PDF, FileType.PNG, FileType.JPEG);
    @PersistenceContext EntityManager em;
    @Inject ProjectAccess access;
    @Inject AskClock clock;

    /** A scan in a project's package; {@code at} is when its signature was given. */
    public record Packed(long id, Instant at, FileContent file) {}

    Scan keep(Actor actor, Ask ask, String fileName, byte[] bytes) {
        var upload = Upload.of("scan", fileName, bytes, actor.personId(), clock.now());
        if (FileType.of(bytes).filter(TYPES::contains).isEmpty()) throw RuleViolation.of("scan", "shared.ask.scan.type", upload.fileName());
        var scan = Scan.of(ask, upload);
        em.persist(scan);
        return scan;
    }

    /** A scan for somebody who may see the project. @throws NotVisible when they may not, or there is no such scan in it */
    public FileContent download(long personId, long projectId, long id) {
        access.require(projectId, personId);
        var scan = em.find(Scan.class, id);
        if (scan == null || scan.projectId != projectId) throw new NotVisible(projectId);
        return scan.file.file();
    }

    /** The scans of signatures that count in a project, for its package (S6.3). Who may see the project is checked by who calls. */
    public List<Packed> of(long projectId) {
        var packed = new LinkedHashMap<Long, Packed>();
        em.createQuery("select c, s.at from Scan c, Signature s where c.projectId = :project and s.scanId = c.id order by c.id", Object[].class)
                .setParameter("project", projectId).getResultStream().forEach(row -> {
                    var scan = (Scan) row[0];
                    packed.putIfAbsent(scan.id, new Packed(scan.id, (Instant) row[1], scan.file.file()));
                });
        return List.copyOf(packed.values());
    }
}
