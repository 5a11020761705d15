package countersign.web.act;

import countersign.shared.ask.AnswerCodes;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.HeldAnswer;
import countersign.shared.ask.Proof;
import countersign.shared.content.Block;
import countersign.shared.party.SecondAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What act pages say and ask of who answers where the link alone is not enough (A3). It only reads. */
@ApplicationScoped
class ActProving {

    @Inject AnswerCodes codes;
    @Inject AskWords words;
    @Inject ActLogin login;
    @Inject Clock clock;

    /** The answer that waits for its code, where one is wanted. */
    Optional<HeldAnswer> held(ActEntry entry) {
        return entry.context().proof() == Proof.CODE ? codes.held(entry.ask().id(), entry.person().id()) : Optional.empty();
    }

    /**
     * What the form says of it: {@code proof} is LINK, CODE, LOGIN, or NO_WAY where a code is wanted and has no way to the person; the last two take no
     * answer here and lead to the login.
     */
    Map<String, Object> form(ActEntry entry) {
        var proof = entry.context().proof();
        var way = entry.person().secondWay();
        return Map.of("proof", proof == Proof.CODE && way.isEmpty() ? "NO_WAY" : proof.name(), "second", way.map(SecondAddress::masked).orElse(""), "login", login(entry));
    }

    /** What the page says that asks for the code. */
    Map<String, Object> code(ActEntry entry, HeldAnswer held, AskPage page, ActForm form) {
        var texts = entry.person().texts();
        var model = new HashMap<String, Object>(form(entry));
        model.put("answer", List.of(new Block.Facts(words.given(entry.ask(), page, held.reply(), texts))));
        model.put("serial", "%02d".formatted(held.serial()));
        model.put("until", texts.dates().moment(held.until()));
        model.put("living", held.living(clock.instant()));
        model.put("spent", held.attempts() <= 0);
        model.put("typed", form.code() == null ? "" : form.code());
        return model;
    }

    /** The ask in the inbox. */
    private String login(ActEntry entry) { return login.to("inbox.xhtml?ask=" + entry.ask().id(), "../"); }
}
