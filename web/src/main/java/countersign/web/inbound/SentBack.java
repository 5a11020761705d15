package countersign.web.inbound;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What goes back to the person whose mail was answered, always to their own address: once an ask, or for each answer. */
@ApplicationScoped
class SentBack {

    private static final int LONGEST = 500;
    @Inject Notices notices;
    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject Directory directory;

    void once(InboundPart part, String topic) { tell(part, topic + ":" + part.askId(), new ReplyNotice(part.askId(), topic, "", List.of())); }

    void each(InboundPart part, String topic, String said) { tell(part, part.key(), new ReplyNotice(part.askId(), topic, cut(said), List.of())); }

    void refused(InboundPart part, RuleViolation refusal) {
        var texts = directory.person(part.personId()).texts();
        var ask = asks.view(part.askId());
        var page = contents.of(ask.kind()).page(ask, texts);
        var problems = refusal.problems().stream().map(problem -> new ReplyNotice.Problem(label(page, problem.field(), texts), texts.get(problem.message()))).toList();
        tell(part, part.key(), new ReplyNotice(part.askId(), "refused", cut(part.text()), problems));
    }

    private static String label(AskPage page, String field, Texts texts) {
        if (field.equals("comment")) return texts.get("web.act.comment");
        return page.inputs().stream().filter(input -> input.name().equals(field))
                .map(input -> input.group().isEmpty() ? input.label() : input.group() + " · " + input.label()).findFirst().orElse("");
    }

    private void tell(InboundPart part, String key, ReplyNotice facts) {
        notices.tell(Actor.SYSTEM, NewNotice.ofAsk(ReplyNotice.KIND, asks.view(part.askId()).projectId(), part.personId(), key, facts, part.askId()));
    }

    private static String cut(String text) {
        var kept = text.strip();
        return kept.codePointCount(0, kept.length()) <= LONGEST ? kept : kept.substring(0, kept.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
