package countersign.web.inbox;

import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.party.Directory;
import countersign.web.act.AskContexts;
import countersign.web.act.AskWords;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Reads one ask for its addressee, for who stands in for them, or for who answered it; for everybody else it does not exist. */
@RequestScoped
public class InboxDetail {

    @Inject Me me;
    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject AskWords words;
    @Inject AskContexts contexts;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Clock clock;
    private Shown shown;

    /**
     * An ask as the inbox shows it.
     *
     * @param project  its project's number and title, as the reader may see them
     * @param first    what is wanted, by when, and what happens otherwise
     * @param clock    how the due time was counted
     * @param notes    who added this signer, and a spoken answer that waits to be confirmed
     * @param changes  what changed since the ask it replaces
     * @param answer   the answer given; empty while it is open
     * @param terms    whether the terms of countersigning are still to be accepted
     * @param back     whether the answer can still be taken back
     */
    public record Shown(AskView ask, AskPage page, String project, String first, String clock, List<Block> notes, List<Block> changes, List<Block> answer,
            boolean terms, boolean back, boolean signs) {}

    Shown of(long askId) {
        if (shown == null || shown.ask().id() != askId) shown = read(askId);
        return shown;
    }

    private Shown read(long askId) {
        var ask = asks.view(askId);
        if (!mine(ask)) throw new NotVisible(ask.projectId());
        var texts = me.texts();
        var page = contents.of(ask.kind()).page(ask, texts);
        var signs = page.choices().stream().anyMatch(AskPage.Choice::signs);
        List<Block> answer = ask.choice() == null ? List.of() : List.of(new Block.Facts(words.answer(ask, page, texts)));
        var context = contexts.of(ask);
        return new Shown(ask, page, access.headline(context.project(), me.getId()), words.firstLine(ask, page, texts), words.clock(ask, context, texts),
                words.notes(ask, page, texts), words.changes(ask, page, texts), answer, signs && me.getPerson().termsAcceptedAt() == null,
                ask.state() == AskState.ANSWERED && clock.instant().isBefore(ask.effectiveAt()), signs);
    }

    private boolean mine(AskView ask) {
        return ask.personId() == me.getId() || ask.answeredBy() != null && ask.answeredBy() == me.getId()
                || directory.deputyOf(ask.personId(), ask.id()).filter(d -> d == me.getId()).isPresent();
    }
}
