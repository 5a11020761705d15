package countersign.web.inbound;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskComments;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Aways;
import countersign.shared.ask.Proof;
import countersign.shared.ask.Proofs;
import countersign.shared.ask.Reply;
import countersign.shared.notification.AddressTroubles;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.web.act.ActCommands;
import countersign.web.act.ActEntry;
import countersign.web.act.ActGate;
import countersign.web.inbound.InboundRow.Outcome;
import countersign.web.inbound.read.ReplyReader;
import countersign.web.inbound.read.Understood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Does what one answer by mail says, by the same rules as on the page, and notes in the same transaction that it was taken (A4). */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Intake {

    static final String CLOSED = "closed";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 20;
    @Inject Taken taken;
    @Inject ActGate gate;
    @Inject ActCommands commands;
    @Inject AskLists lists;
    @Inject AskContents contents;
    @Inject Asks asks;
    @Inject AskComments comments;
    @Inject Proofs proofs;
    @Inject Directory directory;
    @Inject Words words;
    @Inject SentBack back;
    @Inject AddressTroubles troubles;
    @Inject Aways aways;
    @Inject Clock clock;

    boolean known(String key) { return taken.known(key); }

    /** It is nobody's answer. */
    void ignored(String key, Outcome outcome) { taken.note(key, null, null, null, outcome); }

    /** Nothing of a message waits any more: it is not looked at again. */
    void done(String key) {
        if (!taken.known(key)) taken.note(key, null, null, null, Outcome.ANSWERED);
    }

    /** A person's answer that came from their own address shows that the address works. */
    void cameFrom(long personId, String address) {
        if (address.equalsIgnoreCase(directory.person(personId).email())) troubles.works(personId);
    }

    /** An answer to several asks that names none of them. */
    void unnumbered(InboundPart part) {
        if (tooMany(part)) return;
        note(part, Outcome.HELPED);
        back.once(part, "number");
    }

    /** @throws RuleViolation when it is refused as it would be on the page; nothing is noted then */
    void take(InboundPart part) {
        if (tooMany(part)) return;
        var person = directory.person(part.personId());
        var ask = lists.view(part.askId());
        var entry = gate.enter(ask, person);
        if (entry.good() && !ask.open()) closed(part);
        else if (!lives(part, ask) || !entry.good()) stale(part, entry);
        else understood(part, ask, person);
    }

    /** A mail's token is replaced when any of its asks got fresh links; an ask that got none is answered by it still. */
    private static boolean lives(InboundPart part, AskView ask) {
        return part.standing() == ReplyToken.Standing.LIVING || part.standing() == ReplyToken.Standing.REPLACED && ask.generation() == 0;
    }

    /** A loop of two machines that are polite to each other ends here. */
    private boolean tooMany(InboundPart part) {
        if (taken.since(part.mailId(), HOUR) < MOST_AN_HOUR) return false;
        note(part, Outcome.TOO_MANY);
        return true;
    }

    /** Right once: who still may answer gets a fresh link, at their own address; everybody else hears nothing. */
    private void stale(InboundPart part, ActEntry entry) {
        var renewable = entry.good() || entry.standing() == ActEntry.Standing.EXPIRED;
        if (renewable && entry.ask().open()) commands.renew(entry);
        note(part, renewable ? Outcome.RENEWED : Outcome.UNKNOWN);
    }

    private void closed(InboundPart part) {
        note(part, Outcome.CLOSED);
        back.each(part, CLOSED, part.text());
    }

    private void understood(InboundPart part, AskView ask, PersonView person) {
        aways.back(part.personId(), clock.instant()); // machines' answers never come here
        var texts = person.texts();
        var page = contents.of(ask.kind()).page(ask, texts);
        var today = LocalDate.now(clock.withZone(person.zone()));
        var read = new ReplyReader(page, words.of(ask, texts), today).read(part.text());
        if (read instanceof Understood.Answer answer) answer(part, ask, page, answer.reply());
        else if (read instanceof Understood.Unsure unsure) askBack(part, unsure);
        else if (read instanceof Understood.Remark remark && contents.of(ask.kind()).repeats(ask)) remark(part, ask, remark.text());
        else help(part);
    }

    private void answer(InboundPart part, AskView ask, AskPage page, Reply reply) {
        if (page.choices().stream().anyMatch(choice -> choice.code().equals(reply.choice()) && choice.signs())) {
            note(part, Outcome.SIGNS);
            back.each(part, "signs", part.text());
            return;
        }
        var needed = proofs.of(ask);
        if (needed != Proof.LINK) { // a reply proves no more than that somebody has the mail (A3)
            note(part, Outcome.UNPROVED);
            back.each(part, "proof." + needed, part.text());
            return;
        }
        asks.answer(actor(part, ask), ask.id(), reply);
        note(part, Outcome.ANSWERED);
    }

    private static Actor actor(InboundPart part, AskView ask) {
        return new Actor(part.personId(), part.personId() == ask.personId() ? null : ask.personId(), Actor.Way.REPLY);
    }

    private void askBack(InboundPart part, Understood.Unsure unsure) {
        note(part, Outcome.ASKED_BACK);
        back.each(part, unsure.why().name(), part.text());
    }

    private void remark(InboundPart part, AskView ask, String text) {
        comments.add(actor(part, ask), ask.id(), text);
        note(part, Outcome.REMARK);
        back.each(part, "remark", text);
    }

    private void help(InboundPart part) {
        note(part, Outcome.HELPED);
        back.once(part, "help");
    }

    /** The page's refusal, as a mail that names the fields. */
    void refused(InboundPart part, RuleViolation refusal) {
        note(part, Outcome.REFUSED);
        back.refused(part, refusal);
    }

    /** A fault of ours: they hear that it was not taken, and how to answer instead. */
    void failed(InboundPart part) {
        note(part, Outcome.FAILED);
        back.each(part, "failed", part.text());
    }

    private void note(InboundPart part, Outcome outcome) { taken.note(part.key(), part.personId(), part.mailId(), part.askId(), outcome); }
}
