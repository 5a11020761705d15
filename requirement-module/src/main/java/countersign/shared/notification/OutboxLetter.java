package countersign.shared.notification;

import countersign.shared.notification.AttachmentRenderer.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A mail as its reader gets it. */
public record OutboxLetter(String text, String html, List<Attachment> attachments) {

    private static final Pattern TOKEN = Pattern.compile("act/(?:news/)?\\d+-(?:\\d+-)?[A-Za-z0-9_-]{43}(\\?a=[A-Za-z0-9._%-]*)?");
    private static final Pattern REPLY = Pattern.compile("(\\[#|[.+_-]|<)[0-9a-z]{1,13}-[a-z2-7]{20}(\\]|@)");

    public OutboxLetter { attachments = List.copyOf(attachments); }

    /** The same with dead links, so that nobody acts for somebody else from the outbox (M4). */
    public OutboxLetter blanked() { return blanked(List.of()); }

    /** The same without secrets either, such as a code (A3). */
    OutboxLetter blanked(List<String> secrets) { return new OutboxLetter(blanked(text, secrets), blanked(html, secrets), attachments.stream().map(OutboxLetter::blanked).toList()); }

    /** The same file without what proves whose answer it brings. A calendar's long lines are put together first: what is looked for may stand across two. */
    static Attachment blanked(Attachment file) {
        if (!file.mediaType().startsWith("text/")) return file;
        var text = new String(file.bytes(), StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", "");
        return new Attachment(file.fileName(), file.mediaType(), blanked(text).getBytes(StandardCharsets.UTF_8));
    }

    /** The same text without what proves who answers, and without the secrets. */
    static String blanked(String part, List<String> secrets) {
        var left = blanked(part);
        for (var secret : secrets) left = left.replace(secret, "••••••");
        return left;
    }

    /** The same text without what proves who answers. */
    static String blanked(String part) { return REPLY.matcher(TOKEN.matcher(part).replaceAll("act/blanked")).replaceAll("$1blanked$2"); }
}
