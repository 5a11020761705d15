package countersign.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A problem (RFC 9457). {@code errors} names each field or row a refusal is about, in the caller's language.
 *
 * @param type   {@code about:blank}, or {@code urn:countersign:refused} and {@code urn:countersign:conflict} for refusals by rule and by a lost race
 * @param detail what is wrong as one text; null when the title says it
 */
public record Problem(String type, String title, int status, String detail, List<Error> errors) {

    /** The media type. */
    public static final String MEDIA = "application/problem+json";

    /** One thing that is wrong: the field ({@code row:3/finish}; empty for the whole) and the sentence. */
    public record Error(String field, String key, String message) {}

    /** A problem without fields. */
    static Problem of(int status, String type, String title) { return new Problem(type, title, status, null, List.of()); }

    /** Somebody was faster: nothing was taken. @param said that in the caller's language */
    public static Response conflict(String said) { return of(409, "urn:countersign:conflict", said).response(); }

    Response response() { return Response.status(status).type(MEDIA).entity(this).build(); }
}
