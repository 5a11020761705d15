package countersign.web.acceptance;

import countersign.acceptance.Evidences;
import countersign.shared.file.Upload;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Files put to a task's result. */
@Named("evidencePage")
@RequestScoped
public class EvidencePage {

    @Inject Evidences evidences;
    @Inject Refusals refusals;
    @Inject Me me;
    private Part evidence;

    /** Attaches the file that was sent. @return the page again */
    public String add(long projectId, long reviewId) {
        if (evidence == null || evidence.getSubmittedFileName() == null || evidence.getSubmittedFileName().isEmpty()) return null;
        if (!refusals.attempt(() -> evidences.add(me.actor(), reviewId, evidence.getSubmittedFileName(), bytes()))) return null;
        return "project-acceptance?faces-redirect=true&id=" + projectId + "&task=" + reviewId;
    }

    /** Takes a file off. @return the page again */
    public String remove(long projectId, long id) {
        return refusals.attempt(() -> evidences.remove(me.actor(), projectId, id)) ? "project-acceptance?faces-redirect=true&id=" + projectId : null;
    }

    /** One byte more than the most is read at most: too large is too large. */
    private byte[] bytes() {
        try (var in = evidence.getInputStream()) {
            return in.readNBytes(Upload.LARGEST + 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public Part getEvidence() { return evidence; }
    public void setEvidence(Part sent) { evidence = sent; }
}
