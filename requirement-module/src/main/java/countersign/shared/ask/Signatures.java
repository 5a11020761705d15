package countersign.shared.ask;

import countersign.shared.document.SealedDocuments;
import countersign.shared.json.Json;
import countersign.shared.party.Directory;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes signature lines and reads them (A7): one per capacity of the signer, with the digests of exactly what was signed. */
@ApplicationScoped
@Transactional
public class Signatures {

    @PersistenceContext EntityManager em;
    @Inject SealedDocuments documents;
    @Inject Directory directory;

    /** Signs what an ask asked to sign. */
    void sign(Ask ask, Scan scan) {
        if (ask.documentId == null) throw new IllegalStateException("ask " + ask.id + " has nothing to sign");
        var seal = documents.seal(ask.documentId);
        var covered = Json.write(Coverage.of(seal, new HashSet<>(ask.rows())));
        for (var capacity : ask.capacityList()) em.persist(line(ask, capacity, seal.digest(), covered, scan));
    }

    /** On paper the addressee signed, whoever entered it. */
    private Signature line(Ask ask, Capacity capacity, String digest, String covered, Scan scan) {
        var signer = directory.person(scan == null ? ask.answeredBy : ask.personId);
        var line = new Signature();
        line.askId = ask.id;
        line.signOffId = ask.signOffId;
        line.documentId = ask.documentId;
        line.digest = digest;
        line.rowDigests = covered;
        line.personId = signer.id();
        line.name = signer.name();
        line.title = signer.title();
        line.personRank = signer.rank();
        line.capacity = Json.write(capacity);
        line.instead = signer.id() == ask.personId ? null : directory.person(ask.personId).name();
        if (scan != null) {
            line.enteredBy = directory.person(ask.answeredBy).name();
            line.scanId = scan.id;
        }
        line.at = ask.answeredAt;
        line.way = ask.way;
        line.comment = ask.comment;
        var departmentId = capacity.departmentId() != null ? capacity.departmentId() : signer.departmentId();
        if (departmentId != null) {
            var department = directory.department(departmentId);
            line.departmentId = departmentId;
            line.department = department.name();
            line.departmentRank = department.rank();
        }
        return line;
    }

    /** The answer was taken back: its lines never were. */
    void takeBack(long askId) {
        em.createQuery("delete from Signature s where s.askId = :ask").setParameter("ask", askId).executeUpdate();
    }

    /** An edit voided the standing lines of a person in a countersigning. */
    void voidOf(long signOffId, long askId, Set<String> rows, Instant at) {
        standing(signOffId).stream().filter(s -> s.askId == askId).forEach(s -> {
            s.voidedAt = at;
            s.voidedRows = String.join(",", rows);
        });
    }

    List<Signature> standing(long signOffId) {
        return em.createQuery("select s from Signature s where s.signOffId = :signOff and s.voidedAt is null", Signature.class)
                .setParameter("signOff", signOffId).getResultList();
    }

    /** A countersigning's lines, standing and voided, in the company's order of departments and ranks (S3.3). */
    @Once
    public List<SignatureView> ofSignOff(long signOffId) {
        return em.createQuery("select s from Signature s where s.signOffId = :signOff order by s.departmentRank, s.personRank, s.at, s.id",
                Signature.class).setParameter("signOff", signOffId).getResultStream().map(Signature::view).toList();
    }

    /** The same of several, by countersigning, in one query. */
    Map<Long, List<SignatureView>> ofSignOffs(Collection<Long> signOffIds) {
        return em.createQuery("select s from Signature s where s.signOffId in :ids order by s.departmentRank, s.personRank, s.at, s.id", Signature.class)
                .setParameter("ids", signOffIds).getResultStream()
                .collect(Collectors.groupingBy(s -> s.signOffId, Collectors.mapping(Signature::view, Collectors.toList())));
    }

    /** The lines under one document, in the same order. */
    public List<SignatureView> ofDocument(long documentId) {
        return em.createQuery("select s from Signature s where s.documentId = :document order by s.departmentRank, s.personRank, s.at, s.id",
                Signature.class).setParameter("document", documentId).getResultStream().map(Signature::view).toList();
    }

    /**
     * The lines that count for a document, in the same order: its own, and of its countersigning those given on earlier versions. A version whose rows
     * nobody had to sign again carries the signatures of the one before.
     */
    public List<SignatureView> until(long documentId) {
        var signOff = em.createQuery("select s.id from SignOff s where s.documentId = :document", Long.class).setParameter("document", documentId).getResultStream()
                .findFirst().or(() -> ofDocument(documentId).stream().map(SignatureView::signOffId).filter(Objects::nonNull).findFirst());
        return signOff.map(id -> ofSignOff(id).stream().filter(line -> line.documentId() <= documentId).toList()).orElseGet(() -> ofDocument(documentId));
    }

    /**
     * How many standing lines count for each of these documents; those without any are left out. A countersigned document's are those of its
     * countersigning, on whichever version they were given.
     */
    public Map<Long, Long> standingByDocument(Collection<Long> documentIds) {
        var counts = new HashMap<Long, Long>();
        if (documentIds.isEmpty()) return counts;
        count(counts, documentIds, "select s.documentId, count(s) from Signature s where s.voidedAt is null and s.documentId in :documents group by s.documentId");
        count(counts, documentIds, "select o.documentId, count(s) from SignOff o, Signature s where s.signOffId = o.id and s.voidedAt is null"
                + " and o.documentId in :documents group by o.documentId");
        return counts;
    }

    private void count(Map<Long, Long> counts, Collection<Long> documentIds, String query) {
        em.createQuery(query, Object[].class).setParameter("documents", documentIds).getResultStream().forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    }
}
