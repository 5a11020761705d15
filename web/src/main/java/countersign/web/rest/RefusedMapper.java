package countersign.web.rest;

import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.web.frame.Me;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** A refusal by rule: 422 with every field named, in the caller's language; 409 where somebody else was first. */
@Provider
@ApplicationScoped
public class RefusedMapper implements ExceptionMapper<RuleViolation> {

    private static final int UNPROCESSABLE = 422;
    @Inject Me me;

    @Override
    public Response toResponse(RuleViolation refused) {
        var texts = me.texts();
        if (refused instanceof Overtaken) return Problem.conflict(texts.get(refused.problems().get(0).message()));
        var errors = refused.problems().stream().map(p -> new Problem.Error(p.field(), p.message().key(), texts.get(p.message()))).toList();
        var detail = errors.stream().map(Problem.Error::message).collect(Collectors.joining("\n"));
        return new Problem("urn:countersign:refused", texts.get("web.frame.refused"), UNPROCESSABLE, detail, errors).response();
    }
}
