package countersign.it;

import countersign.shared.Actor;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.AwayFacts;
import countersign.shared.ask.Deputies;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Somebody new is asked something and is away, and a colleague could stand in. One for each test. */
@Dependent
public class Absence {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject AskLists lists;
    @Inject Deputies deputies;
    @Inject Directory directory;
    @Inject Cast cast;
    @Inject Letters letters;
    /** Who is away. */
    long away;
    long colleague;
    /** The colleague's name. */
    String stays;
    /** What they are asked. */
    AskView waiting;

    /** They are asked, and the folder is watched. */
    void begins() {
        letters.open();
        var number = PEOPLE.incrementAndGet(); // an absence is asked about once in two weeks
        away = cast.add("it.away" + number, "外出人" + number);
        stays = "留守人" + number;
        colleague = cast.add("it.stays" + number, stays);
        waiting = waits(walk.consulted(false));
    }

    /** Nobody is away, and the folder is left. */
    void ends() {
        deputies.dismiss(Actor.SYSTEM, away, directory.deputiesOf(away));
        asked().filter(AskView::open).forEach(asking::withdraw);
        asking.withdraw(waiting);
        letters.close();
    }

    /** They are asked to confirm that project's minutes. */
    AskView waits(long project) { return asking.ask(Answering.MINUTES, AskKinds.FACTS.get(Answering.MINUTES), project, away); }

    /** Their mailbox says so, in answer to what waits. */
    void shows() { letters.send(Letters.letter(letters.token(away, waiting.id()), "我在休假，8月10日回来。无异议", "Auto-Submitted: auto-replied\r\n")); }

    /** Their mailbox says so again, in answer to something else. */
    void showsIn(AskView other) { letters.send(Letters.letter(letters.token(away, other.id()), "还在休假，8月10日回来。", "Auto-Submitted: auto-replied\r\n")); }

    /** All that was asked because of it, the oldest first. */
    Stream<AskView> asked() { return lists.of("away:" + away).stream().filter(ask -> ask.kind().equals(AwayFacts.KIND)); }

    /** The last of that. */
    AskView ask() { return asked().reduce((one, other) -> other).orElseThrow(); }

    /** What the page behind that mail sends when the colleague is named. */
    Map<String, String> named(LocalDate until, String comment) { return named(colleague, until, comment); }

    Map<String, String> named(long deputy, LocalDate until, String comment) {
        return Map.of("t", asking.token(ask()), "choice", "name", "in.standIn", Long.toString(deputy), "in.until", until.toString(), "comment", comment);
    }

    /** What it sends when nobody has to stand in. */
    Map<String, String> nobody() { return Map.of("t", asking.token(ask()), "choice", "none"); }

    String link() { return "/act/" + asking.token(ask()); }
}
