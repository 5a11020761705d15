package countersign.web.act;

import countersign.shared.Actor;
import countersign.shared.ask.AskCommentView;
import countersign.shared.ask.AskComments;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Proof;
import countersign.shared.ask.Reply;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.HolidayNames;
import countersign.shared.content.Block;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.PolicyTime;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sentences about an ask that its mail and its act page share. */
@ApplicationScoped
public class AskWords {

    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject AskComments comments;
    @Inject Directory directory;
    @Inject Calendars calendars;
    @Inject Clock clock;

    /** What is wanted, by when, and what happens otherwise: the first line, and the preview of the mail (A3). */
    public String firstLine(AskView ask, AskPage page, Texts texts) {
        var key = ask.overdue(clock.instant()) ? "web.mail.ask.firstLate" : "web.mail.ask.first";
        return texts.get(key, clause(page.wanted()), texts.dates().moment(ask.dueAt()), sentence(page.otherwise(), texts)).strip();
    }

    /** Words that a sentence goes on after: without the stop that a quoted text may end with. */
    private static String clause(String text) { return text.strip().replaceAll("[。.！!]+$", ""); }

    private static String sentence(String text, Texts texts) {
        var said = text.strip();
        if (said.isEmpty()) return "";
        var begun = Character.toUpperCase(said.charAt(0)) + said.substring(1);
        return "。.！!？?".indexOf(begun.charAt(begun.length() - 1)) < 0 ? begun + texts.get("web.mail.ask.stop") : begun;
    }

    /** How the due time was counted and from when, and why it moved if it fell on a day off or policy or calendar changed (A8, P6, A5). */
    public String clock(AskView ask, AskContext context, Texts texts) {
        var words = new StringBuilder(texts.get("web.mail.ask.clock", texts.dates().moment(ask.dueAt())));
        if (ask.rolledFrom() != null) {
            var why = ask.rolledWhy() == null || ask.rolledWhy().isBlank() ? texts.get("shared.calendar.weekend") : HolidayNames.in(texts, ask.rolledWhy());
            words.append(texts.get("web.mail.ask.rolled", ask.rolledFrom(), why));
        }
        if (context.project() != null && !context.emergency() && provisional(ask)) words.append(texts.get("shared.calendar.aside", texts.get("shared.calendar.provisional")));
        var timing = ask.timing();
        if (timing.movedFrom() != null) words.append(texts.get("web.mail.ask.moved", texts.dates().moment(timing.movedFrom()), texts.get(timing.moved().text())));
        if (ask.dueBy().isEmpty()) {
            var why = contents.of(ask.kind()).dueWhy(ask, texts);
            return words.append(why.isEmpty() ? texts.get("web.mail.ask.agreed") : why).toString();
        }
        words.append(texts.get("web.mail.ask.counted", texts.get(PolicyTime.parse(ask.dueBy()).explained(context.emergency())), texts.dates().moment(timing.from())));
        if (!timing.extendedBy().isEmpty()) words.append(texts.get("web.mail.ask.extendedBy", texts.get(PolicyTime.parse(timing.extendedBy()).text())));
        return words.toString();
    }

    /** Whether it is due in a year whose holidays the addressee's calendar does not know yet, so that it may still move (P6). */
    private boolean provisional(AskView ask) {
        if (!ask.open()) return false;
        var who = directory.person(ask.personId());
        var calendar = calendars.ofPerson(who.id(), who.departmentId(), who.zone());
        var day = LocalDate.ofInstant(ask.dueAt(), calendar.zone());
        return !calendar.awaited(day, day).isEmpty();
    }

    /** What changed since the ask that this one replaces; empty if it replaces none, was handed on, or reads the same. */
    public List<Block> changes(AskView ask, AskPage page, Texts texts) {
        return ask.replaces() == null ? List.of() : changed(asks.view(ask.replaces()), ask, page, texts);
    }

    /** What is different on an ask's page from how the earlier one reads; empty if nothing, and across projects: who reads of one need not know of the other (P5). */
    List<Block> changed(AskView before, AskView now, AskPage page, Texts texts) {
        if (before.projectId() != now.projectId()) return List.of();
        var changes = PageDifference.between(contents.of(before.kind()).page(before, texts), page);
        return changes.isEmpty() ? List.of() : List.of(new Block.Heading(texts.get("web.act.changed")), new Block.Changes(changes));
    }

