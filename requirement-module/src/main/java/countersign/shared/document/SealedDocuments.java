package countersign.shared.document;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.json.Json;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Seals content and gives it back unchanged. */
@ApplicationScoped
@Transactional
public class SealedDocuments {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject Projects projects;

    /** Seals content as the next edition of its project and kind, for circulation; {@link #file} makes it a document of record. */
    public DocumentView seal(Actor actor, NewDocument content) {
        var document = new SealedDocument();
        document.projectId = content.projectId();
        document.kind = content.kind();
        document.schema = content.schema();
        document.title = content.title();
        document.edition = 1 + latest(content.projectId(), content.kind()).map(DocumentView::edition).orElse(0);
        var body = new LinkedHashMap<String, Object>();
        body.put("header", content.header());
        body.put("rows", content.rows());
        document.content = Json.write(body);
        document.digest = Seal.ofStored(document.kind, document.schema, document.content).digest();
        document.number = number(document);
        document.sealedAt = clock.instant();
        document.sealedBy = actor.way() == Actor.Way.SYSTEM ? null : actor.personId();
        em.persist(document);
        return document.view();
    }

    /** Such as {@code 2026-0001-MINUTES-1}; a project without a number yet goes by its id. */
    private String number(SealedDocument document) {
        var project = projects.view(document.projectId).number();
        var prefix = project.isEmpty() ? String.valueOf(document.projectId) : project;
        return prefix + "-" + document.kind.toUpperCase(Locale.ROOT) + "-" + document.edition;
    }

    /** Makes a sealed version a document of record. */
    public void file(long documentId) { load(documentId).filed = true; }

    /** A document's header. @throws NoSuchElementException when there is none */
    public DocumentView view(long documentId) { return load(documentId).view(); }

    /** The frozen content: {@code {"header":…, "rows":{key:…}}}. */
    public JsonNode content(long documentId) { return Json.tree(load(documentId).content); }

    /** A document's header and its frozen content. */
    public record Whole(DocumentView view, JsonNode content) {}

    /** Both at once. @throws NoSuchElementException when there is none */
    public Whole whole(long documentId) {
        var document = load(documentId);
        return new Whole(document.view(), Json.tree(document.content));
    }

    /** The frozen contents of several documents by id, in one query. */
    public Map<Long, JsonNode> contents(Collection<Long> ids) {
        var contents = new HashMap<Long, JsonNode>();
        if (ids.isEmpty()) return contents;
        em.createQuery("select d from SealedDocument d where d.id in :ids", SealedDocument.class).setParameter("ids", ids).getResultStream()
                .forEach(document -> contents.put(document.id, Json.tree(document.content)));
        return contents;
    }

    /** The digests of a document, per row and whole, taken afresh from the stored content. */
    public Seal seal(long documentId) {
        var document = load(documentId);
        return Seal.ofStored(document.kind, document.schema, document.content);
    }

    /** The newest version of a kind; empty when nothing was sealed yet. */
    public Optional<DocumentView> latest(long projectId, String kind) {
        return em.createQuery("select d from SealedDocument d where d.projectId = :project and d.kind = :kind order by d.edition desc",
                SealedDocument.class).setParameter("project", projectId).setParameter("kind", kind).setMaxResults(1)
                .getResultStream().findFirst().map(SealedDocument::view);
    }

    /** The project's documents of record, the newest first; their contents are not read. */
    @Once
    public List<DocumentView> filed(long projectId) {
        return em.createQuery("select new countersign.shared.document.DocumentView(d.id, d.projectId, d.kind, d.number, d.edition, d.schema, d.title, d.digest,"
                + " d.sealedAt, d.sealedBy, d.filed) from SealedDocument d where d.projectId = :project and d.filed = true order by d.sealedAt desc, d.id desc",
                DocumentView.class).setParameter("project", projectId).getResultList();
    }

    private SealedDocument load(long id) {
        var document = em.find(SealedDocument.class, id);
        if (document == null) throw new NoSuchElementException("no document " + id);
        return document;
    }
}
