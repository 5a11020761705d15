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

    /** A page, and the status it is sent with. */
    record Shown(int status, String html) {}

    /** The page of a link that is opened. @param choice the answer that the link names; empty if none @param stranger speaks to whom no link names */
    Shown opened(String written, String choice, Texts stranger) {
        var entry = gate.enter(written);
        return entry.good() ? new Shown(HttpServletResponse.SC_OK, pages.opened(entry, choice)) : refused(entry, "", stranger);
    }

    /** The page as it stands now, with everything that was typed. @param status where the link is still good */
    Shown again(ActEntry entry, int status, ActForm form) {
        var now = gate.enter(entry.written());
        if (!now.good()) return refused(now, form.comment(), entry.person().texts());
        return new Shown(status, form.code() == null ? pages.page(now, form) : pages.code(now, form));
    }

    /** The form with the answer that is held, to be changed. */
    Shown change(ActEntry entry) { return new Shown(HttpServletResponse.SC_OK, pages.change(entry)); }

    /** Why a link does not work. @param unsent what was written and cannot be taken */
    Shown refused(ActEntry entry, String unsent, Texts stranger) {
        var texts = entry.person() == null ? stranger : entry.person().texts();
        var status = entry.standing() == ActEntry.Standing.INVALID ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_GONE;
        var over = entry.standing() == ActEntry.Standing.REVOKED && !entry.renewable();
        return new Shown(status, pages.message(over ? "REVOKED_OVER" : entry.standing().name(), entry, unsent, texts));
    }
}
