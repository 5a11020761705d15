package countersign.web.ops;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** A response whose body is compressed if it is a text of some length. That is known with its first byte: until then a length that was set is held back. */
final class CompressedResponse extends HttpServletResponseWrapper {

    private static final int WORTH_IT = 1000;
    private static final int BUFFER = 16_384;
    private static final Set<String> TEXTS = Set.of("application/json", "text/css", "text/javascript", "application/javascript", "image/svg+xml");
    private long length = -1;
    private OutputStream body;
    private ServletOutputStream stream;
    private PrintWriter writer;

    CompressedResponse(HttpServletResponse response) { super(response); }

    @Override public void setContentLength(int bytes) { length = bytes; }

    @Override public void setContentLengthLong(long bytes) { length = bytes; }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) length = Long.parseLong(value);
        else super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) length = Long.parseLong(value);
        else super.addHeader(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (name.equalsIgnoreCase("Content-Length")) length = value;
        else super.setIntHeader(name, value);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) stream = new Body();
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        return writer;
    }

    /** Writes what is still held back. */
    void complete() throws IOException {
        if (writer != null) writer.flush();
        if (body instanceof GZIPOutputStream compressed) compressed.finish();
        else if (body == null && length >= 0 && !isCommitted()) super.setContentLengthLong(length);
    }

    /** Where the body goes: into the answer, compressed or as it is. */
    private OutputStream body() throws IOException {
        if (body != null) return body;
        if (!worthIt()) {
            if (length >= 0) super.setContentLengthLong(length);
            body = super.getOutputStream();
            return body;
        }
        super.setHeader("Content-Encoding", "gzip");
        super.addHeader("Vary", "Accept-Encoding");
        body = new GZIPOutputStream(super.getOutputStream(), BUFFER);
        return body;
    }

    private boolean worthIt() {
        var type = getContentType() == null ? "" : getContentType().replaceAll(";.*", "").strip();
        return TEXTS.contains(type) && getStatus() == SC_OK && getHeader("Content-Encoding") == null && (length < 0 || length >= WORTH_IT) && !isCommitted();
    }

    /** The stream that a servlet writes to; it blocks, as all of the product's answers do. */
    private final class Body extends ServletOutputStream {

        @Override public void write(int one) throws IOException { body().write(one); }

        @Override public void write(byte[] bytes, int from, int count) throws IOException { body().write(bytes, from, count); }

        @Override public void flush() throws IOException { if (body != null) body.flush(); }

        @Override public void close() throws IOException { complete(); }

        @Override public boolean isReady() { return true; }

        @Override public void setWriteListener(WriteListener listener) { throw new UnsupportedOperationException("answers are written in one go"); }
    }
}
