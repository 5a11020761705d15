package countersign.web.inbound;

import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.web.inbound.read.Vocabulary;
import countersign.web.inbound.read.WordTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/** The words by which an ask is answered. */
@ApplicationScoped
class Words {

    @Inject AskContents contents;
    private final WordTable table = WordTable.shipped();

    /** All words of all languages. */
    Vocabulary of(AskView ask, Texts reader) {
        var pages = Arrays.stream(Language.values()).map(language -> contents.of(ask.kind()).page(ask, Texts.of(language, reader.zone()))).toList();
        return table.of(ask.kind(), pages);
    }

    /** What a mail says about answering it by reply, in the reader's language; empty when nothing can be. */
    Optional<String> line(AskView ask, AskPage page, int number, Texts texts) {
        var ways = page.choices().stream().filter(choice -> !choice.signs()).flatMap(choice -> way(ask.kind(), choice, texts).stream()).toList();
        var signs = page.choices().stream().anyMatch(AskPage.Choice::signs);
        var all = new ArrayList<>(ways);
        if (page.inputs().stream().anyMatch(input -> input.type() == AskPage.InputType.PERCENT)) all.add(texts.get("web.reply.offer.report"));
        page.inputs().stream().filter(input -> input.type() == AskPage.InputType.SELECT && input.required() && input.options().size() > 1).findFirst()
                .ifPresent(input -> all.add(texts.get("web.reply.offer.select", (input.group() + " " + input.options().get(1).label()).strip())));
        if (all.isEmpty()) return Optional.empty();
        var said = new StringBuilder(number == 0 ? texts.get("web.reply.offer") : texts.get("web.reply.offer.numbered", number));
        said.append(String.join(texts.get("web.reply.offer.or"), all));
        said.append(texts.get("web.reply.offer.end"));
        if (signs) said.append(texts.get("web.reply.offer.signs"));
        return Optional.of(said.toString());
    }

    /** An answer that has no word in the table cannot be said in one. */
    private Optional<String> way(String kind, AskPage.Choice choice, Texts texts) {
        return table.proposed(kind, choice.code(), texts.language()).map(word -> texts.get(choice.comment() ? "web.reply.offer.way.words" : "web.reply.offer.way", word, choice.label()));
    }
}
