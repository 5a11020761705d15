package countersign.tasking.reaction;

import countersign.requirement.ArrangedMeetings;
import countersign.requirement.MeetingState;
import countersign.requirement.MeetingView;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.notification.CalendarInvite;
import countersign.shared.notification.CalendarInvite.Method;
import countersign.shared.notification.InviteSource;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.tasking.Mechanism;
import countersign.tasking.PlanView;
import countersign.tasking.PlannedTask;
import countersign.tasking.RegularMeetings;
import countersign.tasking.domain.Occurrences;
import countersign.tasking.domain.PersonParts;
import countersign.tasking.domain.PlanDraft;
import countersign.tasking.domain.PlanSheets;
import countersign.tasking.store.DraftStore;
import countersign.tasking.store.PlanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A person's own tasks of a published plan as entries of their calendar (S4.6), and the project's regular meetings as recurring ones (S4.4); the next
 * version moves the same entries. While the project rests, and when it ended, they are cancelled (S5.8). Put together when the mail is made.
 */
@ApplicationScoped
@Transactional
public class PlanCalendar implements InviteSource {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    @Inject PlanStore plans;
    @Inject DraftStore drafts;
    @Inject ArrangedMeetings occurrences;
    @Inject Projects projects;
    @Inject Directory directory;

    /** Tasks are no meetings: see {@link #entries}. */
    @Override public Optional<CalendarInvite> invite(String reference, Texts texts) { return Optional.empty(); }

    @Override public List<CalendarInvite> entries(String reference, Texts texts) {
        if (!reference.startsWith(PersonParts.CALENDAR)) return List.of();
        var parts = reference.substring(PersonParts.CALENDAR.length()).split(":");
        var person = Long.valueOf(parts[2]);
        var plan = plans.version(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        if (plan.isEmpty()) return List.of();
        var tasks = plan.get().rows().stream().filter(row -> !row.summary() && Objects.equals(row.ownerId(), person)).map(row -> entry(plan.get(), row));
        return Stream.concat(meetings(plan.get()), tasks).toList();
    }

    private Stream<CalendarInvite> meetings(PlanView plan) {
        var draft = drafts.find(plan.projectId());
        if (draft.isEmpty()) return Stream.empty();
        var regular = draft.get().mechanism().meetings();
        var from = RegularMeetings.from(draft.get(), plan);
        var known = occurrences.occurrences(plan.projectId());
        return IntStream.range(0, regular.size()).filter(i -> !Occurrences.first(regular.get(i), from).isAfter(plan.finish().toLocalDate())).boxed()
                .flatMap(i -> meeting(plan, known, regular.get(i), i, Occurrences.first(regular.get(i), from)));
    }

    /** The series without what was called off, and each occurrence that was moved: who subscribes, or gets a later version, has them as they are. */
    private Stream<CalendarInvite> meeting(PlanView plan, List<MeetingView> known, Mechanism.Meeting meeting, int index, LocalDate first) {
        var until = UNTIL.format(plan.finish().toLocalDate().atTime(LocalTime.MAX).atZone(plan.zone()).withZoneSameInstant(ZoneOffset.UTC));
        var rule = "FREQ=WEEKLY;INTERVAL=" + meeting.everyWeeks() + ";BYDAY=" + meeting.day().name().substring(0, 2) + ";UNTIL=" + until;
        var latest = new LinkedHashMap<Instant, MeetingView>();
        known.stream().filter(m -> RegularMeetings.series(index).equals(m.series())).forEach(m -> latest.putIfAbsent(m.occurrence(), m));
        var off = latest.values().stream().filter(m -> m.state() == MeetingState.CANCELLED).map(m -> local(m.occurrence(), plan)).toList();
        var series = entry(plan, "meeting-" + index, first.atTime(meeting.from()), first.atTime(meeting.to()), meeting.name(), "", meeting.place(), rule, null, off);
        var moved = latest.values().stream().filter(m -> m.state() != MeetingState.CANCELLED).map(m -> entry(plan, "meeting-" + index, local(m.starts(), plan),
                local(m.ends(), plan), meeting.name(), m.agenda(), m.place(), "", local(m.occurrence(), plan), List.of()));
        return Stream.concat(Stream.of(series), moved);
    }

    private static LocalDateTime local(Instant at, PlanView plan) { return LocalDateTime.ofInstant(at, plan.zone()); }

    private CalendarInvite entry(PlanView plan, PlannedTask row) {
        return entry(plan, "task-" + row.taskId(), row.start(), row.finish(), PlanSheets.label(row), row.acceptanceStandard(), "", "", null, List.of());
    }

    private CalendarInvite entry(PlanView plan, String name, LocalDateTime from, LocalDateTime to, String title, String description, String place, String rule,
            LocalDateTime occurrence, List<LocalDateTime> without) {
        var project = projects.view(plan.projectId());
        var initiator = directory.person(project.initiatorId());
        var rests = drafts.find(plan.projectId()).map(PlanDraft::rests).orElse(0);
        var off = project.state() == ProjectState.SUSPENDED || project.state() == ProjectState.ENDED_EARLY;
        return new CalendarInvite(Occurrences.uid(name, plan.projectId()), Occurrences.sequence(plan.version(), rests, off), off ? Method.CANCEL : Method.PUBLISH, from, to, plan.zone(),
                title + " · " + (project.number() + " " + project.title()).strip(), description, place == null ? "" : place,
                new CalendarInvite.Party(initiator.name(), initiator.email()), List.of(), rule, occurrence, without);
    }
}
