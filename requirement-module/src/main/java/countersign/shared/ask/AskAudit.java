package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.audit.AuditTrail;
import countersign.shared.party.Directory;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Notes in the audit trail what becomes of asks: who did what with which one, through what. Comments stay with the ask. */
@ApplicationScoped
class AskAudit {

    /** Whom it was about is there again. */
    static final String BACK = "back";
    private static final String ASK = "shared.audit.ask.";
    @Inject AuditTrail trail;
    @Inject AskContents contents;
    @Inject Directory directory;

    void answered(Actor actor, Ask ask) {
        var page = contents.of(ask.kind).page(ask.view(), directory.person(ask.personId).texts());
        var label = page.choices().stream().filter(c -> c.code().equals(ask.choice)).map(AskPage.Choice::label).findFirst().orElse(ask.choice);
        note(actor, ask, Text.of("shared.audit.ask.answered", page.title(), label));
    }

    void noted(Actor actor, Ask ask, String what) {
        var page = contents.of(ask.kind).page(ask.view(), directory.person(ask.personId).texts());
        note(actor, ask, Text.of(ASK + what, page.title()));
    }

    void entrusted(Actor actor, Ask ask, String deputy) { note(actor, ask, Text.of("shared.audit.ask.entrusted", title(ask), deputy)); }

    void added(Actor actor, Ask ask, String signer, String why) {
        trail.record(actor, ask.projectId, "ask:" + ask.id, Text.of("shared.audit.ask.added", title(ask), signer), why);
    }

    /** Whether that became of an ask. */
    boolean was(long askId, String what) { return trail.of("ask:" + askId).stream().anyMatch(entry -> entry.what().key().equals(ASK + what)); }

    private String title(Ask ask) { return contents.of(ask.kind).page(ask.view(), directory.person(ask.personId).texts()).title(); }

    private void note(Actor actor, Ask ask, Text what) { trail.record(actor, ask.projectId, "ask:" + ask.id, what, null); }
}
