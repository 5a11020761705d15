package countersign.web.frame;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An address with a parameter that cannot be read, such as {@code ?department=abc}, is no address: “not found”, on every page alike. Without this the
 * page would be shown although what it is about was never loaded. Named in faces-config.
 */
public class Addresses implements PhaseListener {

    private static final long serialVersionUID = 1;

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.isPostback() || !faces.isValidationFailed() || faces.getResponseComplete()) return;
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override public PhaseId getPhaseId() { return PhaseId.RENDER_RESPONSE; }
}
