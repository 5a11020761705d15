package countersign.acceptance.reaction;

import countersign.acceptance.ArchiveView;
import countersign.acceptance.Archives;
import countersign.acceptance.Acceptances;
import countersign.acceptance.Slot;
import countersign.acceptance.domain.Facts;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContent;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Style;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Reply;
import countersign.shared.content.Block;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The project is to be archived; every place without a document wants a reason (S6.3). */
@ApplicationScoped
public class ArchiveContent implements AskContent {

    static final String REASON = "reason.";
    static final String ARCHIVE = "archive";
    @Inject Archives archives;
    @Inject Acceptances acceptances;

    @Override public String kind() { return Facts.ARCHIVE; }

    @Override public AskPage page(AskView ask, Texts texts) {
        var facts = ask.facts(Facts.Archiving.class);
        var inputs = facts.empty().stream().map(Slot::valueOf).map(slot -> new Input(REASON + slot, texts.get("acceptance.archive.empty"), texts.get(slot.text()), InputType.LINE,
                "", texts.get("acceptance.archive.why"), true, List.of())).toList();
        return new AskPage(texts.get("acceptance.archive.title", facts.title()), texts.get("acceptance.archive.wanted", facts.title()), texts.get("acceptance.archive.otherwise"),
                List.of(), List.of(new Block.Paragraph(texts.get("acceptance.archive.documents", facts.documents()))), inputs,
                List.of(Choice.of(ARCHIVE, texts.get("acceptance.archive.do"), Style.PRIMARY)));
    }

    @Override public void check(AskView ask, Reply reply) {
        for (var slot : Slot.values()) countersign.shared.text.Input.line(REASON + slot, reply.input(REASON + slot), 1000);
        var missing = archives.view(ask.projectId()).slots().stream().filter(ArchiveView.Place::missing).filter(p -> reply.input(REASON + p.slot()).isEmpty()).toList();
        if (!missing.isEmpty()) throw RuleViolation.of(REASON + missing.get(0).slot(), "acceptance.refused.slotEmpty", missing.get(0).slot().text());
        var open = acceptances.view(ask.projectId()).map(a -> a.conditionsOpen()).orElse(0L);
        if (open > 0) throw RuleViolation.whole("acceptance.refused.conditionsLeft", open);
    }
}
