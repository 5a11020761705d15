package countersign.web.act;

import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.content.Block;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a link says whose ask ended without an answer (A3): handed on, changed and asked again, asked for another project, or over, and why. */
@ApplicationScoped
class ActEndings {

    @Inject AskContents contents;
    @Inject AskLists asks;
    @Inject Directory directory;
    @Inject ActLinks links;
    @Inject AskWords words;

    /** What its addressee was asked about the same thing since, and who looks may answer: the newest that was not closed, whether it is answered or not. */
    Optional<AskView> later(ActEntry entry) {
        var ask = entry.ask();
        var first = asks.askedFirst(ask.id());
        return asks.of(ask.subject()).stream().filter(newer -> newer.id() > ask.id() && newer.personId() == ask.personId() && newer.kind().equals(ask.kind()))
                .filter(newer -> newer.state() != AskState.WITHDRAWN && newer.state() != AskState.SUPERSEDED && asks.askedFirst(newer.id()) == first)
                .reduce((one, other) -> other).filter(newer -> entitled(entry.person(), newer));
    }

    private boolean entitled(PersonView person, AskView ask) {
        return person.id() == ask.personId() || directory.deputyOf(ask.personId(), ask.id()).filter(deputy -> deputy == person.id()).isPresent();
    }

    /** Title, text and, where it is asked again, what changed and the way there. */
    Map<String, Object> said(ActEntry entry, AskPage page, Optional<AskView> later, Texts texts) {
        if (entry.ask().state() == AskState.FORWARDED) return said("FORWARDED", texts, page.title(), successor(entry.ask()));
        return later.map(newer -> elsewhere(entry.ask(), newer) ? elsewhere(entry, page, newer, texts) : changed(entry, page, newer, texts)).orElseGet(() -> over(entry, page, texts));
    }

    private String successor(AskView ask) {
        return asks.of(ask.subject()).stream().filter(newer -> newer.replaces() != null && newer.replaces() == ask.id()).reduce((one, other) -> other)
                .map(newer -> directory.person(newer.personId()).name()).orElse("–");
    }

    private Map<String, Object> changed(ActEntry entry, AskPage page, AskView later, Texts texts) {
        List<Block> changes = words.changed(entry.ask(), later, contents.of(later.kind()).page(later, texts), texts);
        return Map.of("title", texts.get("web.act.closed.SUPERSEDED.title"), "text", texts.get("web.act.closed.SUPERSEDED.text", page.title()), "changes", changes,
                "next", links.token(later, entry.person()).toString());
    }

    /** Whether it belongs to another project than what was asked before: then its content is no later state of that one. */
    static boolean elsewhere(AskView ask, AskView later) { return ask.projectId() != later.projectId(); }

    /** What the mail was about has ended, and the same was asked for another project: which one, says neither this page nor that mail's (P5). */
    private Map<String, Object> elsewhere(ActEntry entry, AskPage page, AskView later, Texts texts) {
        var model = new HashMap<>(said(later.open() ? "ELSEWHERE" : "ELSEWHERE_DONE", texts, page.title()));
        if (later.open()) model.putAll(Map.of("next", links.token(later, entry.person()).toString(), "nextLabel", texts.get("web.act.askedAgain.open")));
        return model;
    }

    private Map<String, Object> over(ActEntry entry, AskPage page, Texts texts) {
        var project = entry.context().project();
        var why = contents.of(entry.ask().kind()).over(entry.ask(), texts);
        if (why.isEmpty() && project.rests()) why = texts.get("web.act.closed.why." + project.state());
        return said("OVER", texts, page.title(), why);
    }

    private static Map<String, Object> said(String key, Texts texts, Object... args) {
        return Map.of("title", texts.get("web.act.closed." + key + ".title"), "text", texts.get("web.act.closed." + key + ".text", args).strip());
    }
}
