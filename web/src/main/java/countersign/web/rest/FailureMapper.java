package countersign.web.rest;

import countersign.shared.RuleViolation;
import countersign.shared.store.Conflicts;
import countersign.web.frame.Me;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.NoSuchElementException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything else: a lost race is 409, what does not exist 404, a body that is not the JSON wanted 400, the framework's own refusals as they are; a defect is logged and answered with 500. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());
    @Inject Me me;
    @Inject RefusedMapper refusals;

    @Override
    public Response toResponse(Throwable failed) {
        var texts = me.texts();
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation refused) return refusals.toResponse(refused);
        }
        if (Conflicts.isConflict(failed)) return Problem.conflict(texts.get("web.frame.conflict"));
        if (failed instanceof NoSuchElementException) return Problem.of(404, "about:blank", texts.get("web.error.not-found.title")).response();
        if (failed instanceof WebApplicationException known) {
            var status = known.getResponse().getStatus();
            if (status < 400) return known.getResponse();
            return Problem.of(status, "about:blank", known.getResponse().getStatusInfo().getReasonPhrase()).response();
        }
        if (failed instanceof ProcessingException) return Problem.of(400, "about:blank", texts.get("web.frame.notJson")).response();
        LOG.log(Level.SEVERE, failed, () -> "the API failed");
        return Problem.of(500, "about:blank", texts.get("web.error.failure.title")).response();
    }
}