    /** Who was asked before it was handed on, who added this signer and why (A2), what was written about it (A4), and what somebody entered as the addressee's word, which waits for their tap (P1); empty if none. */
    public List<Block> notes(AskView ask, AskPage page, Texts texts) {
        var notes = new ArrayList<Block>();
        asks.handedOnFrom(ask).ifPresent(earlier -> notes.add(new Block.Callout(Block.Tone.INFO, texts.get("web.mail.ask.handedOn", directory.person(earlier.personId()).name()))));
        if (ask.added() != null)
            notes.add(new Block.Callout(Block.Tone.INFO, texts.get("web.mail.ask.added", directory.person(ask.added().by()).name(), ask.added().why())));
        for (var comment : ask.id() == 0 ? List.<AskCommentView>of() : comments.of(ask.id())) notes.add(new Block.Callout(Block.Tone.INFO, texts.get("web.mail.comment.note",
                directory.person(comment.personId()).name(), texts.dates().moment(comment.writtenAt()), comment.words())));
        if (ask.open() && ask.spoken() != null) notes.add(new Block.Callout(Block.Tone.WARN, texts.get("web.mail.ask.spoken",
                directory.person(ask.spoken().by()).name(), texts.dates().moment(ask.spoken().at()), label(ask.spoken().reply().choice(), page))));
        return notes;
    }

    /** The label of the answer given. */
    public String chosen(AskView ask, AskPage page) { return label(ask.choice(), page); }

    String label(String code, AskPage page) {
        return page.choices().stream().filter(choice -> choice.code().equals(code)).map(AskPage.Choice::label).findFirst().orElse("–");
    }

    /** The answer as it was given: what, by whom, for whom, when, with which words. */
    public List<Block.Fact> answer(AskView ask, AskPage page, Texts texts) {
        var facts = given(ask, page, new Reply(ask.choice(), ask.comment(), contents.of(ask.kind()).repeats(ask) ? ask.inputs() : Map.of()), texts);
        facts.add(new Block.Fact(texts.get("web.act.by"), answeredBy(ask, texts)));
        facts.add(new Block.Fact(texts.get("web.act.at"), texts.dates().moment(ask.answeredAt())));
        return facts;
    }

    /** What an answer says, whether it was given or is held: what, with which words. */
    List<Block.Fact> given(AskView ask, AskPage page, Reply reply, Texts texts) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact(texts.get("web.mail.ask.what"), page.title()));
        facts.add(new Block.Fact(texts.get("web.act.answer"), label(reply.choice(), page)));
        if (!reply.comment().isEmpty()) facts.add(new Block.Fact(texts.get("web.act.comment"), reply.comment()));
        for (var input : page.inputs()) {
            var typed = reply.input(input.name());
            if (!typed.isEmpty()) facts.add(new Block.Fact(input.group().isEmpty() ? input.label() : input.group() + " · " + input.label(), shown(input, typed, texts)));
        }
        return facts;
    }

    /** What an answer of that reader from the mail needs before it counts (A3), as a sentence; empty where the link is enough. */
    List<Block> proof(Proof proof, PersonView reader, Texts texts) {
        if (proof == Proof.LINK) return List.of();
        var key = proof == Proof.CODE && reader.secondWay().isEmpty() ? "NO_WAY" : proof.name();
        return List.of(new Block.Callout(Block.Tone.INFO, texts.get("web.mail.ask.proof." + key)));
    }

    private static String shown(AskPage.Input input, String given, Texts texts) {
        if (input.type() == AskPage.InputType.CHECK) return "✓";
        if (input.type() == AskPage.InputType.DATE) return texts.dates().day(LocalDate.parse(given));
        return input.options().stream().filter(option -> option.value().equals(given)).map(AskPage.Option::label).findFirst().orElse(given);
    }

    /** That somebody answered, as a sentence; on paper the two names say it. */
    String answered(AskView ask, Texts texts) {
        return ask.way() == Actor.Way.PAPER ? answeredBy(ask, texts) : texts.get("web.act.answeredBy", answeredBy(ask, texts));
    }

    /** Both names where a deputy answered (A6). */
    String answeredBy(AskView ask, Texts texts) {
        var name = directory.person(ask.answeredBy()).name();
        if (ask.way() == Actor.Way.PAPER) return texts.get("web.act.entered", directory.person(ask.personId()).name(), name);
        return ask.answeredBy() == ask.personId() ? name : texts.get("web.act.instead", name, directory.person(ask.personId()).name());
    }
}
