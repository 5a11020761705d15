package countersign.requirement;

import countersign.requirement.domain.Meeting;
import countersign.requirement.domain.MeetingAttendee;
import countersign.requirement.domain.MeetingRules;
import countersign.requirement.store.MeetingStore;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.shared.text.Text;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Meetings (S2.1): called, moved, cancelled, held; the kick-off, special meetings about one dispute (S2.4), and what else has to be talked over in any step.
 * Meetings that tasking and acceptance call are arranged by {@link ArrangedMeetings} and answered, held and minuted alike.
 */
@ApplicationScoped
@Transactional
public class Meetings {

    @Inject MeetingStore store;
    @Inject MeetingBook book;
    @Inject MeetingAgenda agenda;
    @Inject StepTwoRights rights;
    @Inject StepTwoClock clock;
    @Inject Kickoffs kickoffs;
    @Inject Disputes disputes;
    @Inject WaitingDisputes waiting;
    @Inject LabourAsking labour;
    @Inject Requirements requirements;
    @Inject Communications communications;
    @Inject Directory directory;

    /**
     * Calls the kick-off meeting and invites its participants; open points of the consultation are on its agenda, and their clocks start with it. Each
     * department is asked for its part by then (S2.2).
     *
     * @return its id
     * @throws RuleViolation naming {@code starts}, {@code ends}, {@code place} or {@code participants}; or when one is called already
     */
    public long call(Actor actor, long projectId, MeetingForm typed) {
        rights.requireInitiatorSide(actor, projectId);
        kickoffs.requireOpen(projectId);
        if (store.kickoff(projectId).isPresent()) throw RuleViolation.whole("requirement.meeting.already");
        var meeting = open(actor, projectId, MeetingKind.KICK_OFF, null, "", accepted(typed));
        waiting.startWith(projectId, meeting.starts());
        labour.ask(actor, meeting);
        return meeting.id();
    }

    /** Calls a special meeting about one dispute; it may be held in any step. Returns its id. */
    public long callSpecial(Actor actor, long disputeId, MeetingForm typed) {
        var dispute = disputes.view(disputeId);
        rights.requireOpen(dispute.projectId());
        if (dispute.responsibleId() == null || dispute.responsibleId() != actor.principal()) rights.requireInitiatorSide(actor, dispute.projectId());
        if (!dispute.open()) throw RuleViolation.of("dispute", "requirement.meeting.disputeOver", dispute.number());
        return open(actor, dispute.projectId(), MeetingKind.SPECIAL, disputeId, "", accepted(typed)).id();
    }

    /** Calls a meeting about anything else, in any step. @param title what it is about; required. Returns its id. */
    public long callAny(Actor actor, long projectId, String title, MeetingForm typed) {
        rights.requireInitiatorSide(actor, projectId);
        if (!clock.runs(projectId)) throw RuleViolation.whole("requirement.kickoff.suspended");
        var problems = new Problems();
        var about = problems.read(() -> Input.requiredLine("title", title, 200));
        var form = problems.read(() -> accepted(typed));
        problems.refuse();
        return open(actor, projectId, MeetingKind.COORDINATION, null, about, form).id();
    }

    private Meeting open(Actor actor, long projectId, MeetingKind kind, Long disputeId, String title, MeetingForm form) {
        var meeting = MeetingBook.meeting(actor, projectId, kind, disputeId, form);
        if (!title.isEmpty()) meeting.titled(title);
        book.open(actor, meeting, form.participantIds(), Set.of());
        return meeting;
    }

    private MeetingForm accepted(MeetingForm typed) { return MeetingRules.accepted(typed, Directory.COMPANY_ZONE, clock.now()); }

    /**
     * Changes a meeting. Who is new is invited, who is left out gets a cancellation; when the time moved everybody is asked again, otherwise the rest
     * gets the update.
     */
    public void change(Actor actor, long meetingId, MeetingForm typed) {
        var meeting = store.of(meetingId);
        requireRuns(actor, meeting);
        requireSetHere(meeting);
        Overtaken.unless(typed.version(), meeting.version(), Text.of("requirement.meeting.stands", meeting.starts(), meeting.place()));
        book.change(actor, meeting, accepted(typed), Set.of());
        if (meeting.kind() == MeetingKind.KICK_OFF) labour.follow(meeting);
    }

    /** Cancels a meeting, with a reason; calendars take it out. */
    public void cancel(Actor actor, long meetingId, String reason) {
        var meeting = store.of(meetingId);
        requireRuns(actor, meeting);
        requireSetHere(meeting);
        var kickoff = meeting.kind() == MeetingKind.KICK_OFF;
        book.cancel(actor, meeting, Input.requiredLines("reason", reason, 1000), kickoff ? labour.asked(meeting) : Set.of());
        if (!kickoff) return;
        labour.close(meeting.projectId());
        waiting.waitNoLonger(meeting.projectId());
    }

    /** The project rests or ended: what is called for later does not take place (S5.8). Called by tracking. @param why what the cancellations say */
    public void cancelAll(Actor actor, long projectId, String why) {
        for (var meeting : store.ofProject(projectId))
            if (meeting.state() == MeetingState.PLANNED && !meeting.starts().isBefore(clock.now())) book.cancel(actor, meeting, why, Set.of());
    }

    /** It was held; these people were there. Who was not invited and came is noted too. */
    public void held(Actor actor, long meetingId, Collection<Long> presentIds) {
        var meeting = store.of(meetingId);
        requireRuns(actor, meeting);
        if (presentIds.isEmpty()) throw RuleViolation.of("present", "requirement.meeting.nobodyPresent");
        if (meeting.starts().isAfter(clock.now())) throw RuleViolation.whole("requirement.meeting.notYet", meeting.starts());
        book.held(actor, meeting, presentIds);
    }

