package countersign.shared.document;

import countersign.shared.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps the first bytes made of a sealed document, so that everybody gets the same file and its checksum holds (DESIGN, “Sealed documents”). */
@ApplicationScoped
@Transactional
public class Renderings {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** The kept file with that many signatures; empty when it was not made yet. */
    public Optional<byte[]> kept(long documentId, String format, Language language, int signatures) {
        return em.createQuery("select r.content from Rendering r where r.documentId = :document and r.format = :format and r.language = :lang"
                        + " and r.signatures = :signatures", byte[].class)
                .setParameter("document", documentId).setParameter("format", format).setParameter("lang", language.tag())
                .setParameter("signatures", signatures).setMaxResults(1).getResultStream().findFirst();
    }

    /**
     * Keeps a file that was just made, in a transaction of its own: two mails may have made it at the same time.
     *
     * @throws RuntimeException when it was kept by somebody else first: {@link #kept} has it then
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(long documentId, String format, Language language, int signatures, byte[] content) {
        var rendering = new Rendering();
        rendering.documentId = documentId;
        rendering.format = format;
        rendering.language = language.tag();
        rendering.signatures = signatures;
        rendering.content = content;
        rendering.checksum = checksum(content);
        rendering.renderedAt = clock.instant();
        em.persist(rendering);
    }

    /** SHA-256 of a file, as 64 lower-case hexadecimal digits. */
    public static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
