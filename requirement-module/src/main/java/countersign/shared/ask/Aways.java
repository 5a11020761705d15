package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.party.Arrangements;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody is away and named no deputy: whoever answers for them is asked to, and what they answer takes effect (A4, P1). */
@ApplicationScoped
@Transactional
public class Aways {

    private static final int REASON = 500;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskContents contents;
    @Inject AskClock clock;
    @Inject Deputies deputies;
    @Inject Directory directory;
    @Inject Arrangements arrangements;
    @Inject Projects projects;
    @Inject ProjectAccess access;

    /**
     * Asks whoever answers for the person.
     *
     * @param waiting what they were asked
     * @param said    how their mailbox's answer begins
     * @return false where nobody answers for them
     */
    public boolean ask(long personId, AskView waiting, String said) {
        var helper = directory.above(personId);
        helper.ifPresent(who -> asks.open(Actor.SYSTEM, asked(personId, waiting, said, who)));
        return helper.isPresent();
    }

    /** Whether somebody is asked, or answered in that absence, on whoever's behalf: that nobody has to stand in is settled for all of them. */
    public boolean heard(long personId, Instant absentSince) {
        return about(personId).anyMatch(ask -> ask.open() || ask.answeredAt() != null && !ask.answeredAt().isBefore(absentSince));
    }

    /** The project on whose behalf it was asked rests: the same on behalf of another one that waits for the person. */
    Optional<NewAsk> elsewhere(AskView ask) {
        var facts = ask.facts(AwayFacts.class);
        return directory.above(facts.personId())
                .flatMap(helper -> lists.waitsElsewhere(facts.personId(), ask.projectId()).map(waiting -> asked(facts.personId(), waiting, facts.said(), helper)));
    }

    private NewAsk asked(long personId, AskView waiting, String said, long helper) {
        return NewAsk.of(AwayFacts.KIND, waiting.projectId(), Deputies.subject(personId), facts(directory.person(personId), waiting, said, helper), helper,
                capacity(personId, helper), clock.policy(waiting.projectId()).answer());
    }

    private AwayFacts facts(PersonView away, AskView waiting, String said, long helper) {
        return new AwayFacts(away.id(), away.name(), waiting.id(), what(waiting, helper), lists.open(away.id()), said, colleagues(away, helper));
    }

    /** What waits; whoever does not see its project reads which project it is of, and no more (P5). */
    private String what(AskView waiting, long helper) {
        if (!access.canSee(waiting.projectId(), helper)) return projects.view(waiting.projectId()).number();
        return contents.of(waiting.kind()).page(waiting, directory.person(helper).texts()).title();
    }

    /** Those of the department, and who is asked; of two who bear one name, with their addresses. */
    private List<AwayFacts.Colleague> colleagues(PersonView away, long helper) {
        var people = Stream.concat(directory.members(away.departmentId()).stream(), Stream.of(directory.person(helper))).filter(one -> one.id() != away.id()).distinct().toList();
        return people.stream().map(one -> new AwayFacts.Colleague(one.id(),
                people.stream().filter(other -> other.name().equals(one.name())).count() > 1 ? one.name() + " · " + one.email() : one.name())).toList();
    }

    private Capacity capacity(long personId, long helper) {
        var home = directory.person(personId).departmentId();
        var signs = directory.signatory(home).filter(one -> one.personId() == helper).isPresent();
        return Capacity.of(signs ? Capacity.Role.HEAD : Capacity.Role.EXECUTIVE, home);
    }

    /** Somebody was named. Where that is impossible by now it is asked again, and where somebody stands in today already nothing is to be done. */
    void answered(@Observes @AskKind(AwayFacts.KIND) AskAnswered answer) {
        if (!answer.chose(AwayContent.NAME)) return;
        var facts = lists.view(answer.askId()).facts(AwayFacts.class);
        var away = directory.find(facts.personId());
        if (away.isEmpty() || directory.deputyOf(facts.personId(), null).isPresent()) return;
        var deputy = Long.parseLong(answer.reply().input(AwayContent.DEPUTY));
        var until = LocalDate.parse(answer.reply().input(AwayContent.UNTIL));
        if (possible(answer.actor(), away.get(), deputy, until)) appoint(answer, facts.personId(), deputy, until);
        else waits(answer, facts).ifPresent(waiting -> ask(facts.personId(), waiting, facts.said()));
    }

    /** What waited when it was asked; where nobody waits for that any more, what waits in another project. */
    private Optional<AskView> waits(AskAnswered answer, AwayFacts facts) {
        return Optional.of(lists.view(facts.askId())).filter(AskView::open).or(() -> lists.waitsElsewhere(facts.personId(), answer.projectId()));
    }

    /** Who is arranged to stand in later was no hindrance to ask, and is none now. */
    private void appoint(AskAnswered answer, long personId, long deputy, LocalDate until) {
        deputies.appoint(answer.actor(), personId, directory.deputiesOf(personId), deputy, directory.today(), until, reason(answer.reply().comment()));
    }

    /** What was written beside the answer may have several lines and be longer than the reason of a deputy. */
    private static String reason(String comment) { return Texts.cut(comment.strip().replaceAll("\\s+", " "), REASON); }

    private boolean possible(Actor actor, PersonView away, long deputy, LocalDate until) {
        return directory.answersFor(actor.principal(), away.id()) && arrangements.wrong(away.id(), deputy, directory.today(), until).isEmpty();
    }

    /** Whoever answers something is there again: nobody has to be named for them any more. */
    void back(@Observes AskAnswered answer) { back(answer.actor().personId(), answer.at()); }

    /** Somebody was seen to be there at that time, whether they answered or only wrote. */
    public void back(long personId, Instant at) {
        about(personId).filter(ask -> ask.open() && ask.askedAt().isBefore(at)).forEach(ask -> asks.withdraw(Actor.SYSTEM, ask.id(), AskAudit.BACK));
    }

    private Stream<AskView> about(long personId) { return lists.of(Deputies.subject(personId)).stream().filter(ask -> ask.kind().equals(AwayFacts.KIND)); }
}
