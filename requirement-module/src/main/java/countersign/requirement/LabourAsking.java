package countersign.requirement;

import countersign.requirement.domain.Labour;
import countersign.requirement.domain.Meeting;
import countersign.requirement.store.KickoffStore;
import countersign.requirement.store.MeetingStore;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.NewAsk;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks each department for its part before the kick-off (S2.2): whoever answers for it, until something is written or the minutes go out. */
@ApplicationScoped
class LabourAsking {

    private static final Set<AskState> ANSWERABLE = EnumSet.of(AskState.OPEN, AskState.ANSWERED, AskState.SETTLED);
    @Inject KickoffStore store;
    @Inject MeetingStore meetings;
    @Inject Requirements requirements;
    @Inject SealedDocuments documents;
    @Inject Speakers speakers;
    @Inject Asks asks;
    @Inject AskAgain again;
    @Inject AskLists lists;
    @Inject ProjectAccess access;
    @Inject StepTwoClock clock;
    @Inject Directory directory;

    /** The kick-off is called: whoever has said nothing yet is asked. Who calls it has the page before them. */
    void ask(Actor actor, Meeting meeting) { ask(actor, meeting, requirements.view(meeting.projectId()).participants()); }

    /** These departments take part from now on: where the kick-off is called, they are asked too. */
    void joined(Actor actor, long projectId, Collection<Long> departmentIds) {
        meetings.kickoff(projectId).filter(m -> m.state() == MeetingState.PLANNED).ifPresent(m -> ask(actor, m, departmentIds));
    }

    /** A department takes no part any more: it hears that its part is not wanted. */
    void left(Actor actor, long projectId, long departmentId) {
        store.labour(projectId).stream().filter(l -> l.departmentId() == departmentId).forEach(row -> asks.withdrawAll(actor, LabourFacts.KIND, subject(row.id())));
    }

    private void ask(Actor actor, Meeting meeting, Collection<Long> departmentIds) {
        if (!meeting.starts().isAfter(clock.now())) return;
        var requirement = requirements.view(meeting.projectId());
        var rows = store.labour(meeting.projectId());
        for (long id : departmentIds) {
            var row = rows.stream().filter(l -> l.departmentId() == id).findFirst().orElseGet(() -> added(meeting.projectId(), id));
            var speaker = speakers.of(directory.department(id), requirement.scenario().emergency());
            if (!row.written() && speaker.isPresent() && speaker.get().personId() != actor.principal()) ask(actor, meeting, requirement, row, speaker.get());
        }
        follow(meeting);
    }

    private void ask(Actor actor, Meeting meeting, RequirementView requirement, Labour row, Speakers.Speaker speaker) {
        var projectId = meeting.projectId();
        var partner = requirement.departments().stream().filter(p -> p.departmentId() == row.departmentId()).findFirst();
        var facts = new LabourFacts(RequirementPaper.of(documents.content(requirement.documentId())), row.departmentId(), directory.department(row.departmentId()).name(),
                partner.map(RequirementView.PartnerView::expected).orElse(""), partner.map(RequirementView.PartnerView::answer).orElse(null),
                partner.map(RequirementView.PartnerView::words).orElse(""), meeting.starts(), meeting.place(), meeting.id());
        access.grant(projectId, speaker.personId(), AccessSource.HEAD);
        asks.open(actor, NewAsk.due(LabourFacts.KIND, projectId, subject(row.id()), facts, speaker.personId(), speaker.capacity(), meeting.starts()));
    }

    private Labour added(long projectId, long departmentId) {
        var row = new Labour(projectId, departmentId);
        store.add(row);
        return row;
    }

    /** The kick-off was moved: what is asked until then follows. */
    void follow(Meeting meeting) { store.labour(meeting.projectId()).forEach(row -> again.follow(subject(row.id()))); }

    /** Something is written for the department: nobody need say it again. */
    void written(long labourId) { lists.of(subject(labourId)).stream().filter(AskView::open).forEach(a -> asks.supersede(a.id())); }

    /** The minutes go out: who has said nothing said it in the meeting. Or there is none: when it is called again, they are asked again. */
    void close(long projectId) { store.labour(projectId).forEach(row -> written(row.id())); }

    /** Who was asked for this kick-off and may have answered, invited to it or not: for a department that still takes part, by somebody who is there and sees the project. */
    Set<Long> asked(Meeting meeting) {
        var projectId = meeting.projectId();
        var departments = requirements.view(projectId).participants();
        var people = lists.ofKind(projectId, LabourFacts.KIND).stream().filter(ask -> ANSWERABLE.contains(ask.state()) && asks(ask.facts(LabourFacts.class), meeting, departments))
                .map(AskView::personId).distinct().toList();
        var known = directory.people(people);
        return people.stream().filter(person -> known.get(person).presentOn(directory.today()) && access.canSee(projectId, person)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean asks(LabourFacts facts, Meeting meeting, Collection<Long> departments) {
        return (facts.meetingId() == null || facts.meetingId().equals(meeting.id())) && departments.contains(facts.departmentId());
    }

    private static String subject(long labourId) { return "labour:" + labourId; }
}
