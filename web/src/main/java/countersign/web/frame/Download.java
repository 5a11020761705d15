package countersign.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file handed out to one reader: always to be saved under its name, never shown inline, kept by nobody on the way (SPEC 9). */
public final class Download {

    /** The type of an Excel workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** The type of files whose content we did not make. */
    public static final String ANY = "application/octet-stream";

    private Download() {}

    /** How a file's name is said in a header (RFC 6266): in full, and in ASCII for programs that know no better. It may have any characters. */
    static String disposition(String fileName) {
        var plain = fileName.replaceAll("[^\\x20-\\x7E]|[\"\\\\%;/:*?<>|]", "_");
        var full = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }

    /** Says what follows, before a body that is written as it is made. */
    public static void begin(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition(fileName));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
    }

    /** Hands the bytes out. */
    public static void send(HttpServletResponse response, String type, String fileName, byte[] bytes) throws IOException {
        begin(response, type, fileName);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
