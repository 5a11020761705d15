package countersign.web.rest;

import countersign.shared.json.Json;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** JSON of the API is the JSON of the rest of the product: records, dates as ISO text, unknown properties ignored. Other types go as they are. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/problem+json"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** More than any command needs; beyond it the body is refused. */
    private static final int MOST = 8 * 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) { return ours(type); }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media, MultivaluedMap<String, String> headers,
            InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) throw new BadRequestException();
        try {
            return Json.read(new String(bytes, StandardCharsets.UTF_8), generic);
        } catch (IllegalArgumentException notJson) {
            throw new BadRequestException(notJson);
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) { return ours(type); }

    @Override
    public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType media, MultivaluedMap<String, Object> headers,
            OutputStream out) throws IOException {
        headers.putSingle("Content-Type", media.withCharset("utf-8"));
        out.write(Json.write(value).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean ours(Class<?> type) {
        return type != String.class && type != byte[].class && !InputStream.class.isAssignableFrom(type) && !type.getName().startsWith("jakarta.ws.rs")
                && !jakarta.ws.rs.core.StreamingOutput.class.isAssignableFrom(type) && !java.io.File.class.isAssignableFrom(type);
    }
}
