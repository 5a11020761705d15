package countersign.tasking;

import countersign.requirement.ArrangedMeetings;
import countersign.requirement.MeetingForm;
import countersign.requirement.MeetingState;
import countersign.requirement.MeetingView;
import countersign.shared.Actor;
import countersign.shared.Problems;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.shared.text.Input;
import countersign.tasking.domain.Occurrences;
import countersign.tasking.domain.PersonParts;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.PlanStore;
import countersign.tasking.store.Surveyor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Occurrences of a published plan's regular meetings (S4.4): listed with a proposal where one falls on a day off, moved one by one, and made a meeting with
 * attendance and minutes when it is held. Nobody is asked every week whether they come: the series stands in their calendars.
 */
@ApplicationScoped
@Transactional
public class RegularMeetings {

    private static final int AHEAD = 4;
    private static final int WEEKS_BACK = 1;

    @Inject PlanStore plans;
    @Inject DraftStore drafts;
    @Inject ArrangedMeetings meetings;
    @Inject TaskingRights rights;
    @Inject Surveyor surveyor;
    @Inject Projects projects;
    @Inject Clock clock;

    /** The regular meetings, each with the occurrences of the last week and the next four; none before the plan is published. */
    public List<RegularMeeting> of(long projectId) {
        var draft = drafts.find(projectId).filter(d -> d.publishedAt() != null).orElse(null);
        var plan = plans.latest(projectId).orElse(null);
        if (draft == null || plan == null) return List.of();
        var known = meetings.occurrences(projectId);
        var calendar = surveyor.calendar(projectId);
        var today = LocalDate.now(clock.withZone(Directory.COMPANY_ZONE));
        var regular = draft.mechanism().meetings();
        return IntStream.range(0, regular.size()).mapToObj(i -> new RegularMeeting(i, regular.get(i), Occurrences.days(regular.get(i), from(draft, plan),
                today.minusWeeks(WEEKS_BACK), plan.finish().toLocalDate()).stream().limit(AHEAD + WEEKS_BACK)
                .map(day -> occurrence(regular.get(i), day, of(known, series(i), moment(day, regular.get(i))), calendar)).toList())).toList();
    }

    private static RegularMeeting.Occurrence occurrence(Mechanism.Meeting regular, LocalDate day, MeetingView known, WorkingCalendar calendar) {
        var dayOff = known == null && !calendar.isWorkingDay(day);
        var starts = known == null ? moment(day, regular) : known.starts();
        var off = known != null && known.state() == MeetingState.CANCELLED;
        return new RegularMeeting.Occurrence(day, starts, known == null ? regular.place() : known.place(), known == null ? null : known.id(), off, dayOff,
                dayOff ? calendar.previousWorkingDay(day) : null);
    }

    /** The newest meeting that the occurrence became. */
    private static MeetingView of(List<MeetingView> known, String series, Instant then) {
        return known.stream().filter(m -> series.equals(m.series()) && then.equals(m.occurrence())).findFirst().orElse(null);
    }

    /** What the form to move an occurrence shows at first: a day off proposes the working day before. */
    public MeetingForm proposed(long projectId, int index, LocalDate day) {
        var regular = regular(projectId, index);
        requireOccurs(projectId, index, day);
        var calendar = surveyor.calendar(projectId);
        var on = calendar.isWorkingDay(day) ? day : calendar.previousWorkingDay(day);
        return new MeetingForm(on.atTime(regular.from()), on.atTime(regular.to()), regular.place(), "", people(projectId), 0);
    }

    private List<Long> people(long projectId) {
        var people = new LinkedHashSet<Long>();
        people.add(projects.view(projectId).initiatorId());
        plans.latest(projectId).ifPresent(plan -> people.addAll(PersonParts.participants(plan)));
        return List.copyOf(people);
    }

    /**
     * Moves one occurrence; its participants are asked whether they come, and their calendars move that one alone. One that is over is noted as a meeting,
     * so that its attendance and minutes can be written, and nothing is sent. Returns the meeting's id.
     *
     * @throws RuleViolation naming {@code starts}, {@code ends}, {@code place} or {@code participants}
     */
    public long move(Actor actor, long projectId, int index, LocalDate day, MeetingForm typed) {
        rights.require(actor, projectId);
        var regular = regular(projectId, index);
        requireOccurs(projectId, index, day);
        var form = accepted(typed, regular);
        return meetings.occurrence(actor, projectId, series(index), regular.name(), uid(projectId, index), sequence(projectId), moment(day, regular), form);
    }

    private MeetingForm accepted(MeetingForm typed, Mechanism.Meeting regular) {
        var place = Input.line("place", typed.place(), 500);
        var both = typed.starts() != null && typed.ends() != null;
        new Problems().when(typed.starts() == null, "starts", "shared.input.missing").when(typed.ends() == null, "ends", "shared.input.missing")
                .when(both && !typed.ends().isAfter(typed.starts()), "ends", "requirement.meeting.ends")
                .when(both && typed.ends().isAfter(typed.starts().plusDays(1)), "ends", "requirement.meeting.long", 24)
                .when(typed.participantIds().isEmpty(), "participants", "requirement.meeting.nobody").refuse();
        return new MeetingForm(typed.starts(), typed.ends(), place.isEmpty() ? regular.place() : place, Input.lines("agenda", typed.agenda(), 4000),
                typed.participantIds().stream().distinct().toList(), 0);
    }

    private int sequence(long projectId) {
        var draft = drafts.find(projectId).orElseThrow();
        return Occurrences.sequence(plans.latest(projectId).map(PlanView::version).orElse(1), draft.rests(), false);
    }

    private void requireOccurs(long projectId, int index, LocalDate day) {
        var draft = drafts.find(projectId).orElseThrow();
        var plan = plans.latest(projectId).orElseThrow(() -> RuleViolation.whole("tasking.refused.noRegular"));
        var days = Occurrences.days(regular(projectId, index), from(draft, plan), day, plan.finish().toLocalDate());
        if (days.isEmpty() || !days.get(0).equals(day)) throw RuleViolation.whole("tasking.refused.noOccurrence", day);
    }

    private Mechanism.Meeting regular(long projectId, int index) {
        var meetings = drafts.find(projectId).map(PlanDraft::mechanism).orElse(Mechanism.NONE).meetings();
        if (index < 0 || index >= meetings.size()) throw RuleViolation.whole("tasking.refused.noRegular");
        return meetings.get(index);
    }

    /** From which day on regular meetings are held. */
    public static LocalDate from(PlanDraft draft, PlanView plan) {
        var published = (draft.publishedAt() == null ? plan.publishedAt() : draft.publishedAt()).atZone(plan.zone()).toLocalDate();
        return published.isAfter(plan.start().toLocalDate()) ? published : plan.start().toLocalDate();
    }

    /** What occurrences of a regular meeting name it by. */
    public static String series(int index) { return "regular-" + index; }

    /** A regular meeting's lasting name in calendars. */
    public static String uid(long projectId, int index) { return Occurrences.uid("meeting-" + index, projectId); }

    private static Instant moment(LocalDate day, Mechanism.Meeting regular) { return LocalDateTime.of(day, regular.from()).atZone(Directory.COMPANY_ZONE).toInstant(); }
}
