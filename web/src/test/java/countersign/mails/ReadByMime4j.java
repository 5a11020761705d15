package countersign.mails;

import countersign.mails.Leaves.Leaf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads a mail with Apache James' parser, in its strict mode: it refuses what others mend. */
final class ReadByMime4j {

    private ReadByMime4j() {}

    static Leaves leaves(byte[] mime) {
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.STRICT);
            builder.setDecodeMonitor(DecodeMonitor.STRICT);
            var message = builder.parseMessage(new ByteArrayInputStream(mime));
            var parts = new ArrayList<Leaf>();
            collect(message, parts);
            return new Leaves(message.getSubject(), parts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("mime4j cannot read it", unreadable);
        }
    }

    private static void collect(Entity part, List<Leaf> into) throws IOException {
        if (part.getBody() instanceof Multipart several) {
            for (var one : several.getBodyParts()) collect(one, into);
            return;
        }
        var bytes = new ByteArrayOutputStream();
        ((SingleBody) part.getBody()).writeTo(bytes);
        var type = part.getMimeType();
        into.add(new Leaf(type, file(part), Leaves.isText(type) ? text(part, bytes) : Leaves.written(bytes.toByteArray())));
    }

    private static String text(Entity part, ByteArrayOutputStream bytes) {
        return Leaves.lines(bytes.toString(Charset.forName(part.getCharset() == null || part.getCharset().equals("us-ascii") ? "UTF-8" : part.getCharset())));
    }

    private static String file(Entity part) {
        return part.getFilename() == null ? "" : DecoderUtil.decodeEncodedWords(part.getFilename(), DecodeMonitor.STRICT);
    }
}
