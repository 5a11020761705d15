package countersign.web.act;

import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;

/** Reads an act page: the link and all that its page shows in one transaction, so that it shows one state of things and reads none of them twice. */
@ApplicationScoped
@Transactional
class ActReading {

    @Inject ActGate gate;
    @Inject ActPages pages;

    /** A page, and the status it is sent with. @param location where to look instead; empty for the page itself */
    record Shown(int status, String html, String location) {

        /** Leads there. */
        static Shown at(String location) { return new Shown(HttpServletResponse.SC_SEE_OTHER, "", location); }

        private static Shown ok(String html) { return new Shown(HttpServletResponse.SC_OK, html, ""); }
    }

    /** The page of a link that is opened. @param choice the answer that the link names; empty if none @param stranger speaks to whom no link names */
    Shown opened(String written, String choice, Texts stranger) {
        var entry = gate.enter(written);
        return entry.good() ? Shown.ok(pages.opened(entry, choice)) : refused(entry, ActForm.opened(choice, null), stranger);
    }

    /** The page as it stands now, with everything that was typed. @param status where the link is still good */
    Shown again(ActEntry entry, int status, ActForm form) {
        var now = gate.enter(entry.written());
        if (!now.good()) return refused(now, form, entry.person().texts());
        return new Shown(status, form.code() == null ? pages.page(now, form) : pages.code(now, form), "");
    }

    /** The form with the answer that is held, to be changed. */
    Shown change(ActEntry entry) { return Shown.ok(pages.change(entry)); }

    /** Says that the link was switched off just now; what was typed is shown to be copied. */
    Shown over(String key, ActEntry entry, ActForm form) {
        var texts = entry.person().texts();
        return Shown.ok(pages.message(key, ActEntry.INVALID, form.written(texts), texts));
    }

    /** Why a link does not work. @param form what was typed and cannot be taken */
    Shown refused(ActEntry entry, ActForm form, Texts stranger) {
        var texts = entry.person() == null ? stranger : entry.person().texts();
        var status = entry.standing() == ActEntry.Standing.INVALID ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_GONE;
        var over = entry.standing() == ActEntry.Standing.REVOKED && !entry.renewable();
        return new Shown(status, pages.message(over ? "REVOKED_OVER" : entry.standing().name(), entry, form.written(texts), texts), "");
    }
}
