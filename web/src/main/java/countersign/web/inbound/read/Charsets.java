package countersign.web.inbound.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Character sets as mails name them, or do not: GB2312 is read as the larger GB18030, and what nobody named as UTF-8 where it is that. Pure. */
final class Charsets {

    private static final Pattern NAMED = Pattern.compile("charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset CHINESE = Charset.forName("GB18030");

    private Charsets() {}

    /** The charset that a content type names; null when it names none that is known. */
    static Charset named(String contentType) {
        var found = NAMED.matcher(contentType == null ? "" : contentType);
        if (!found.find()) return null;
        var name = found.group(1).toLowerCase(Locale.ROOT);
        if (name.matches("gb2312|gbk|gb_2312.*|x-gbk|cp936|euc-cn|gb18030")) return CHINESE;
        if (name.matches("big5.*")) return Charset.forName("Big5-HKSCS");
        if (name.matches("us-ascii|ascii|unknown.*|default.*|.*7bit|.*8bit")) return null;
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** The text; by UTF-8 where the bytes are that and nothing, or something else, was named. */
    static String decoded(byte[] bytes, Charset named) {
        if (named != null && !named.equals(StandardCharsets.UTF_8)) return strictly(bytes, named, strictly(bytes, StandardCharsets.UTF_8, new String(bytes, named)));
        return strictly(bytes, StandardCharsets.UTF_8, new String(bytes, CHINESE));
    }

    private static String strictly(byte[] bytes, Charset charset, String otherwise) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException another) {
            return otherwise;
        }
    }
}
