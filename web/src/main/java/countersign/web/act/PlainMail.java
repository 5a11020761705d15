package countersign.web.act;

import countersign.shared.notification.MailDraft;
import countersign.shared.notification.MailPage;
import countersign.shared.text.Texts;

/** A mail as plain text: everything that the HTML part says, written for being read and not stripped of its tags. Pure. */
final class PlainMail {

    private PlainMail() {}

    /** The text. @param zone the zone of its times, named only where it is not empty */
    static String write(MailDraft draft, String zone, Texts texts) {
        var out = new StringBuilder();
        var several = draft.pages().size() > 1;
        if (several) out.append(texts.get("web.mail.several", draft.pages().size())).append("\n\n");
        for (int i = 0; i < draft.pages().size(); i++) {
            if (i > 0) out.append("\n\n* * *\n\n");
            if (several) out.append("■ ").append(draft.pages().get(i).subject()).append("\n\n");
            out.append(draft.replies().number(i));
            page(out, draft, draft.pages().get(i), texts);
            if (!draft.replies().line(i).isEmpty()) out.append('\n').append(draft.replies().line(i)).append('\n');
        }
        out.append("\n\n--\n");
        if (draft.incomplete()) out.append(texts.get("web.mail.incomplete")).append('\n');
        if (!draft.files().isEmpty()) out.append(texts.get("web.mail.files", String.join(texts.get("web.mail.comma"), draft.files()))).append('\n');
        if (!zone.isEmpty()) out.append(texts.get("web.mail.zone", zone)).append('\n');
        if (!draft.project().isEmpty()) out.append(texts.get("web.mail.project", draft.project())).append('\n');
        out.append(texts.get("web.mail.why", draft.recipient())).append(draft.linked() ? texts.get("web.mail.why.links") : "");
        out.append('\n');
        if (!draft.settle().isEmpty()) out.append(texts.get("web.mail.settle")).append('\n').append(draft.links().absolute(draft.settle())).append('\n');
        if (!draft.replies().printed().isEmpty()) out.append(draft.replies().printed()).append('\n');
        return out.toString();
    }

    private static void page(StringBuilder out, MailDraft draft, MailPage page, Texts texts) {
        out.append(page.firstLine()).append('\n');
        PlainBlocks.write(out, page.blocks(), texts);
        for (var link : page.links()) {
            out.append('\n').append("> ").append(link.label()).append('\n').append(draft.links().absolute(link.path())).append('\n');
        }
    }
}
