package countersign.tracking;

import countersign.requirement.InboundCommitmentView;
import countersign.shared.Actor;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tracking.domain.HandOver;
import countersign.tracking.domain.InboundReminder;
import countersign.tracking.domain.ReminderMoments;
import countersign.tracking.domain.TrackedTask;
import countersign.tracking.store.Carried;
import countersign.tracking.store.HandOverStore;
import countersign.tracking.store.ProgressStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reminds both sides of a hand-over, and of an inbound commitment, ahead of its time (S5.4). */
@ApplicationScoped
@Transactional
public class Reminders {

    private static final int HORIZON = 40;
    @Inject HandOverStore store;
    @Inject ProgressStore progress;
    @Inject HandOvers handOvers;
    @Inject InboundCommitments commitments;
    @Inject Forecasts forecasts;
    @Inject Company company;
    @Inject Announcements announcements;
    @Inject Clock clock;

    /** A commitment to be reminded of now, for that day; {@code again} on the first day back after a holiday. */
    public record InboundDue(InboundCommitmentView commitment, boolean again) {}

    /** Hand-overs of these projects both sides of which are to be reminded now. */
    List<Long> handOvers(List<Carried> projects) {
        return expected(projects).filter(expected -> due(expected, clock.instant()) != null).map(expected -> expected.handOver().id()).toList();
    }

    private record Expected(HandOver handOver, TrackedTask row, ReminderMoments moments) {}

    private Stream<Expected> expected(List<Carried> projects) {
        var zones = projects.stream().collect(Collectors.toMap(Carried::projectId, Carried::zone));
        var until = LocalDateTime.ofInstant(clock.instant(), countersign.shared.party.Directory.COMPANY_ZONE).plusDays(HORIZON);
        return store.expected(zones.keySet(), until.toString()).stream()
                .map(pair -> expected((HandOver) pair[0], (TrackedTask) pair[1], zones.get(((HandOver) pair[0]).projectId())));
    }

    private Expected expected(HandOver handOver, TrackedTask row, ZoneId zone) {
        var receiver = company.head(handOver.receiverDepartmentId()).orElse(company.project(handOver.projectId()).initiatorId());
        var policy = company.policy(handOver.projectId());
        return new Expected(handOver, row, ReminderMoments.of(row.forecastStart().atZone(zone).toInstant(), row.forecastFinish().atZone(zone).toInstant(),
                policy.handoverReminder(), company.calendar(handOver.projectId(), receiver), policy.roundTheClock()));
    }

    private enum Which { FIRST, BACK }

    /** Once before it is due by the live forecast; once more on the first day back; anew when the forecast moved it far away. */
    private static Which due(Expected expected, Instant now) {
        var handOver = expected.handOver();
        var moments = expected.moments();
        if (expected.row().state() == ProgressState.OFFERED || now.isBefore(moments.first())) return null;
        if (handOver.remindedAt() == null || handOver.remindedAt().isBefore(moments.first())) return Which.FIRST;
        var day = expected.row().forecastFinish().toLocalDate();
        var back = moments.back().filter(at -> !now.isBefore(at) && handOver.remindedAt().isBefore(at) && !day.equals(handOver.againFor()));
        return back.isPresent() ? Which.BACK : null;
    }

    /** When the next reminder of each of these projects comes up, as far as it is known now. */
    Map<Long, Instant> next(List<Carried> projects) {
        var next = new HashMap<Long, Instant>();
        expected(projects).forEach(expected -> soonest(next, expected.handOver().projectId(), expected.moments()));
        promised(projects).forEach(commitment -> soonest(next, commitment.projectId(), moments(commitment)));
        return next;
    }

    private void soonest(Map<Long, Instant> next, long projectId, ReminderMoments moments) {
        Stream.concat(Stream.of(moments.first()), moments.back().stream()).filter(clock.instant()::isBefore)
                .forEach(at -> next.merge(projectId, at, (one, other) -> one.isBefore(other) ? one : other));
    }

