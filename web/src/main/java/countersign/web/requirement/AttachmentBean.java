package countersign.web.requirement;

import countersign.requirement.AttachmentView;
import countersign.requirement.Attachments;
import countersign.shared.file.Upload;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The files of a requirement on its page. */
@Named("attachmentPage")
@RequestScoped
public class AttachmentBean {

    @Inject Attachments attachments;
    @Inject Refusals refusals;
    @Inject Me me;
    private Part attachment;

    /** The files. */
    public List<AttachmentView> of(long projectId) { return attachments.of(projectId); }

    /** Attaches the file that was sent. @return the page again */
    public String add(long projectId) {
        if (attachment == null || attachment.getSubmittedFileName() == null || attachment.getSubmittedFileName().isEmpty()) return null;
        if (!refusals.attempt(() -> attachments.add(me.actor(), projectId, attachment.getSubmittedFileName(), bytes()))) return null;
        return again(projectId);
    }

    /** Takes a file off. @return the page again */
    public String remove(long projectId, long id) {
        return refusals.attempt(() -> attachments.remove(me.actor(), projectId, id)) ? again(projectId) : null;
    }

    /** One byte more than the most is read at most: too large is too large. */
    private byte[] bytes() {
        try (var in = attachment.getInputStream()) {
            return in.readNBytes(Upload.LARGEST + 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String again(long projectId) { return "project-requirement?faces-redirect=true&id=" + projectId; }

    public Part getAttachment() { return attachment; }
    public void setAttachment(Part sent) { attachment = sent; }
}
