package countersign.tracking;

import countersign.requirement.InboundCommitmentView;
import countersign.shared.Actor;
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
import java.util.List;
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

    /** Hand-overs both sides of which are to be reminded now. */
    public List<Long> handOvers() {
        var now = clock.instant();
        var until = LocalDateTime.ofInstant(now, countersign.shared.party.Directory.COMPANY_ZONE).plusDays(HORIZON);
        var expected = store.expected(until.toString());
        company.acquaint(expected.stream().map(pair -> ((HandOver) pair[0]).projectId()).distinct().toList());
        var zones = progress.carried().stream().collect(Collectors.toMap(Carried::projectId, Carried::zone));
        return expected.stream().filter(pair -> due((HandOver) pair[0], (TrackedTask) pair[1], zones.get(((HandOver) pair[0]).projectId()), now) != null)
                .map(pair -> ((HandOver) pair[0]).id()).toList();
    }

    private enum Which { FIRST, BACK }

    /** Once before it is due by the live forecast; once more on the first day back; anew when the forecast moved it far away. */
    private Which due(HandOver handOver, TrackedTask row, ZoneId zone, Instant now) {
        if (row.state() == ProgressState.OFFERED) return null;
        var due = row.forecastFinish().atZone(zone).toInstant();
        var receiver = company.head(handOver.receiverDepartmentId()).orElse(company.project(handOver.projectId()).initiatorId());
        var policy = company.policy(handOver.projectId());
        var moments = ReminderMoments.of(row.forecastStart().atZone(zone).toInstant(), due, policy.handoverReminder(), company.calendar(handOver.projectId(), receiver),
                policy.roundTheClock());
        if (now.isBefore(moments.first())) return null;
        if (handOver.remindedAt() == null || handOver.remindedAt().isBefore(moments.first())) return Which.FIRST;
        var day = row.forecastFinish().toLocalDate();
        var back = moments.back().filter(at -> !now.isBefore(at) && handOver.remindedAt().isBefore(at) && !day.equals(handOver.againFor()));
        return back.isPresent() ? Which.BACK : null;
    }

    /** Reminds giver and receiver. */
    public void remind(long handOverId) {
        var handOver = store.handOver(handOverId).orElseThrow();
        var row = progress.task(handOver.taskId()).orElseThrow();
        var which = due(handOver, row, progress.project(handOver.projectId()).orElseThrow().zone(), clock.instant());
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

    /** Inbound commitments both sides of which are to be reminded now. */
    public List<InboundDue> inbound() {
        var now = clock.instant();
        var due = new ArrayList<InboundDue>();
        var carried = progress.carried().stream().map(Carried::projectId).collect(Collectors.toSet());
        company.acquaint(carried);
        var open = commitments.open(company.directory().today().plusDays(HORIZON)).stream().filter(c -> carried.contains(c.projectId())).toList();
        var reminded = store.reminded(open.stream().map(InboundCommitmentView::id).toList());
        for (var commitment : open) {
            var which = due(commitment, now);
            if (which != null && !reminded.contains(HandOverStore.reminder(commitment.id(), commitment.by(), which == Which.BACK)))
                due.add(new InboundDue(commitment, which == Which.BACK));
        }
        return due;
    }

    private Which due(InboundCommitmentView commitment, Instant now) {
        var receiver = company.head(commitment.receiverDepartmentId()).orElse(company.project(commitment.projectId()).initiatorId());
        var calendar = company.calendar(commitment.projectId(), receiver);
        var policy = company.policy(commitment.projectId());
        var end = countersign.shared.calendar.Deadlines.promised(commitment.by(), calendar).at();
        var moments = ReminderMoments.of(null, end, policy.handoverReminder(), calendar, policy.roundTheClock());
        if (now.isBefore(moments.first())) return null;
        return moments.back().filter(at -> !now.isBefore(at)).isPresent() && now.isBefore(end) ? Which.BACK : Which.FIRST;
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
        announcements.tellAll(Actor.SYSTEM, commitment.projectId(), people, key, Told.of("inbound", giver, receiver, commitment.what(), by));
    }
}