    /** Reminds giver and receiver. */
    public void remind(long handOverId) {
        var handOver = store.handOver(handOverId).orElseThrow();
        var row = progress.task(handOver.taskId()).orElseThrow();
        var which = due(expected(handOver, row, progress.project(handOver.projectId()).orElseThrow().zone()), clock.instant());
        if (which == null) return;
        var day = row.forecastFinish().toLocalDate();
        handOver.reminded(clock.instant(), day, which == Which.BACK);
        var side = forecasts.side(handOver.projectId()).orElseThrow();
        var task = row.planned();
        var key = "hand-over:" + handOverId + ":" + day + ":" + which;
        var giver = company.department(handOver.giverDepartmentId());
        var receiver = company.department(handOver.receiverDepartmentId());
        announcements.tell(Actor.SYSTEM, handOver.projectId(), row.ownerId(), key + ":give",
                Told.of("handOverGive", task.number(), task.name(), receiver, day, task.acceptanceStandard()));
        announcements.tell(Actor.SYSTEM, handOver.projectId(), handOvers.receiver(handOver, side.byId()), key + ":take",
                Told.of("handOverTake", task.number(), task.name(), giver, day, company.person(row.ownerId())));
    }

    /** Inbound commitments of these projects both sides of which are to be reminded now. */
    List<InboundDue> inbound(List<Carried> projects) {
        var now = clock.instant();
        var due = new ArrayList<InboundDue>();
        var open = promised(projects);
        var reminded = store.reminded(open.stream().map(InboundCommitmentView::id).toList());
        for (var commitment : open) {
            var which = due(commitment, now);
            if (which != null && !reminded.contains(HandOverStore.reminder(commitment.id(), commitment.by(), which == Which.BACK)))
                due.add(new InboundDue(commitment, which == Which.BACK));
        }
        return due;
    }

    private List<InboundCommitmentView> promised(List<Carried> projects) {
        return commitments.open(projects.stream().map(Carried::projectId).toList(), company.directory().today().plusDays(HORIZON));
    }

    private ReminderMoments moments(InboundCommitmentView commitment) {
        var policy = company.policy(commitment.projectId());
        return ReminderMoments.of(null, end(commitment), policy.handoverReminder(), calendar(commitment), policy.roundTheClock());
    }

    private Instant end(InboundCommitmentView commitment) { return countersign.shared.calendar.Deadlines.promised(commitment.by(), calendar(commitment)).at(); }

    private WorkingCalendar calendar(InboundCommitmentView commitment) {
        return company.calendar(commitment.projectId(), company.head(commitment.receiverDepartmentId()).orElse(company.project(commitment.projectId()).initiatorId()));
    }

    private Which due(InboundCommitmentView commitment, Instant now) {
        var moments = moments(commitment);
        if (now.isBefore(moments.first())) return null;
        return moments.back().filter(at -> !now.isBefore(at)).isPresent() && now.isBefore(end(commitment)) ? Which.BACK : Which.FIRST;
    }

    /** Of a day whose year's holidays are not announced yet it is said so (P6). */
    private List<Said> provisional(InboundCommitmentView commitment) {
        var years = company.provisional(commitment.projectId(), commitment.by()).years();
        return years.isEmpty() ? List.of() : List.of(Said.of("shared.calendar.provisional"));
    }

    /** Reminds the heads of giver and receiver, and their liaisons' drafts stay theirs. */
    public void remindInbound(InboundDue due) {
        var commitment = due.commitment();
        store.add(new InboundReminder(commitment.id(), commitment.projectId(), commitment.by(), clock.instant(), due.again()));
        LocalDate by = commitment.by();
        var key = "inbound:" + commitment.id() + ":" + by + ":" + due.again();
        var giver = company.department(commitment.giverDepartmentId());
        var receiver = company.department(commitment.receiverDepartmentId());
        var people = Stream.of(commitment.giverDepartmentId(), commitment.receiverDepartmentId()).flatMap(id -> company.head(id).stream()).toList();
        announcements.tellAll(Actor.SYSTEM, commitment.projectId(), people, key, Told.of("inbound", giver, receiver, commitment.what(), by).with(provisional(commitment)));
    }
}
