package countersign.web.frame;

import countersign.shared.access.NotVisible;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * What a person sees when a page fails (SPEC 9): never a stack trace. What does not exist, or not for them, is “not found” (P5); an expired view,
 * and a form that is not from one of our pages, leads to a page from which they go on; anything else is logged and told as the installation's fault.
 */
class PageFailureHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(PageFailureHandler.class.getName());

    PageFailureHandler(ExceptionHandler wrapped) { super(wrapped); }

    @Override
    public void handle() {
        var failures = getUnhandledExceptionQueuedEvents().iterator();
        if (failures.hasNext()) {
            var failure = failures.next().getContext();
            answer(failure.getContext(), failure.getException());
            failures.remove();
            while (failures.hasNext()) {
                failures.next();
                failures.remove();
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable failure) {
        if (faces.getResponseComplete()) return;
        if (caused(failure, ViewExpiredException.class) || caused(failure, CspException.class)) expired(faces);
        else if (caused(failure, NotVisible.class)) send(faces, HttpServletResponse.SC_NOT_FOUND, "not-found");
        else if (caused(failure, NoSuchElementException.class)) {
            LOG.log(Level.INFO, failure, () -> "page " + faces.getExternalContext().getRequestServletPath() + " asked for what does not exist");
            send(faces, HttpServletResponse.SC_NOT_FOUND, "not-found");
        }
        else if (caused(failure, Forbidden.class)) send(faces, HttpServletResponse.SC_FORBIDDEN, "forbidden");
        else {
            LOG.log(Level.SEVERE, failure, () -> "page " + faces.getExternalContext().getRequestServletPath() + " failed");
            send(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "failure");
        }
    }

    /** An ajax request can't show an error page in place, so it is sent there. */
    private static void send(FacesContext faces, int status, String page) {
        try {
            var external = faces.getExternalContext();
            if (faces.getPartialViewContext().isAjaxRequest()) external.redirect(external.getRequestContextPath() + "/error/" + page);
            else if (!external.isResponseCommitted()) external.responseSendError(status, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (IllegalStateException tooLate) {
            throw new FacesException(tooLate);
        }
        faces.responseComplete();
    }

    private static void expired(FacesContext faces) {
        var external = faces.getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        var query = request.getQueryString();
        var back = request.getServletPath() + (query == null ? "" : "?" + query);
        try {
            external.redirect(external.getRequestContextPath() + "/error/expired?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> by) {
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) if (by.isInstance(cause)) return true;
        return false;
    }
}
