package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Arrangements;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who stands in for a person for a time (P1): settled by themselves, and while they are away by whoever is above them. What is decided is about the
 * deputies that the page showed: when somebody was appointed since, the second is told and nothing is done. Both people hear of it.
 */
@ApplicationScoped
@Transactional
public class Deputies {

    @Inject Arrangements arrangements;
    @Inject Directory directory;
    @Inject Notices notices;
    @Inject Asks asks;

    /**
     * Lets somebody stand in for a person. Where it was arranged otherwise for some of those days, this holds, and all who are concerned hear so.
     *
     * @param shown the deputies that the page showed
     * @return what it takes the place of, each with those days alone
     * @throws RuleViolation as {@link Arrangements#appoint}
     * @throws Overtaken when a deputy stands in who was not shown
     */
    public List<DeputyView> appoint(Actor actor, long principalId, List<DeputyView> shown, long deputyId, LocalDate from, LocalDate until, String reason) {
        var arranged = unchanged(principalId, shown);
        var id = arrangements.appoint(actor, principalId, deputyId, from, until, null, reason);
        var overruled = arranged.stream().filter(one -> one.deputyId() != deputyId).flatMap(one -> one.within(from, until).stream()).toList();
        var facts = new DeputyNamed(principalId, deputyId, actor.personId(), from, until, reason == null ? "" : reason.strip(), overruled);
        tell(actor, DeputyMail.KIND, "deputy:" + id, facts, Stream.concat(Stream.of(principalId, deputyId), overruled.stream().map(DeputyView::deputyId)));
        asks.withdrawAll(actor, AwayFacts.KIND, subject(principalId));
        return overruled;
    }

    /** The name of who stands in. */
    public String name(DeputyView standIn) { return directory.person(standIn.deputyId()).name(); }

    /** What the ask to name a deputy for a person is about: nobody is asked for it any more once one was named. */
    static String subject(long principalId) { return "away:" + principalId; }

    /** Ends all standing-in for a person that was shown, and tells those who stood in or were to. @throws Overtaken when a deputy stands in who was not shown */
    public void dismiss(Actor actor, long principalId, List<DeputyView> shown) {
        unchanged(principalId, shown);
        var ended = arrangements.dismiss(actor, principalId);
        if (ended.isEmpty()) return;
        tell(actor, DeputiesEndedMail.KIND, "deputies-ended:" + ended.get(0).id() + ":" + directory.today(), new DeputiesEnded(principalId, actor.personId(), ended),
                Stream.concat(Stream.of(principalId), ended.stream().map(DeputyView::deputyId)));
    }

    private void tell(Actor actor, String kind, String fact, Object facts, Stream<Long> concerned) {
        concerned.distinct().filter(person -> person != actor.personId()).forEach(person -> notices.tell(actor, new NewNotice(kind, null, person, fact, facts, null, List.of(), false)));
    }

    /** Who stands in. Whoever arranges something for the person at the same moment comes after, and is told. */
    private List<DeputyView> unchanged(long personId, List<DeputyView> shown) {
        arrangements.hold(personId);
        var arranged = directory.deputiesOf(personId);
        for (var now : arranged)
            if (!shown.contains(now)) throw Overtaken.by(Text.of("shared.deputy.stands", directory.person(now.deputyId()).name(), now.from(), now.until()));
        return arranged;
    }

    /** For whom a person may name a deputy: the people of the departments they sign for, and who heads those whose executive they are. By department, then rank. */
    public List<PersonView> below(long personId) {
        var led = directory.ledBy(personId);
        var signedFor = Stream.concat(directory.headedBy(personId).stream(), led.stream().filter(d -> d.headOrActing() == null));
        var heads = directory.people(led.stream().map(DepartmentView::headOrActing).filter(Objects::nonNull).toList()).values();
        return Stream.concat(signedFor.flatMap(d -> directory.members(d.id()).stream()), heads.stream()).distinct()
                .filter(person -> directory.answersFor(personId, person.id())).toList();
    }
}