    /** What was concluded in it besides, for its minutes. @param shown what the form showed @throws Overtaken when somebody wrote meanwhile */
    public void notes(Actor actor, long meetingId, String shown, String written) {
        var meeting = store.of(meetingId);
        requireRuns(actor, meeting);
        requireSetHere(meeting);
        if (meeting.kind() == MeetingKind.KICK_OFF) {
            kickoffs.notes(actor, meeting.projectId(), shown, written);
            return;
        }
        Overtaken.unless(shown, meeting.notes(), meeting.notes());
        meeting.notes(Input.lines("notes", written, 8000));
    }

    /** What was concluded in it besides, as it stands; the kick-off's stands with step 2, whichever page it was written on. */
    public String conclusions(MeetingView meeting) { return meeting.kind() == MeetingKind.KICK_OFF ? kickoffs.notes(meeting.projectId()) : meeting.notes(); }

    /** Notes an action item that was agreed in a meeting which was held (S2.6); its owner is asked. Returns its id. @throws RuleViolation naming {@code what}, {@code owner} or {@code due} */
    public long item(Actor actor, long meetingId, NewActionItem typed) {
        var meeting = store.of(meetingId);
        requireRuns(actor, meeting);
        if (meeting.state() != MeetingState.HELD) throw RuleViolation.whole("requirement.meeting.itemsAfter");
        var origin = meeting.title().isEmpty() ? directory.person(actor.personId()).texts().get(meeting.kind().text()) : meeting.title();
        return communications.noteIn(actor, meeting.projectId(), meetingId, MeetingAgenda.day(meeting), origin, typed);
    }

    /** An answer to an invitation has its effect: called by the reaction. An answer to an earlier time does not count, nor one that a later one overtook. */
    public void answered(long meetingId, long personId, Attendance answer, String words, Instant at) {
        store.attendees(meetingId).stream().filter(a -> a.personId() == personId).filter(a -> a.answeredAt() == null || !a.answeredAt().isAfter(at))
                .findFirst().ifPresent(a -> a.answered(answer, words, at));
    }

    /** Whether that person may change, cancel and minute it: the initiator's side, and who is responsible for the dispute of a special meeting. */
    public boolean mayRun(MeetingView meeting, long personId) {
        return rights.initiatorSide(meeting.projectId(), personId) || meeting.calledBy() == personId && meeting.kind() == MeetingKind.SPECIAL;
    }

    /** The confirmation meeting is set with the plan, whose publication its time winds (S4.6). */
    private static void requireSetHere(Meeting meeting) {
        if (meeting.kind() == MeetingKind.CONFIRMATION) throw RuleViolation.whole("requirement.meeting.setWithPlan");
    }

    void requireRuns(Actor actor, long meetingId) { requireRuns(actor, store.of(meetingId)); }

    private void requireRuns(Actor actor, Meeting meeting) {
        rights.requireOpen(meeting.projectId());
        if (meeting.kind() != MeetingKind.SPECIAL || meeting.calledBy() != actor.personId()) rights.requireInitiatorSide(actor, meeting.projectId());
    }

    /** Whom to invite: the initiator, heads and liaisons of all departments that take part, in an emergency who is on call for them, too (S1.5). */
    public List<Long> proposed(long projectId) {
        var requirement = requirements.view(projectId);
        var people = new LinkedHashSet<Long>();
        people.add(requirement.initiatorId());
        for (long id : requirement.participants()) {
            directory.signatory(id).ifPresent(s -> people.add(s.personId()));
            var department = directory.department(id);
            Optional.ofNullable(department.liaisonId()).ifPresent(people::add);
            if (requirement.scenario().emergency()) Optional.ofNullable(department.onCallId()).ifPresent(people::add);
        }
        return List.copyOf(people);
    }

    /** What is on its agenda by itself as it stands now: disputes to settle, action items left over with their age; in that reader's words. */
    public List<String> besides(long meetingId, Texts texts) {
        var meeting = store.of(meetingId);
        var lines = new ArrayList<>(agenda.disputes(meeting).stream().map(d -> d.number() + ". " + Texts.brief(d.what())).toList());
        agenda.leftOver(meeting).forEach(item -> lines.add(agenda.line(item, meeting, texts)));
        return lines;
    }

    /** A project's meetings, the newest first. */
    public List<MeetingView> of(long projectId) {
        var attendees = store.attendeesOfProject(projectId).stream().collect(Collectors.groupingBy(MeetingAttendee::meetingId));
        return store.ofProject(projectId).stream().map(m -> view(m, attendees.getOrDefault(m.id(), List.of()))).toList();
    }

    /** One meeting. */
    public MeetingView view(long meetingId) { return view(store.of(meetingId), store.attendees(meetingId)); }

    /** The kick-off meeting that counts; empty while none is called. */
    public Optional<MeetingView> kickoff(long projectId) {
        return of(projectId).stream().filter(m -> m.kind() == MeetingKind.KICK_OFF && m.state() != MeetingState.CANCELLED).findFirst();
    }

    static MeetingView view(Meeting m, List<MeetingAttendee> attendees) {
        var views = attendees.stream().map(a -> new MeetingView.Attendee(a.personId(), a.answer(), a.words(), a.answeredAt(), a.present())).toList();
        return new MeetingView(m.id(), m.projectId(), m.kind(), m.title(), m.disputeId(), m.starts(), m.ends(), m.place(), m.agenda(), m.sequence(), m.state(),
                m.calledBy(), views, m.notes(), m.carried(), m.series(), m.occurrence(), m.version());
    }
}
