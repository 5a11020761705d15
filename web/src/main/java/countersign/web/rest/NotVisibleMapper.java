package countersign.web.rest;

import countersign.shared.access.NotVisible;
import countersign.web.frame.Me;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the caller may not see is not there (P5). */
@Provider
@ApplicationScoped
public class NotVisibleMapper implements ExceptionMapper<NotVisible> {

    @Inject Me me;

    @Override
    public Response toResponse(NotVisible hidden) {
        return Problem.of(404, "about:blank", me.texts().get("web.error.not-found.title")).response();
    }
}
