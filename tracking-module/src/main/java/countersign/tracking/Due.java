package countersign.tracking;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.revision.Revisions;
import countersign.tracking.store.Carried;
import countersign.tracking.store.ChangeStore;
import countersign.tracking.store.ProgressStore;
import countersign.tracking.store.WarningStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is due in step 5 and not yet done, for the sweep. Every project keeps the moment from which on its clocks may have something to do; only those
 * whose moment has come are read. What happens in a project sets it to now; after a look it is the next moment of any of its clocks, at most
 * {@link #LONGEST} ahead, so that a change elsewhere (somebody's department, zone or deputy) is seen soon as well.
 */
@ApplicationScoped
@Transactional
public class Due {

    private static final Duration LONGEST = Duration.ofHours(1);
    /** What a policy allows beyond a missed finish is looked at again so often. */
    private static final Duration AGAIN = Duration.ofMinutes(15);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    @Inject WarningStore warnings;
    @Inject ChangeStore changes;
    @Inject ProgressStore progress;
    @Inject Reports reports;
    @Inject Weeks weeks;
    @Inject Reminders reminders;
    @Inject ContractReminders contracts;
    @Inject Company company;
    @Inject Revisions revisions;
    @Inject Clock clock;

    /** A day of a project. */
    public record ProjectDay(long projectId, LocalDate day) {}

    /**
     * What the clocks of some projects have to do now.
     *
     * @param reports   who is asked for their report
     * @param weeks     report days that are over and not closed
     * @param missed    projects with a task whose finish is over and that were not judged since
     * @param handOvers both sides of which are reminded
     * @param inbound   promises both sides of which are reminded
     * @param contracts days fixed by contract of which is warned
     */
    public record Work(List<Reports.Duty> reports, List<ProjectDay> weeks, List<ProjectDay> missed, List<Long> handOvers, List<Reminders.InboundDue> inbound,
            List<ContractReminders.Warned> contracts) {

        /** How many things they are. */
        public int size() { return reports.size() + weeks.size() + missed.size() + handOvers.size() + inbound.size() + contracts.size(); }
    }

    private record Leaf(long projectId, Long ownerId, LocalDateTime finish) {}

    /** Warnings that nobody issued in time. */
    public List<Long> warningsToIssue(int most) { return warnings.toIssue(clock.instant(), most); }

    /** Problems whose time is over. */
    public List<Long> problemsToClimb(int most) { return warnings.toClimb(clock.instant(), most); }

    /** Suspensions whose review date has come. */
    public List<Long> suspensionsToReview() { return changes.toReview(company.directory().today()); }

    /** A number that is another one whenever the company's calendars or policies were changed. */
    public long rules() { return 31 * revisions.stamp("calendar") + revisions.stamp("policy"); }

    /** The moments of all projects were computed by rules that don't hold any more. */
    public void rulesChanged() { progress.lookAtAll(); }

    /** Projects whose moment has come, the longest overdue first. */
    public List<Carried> projects(int most) { return progress.toLookAt(clock.instant(), most); }

    /** What these projects' clocks have to do now. */
    public Work of(List<Carried> projects) {
        company.acquaint(ids(projects));
        var leaves = leaves(projects);
        var owners = leaves.values().stream().flatMap(List::stream).map(Leaf::ownerId).filter(Objects::nonNull).collect(Collectors.toSet());
        var closing = new ArrayList<ProjectDay>();
        for (var project : projects) weeks.toClose(project).ifPresent(day -> closing.add(new ProjectDay(project.projectId(), day)));
        return new Work(reports.duties(owners), closing, missed(projects, leaves), reminders.handOvers(projects), reminders.inbound(projects),
                contracts.due(ids(projects)));
    }

    private static List<Long> ids(List<Carried> projects) { return projects.stream().map(Carried::projectId).toList(); }

    private Map<Long, List<Leaf>> leaves(List<Carried> projects) {
        return progress.open(ids(projects)).stream()
                .map(row -> new Leaf((Long) row[0], (Long) row[1], LocalDateTime.parse((String) row[2]))).collect(Collectors.groupingBy(Leaf::projectId));
    }

    /** Tasks that are judged by their date become warnings at once. */
    private List<ProjectDay> missed(List<Carried> projects, Map<Long, List<Leaf>> leaves) {
        var judged = progress.judged(leaves.keySet());
        var days = new ArrayList<ProjectDay>();
        for (var project : projects) {
            var now = now(project.zone());
            var until = judged.get(project.projectId());
            var over = leaves.getOrDefault(project.projectId(), List.of()).stream().map(Leaf::finish).filter(finish -> !finish.isAfter(now));
            if (over.anyMatch(finish -> until == null || finish.isAfter(until) || !until.isAfter(now.minus(AGAIN)))) days.add(new ProjectDay(project.projectId(), now.toLocalDate()));
        }
        return days;
    }

    private LocalDateTime now(ZoneId zone) { return LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES); }

    /** All that these projects' clocks had to do is done: each gets its next moment. */
    public void done(List<Carried> projects) {
        company.acquaint(ids(projects));
        var leaves = leaves(projects);
        var reminded = reminders.next(projects);
        var warned = contracts.next(ids(projects));
        for (var project : projects) {
            var moments = moments(project, leaves.getOrDefault(project.projectId(), List.of()));
            Stream.of(reminded, warned).map(next -> next.get(project.projectId())).filter(Objects::nonNull).forEach(moments::add);
            progress.looked(project, moments.stream().min(Comparator.naturalOrder()).orElseThrow());
        }
    }

    /** Something of what they had to do failed: they are looked at again after a while, and hold up no other. */
    public void failed(List<Carried> projects) { projects.forEach(project -> progress.looked(project, clock.instant().plus(AFTER_FAILURE))); }

    private List<Instant> moments(Carried project, List<Leaf> leaves) {
        var moments = new ArrayList<>(List.of(clock.instant().plus(LONGEST)));
        weeks.closesNext(project).ifPresent(moments::add);
        var now = now(project.zone());
        if (leaves.stream().anyMatch(leaf -> !leaf.finish().isAfter(now))) moments.add(clock.instant().plus(AGAIN));
        leaves.stream().map(Leaf::finish).filter(now::isBefore).min(Comparator.naturalOrder()).ifPresent(finish -> moments.add(finish.atZone(project.zone()).toInstant()));
        var policy = company.policy(project.projectId());
        company.calendars(project.projectId(), leaves.stream().map(Leaf::ownerId).filter(Objects::nonNull).collect(Collectors.toSet())).values().stream().map(WorkingCalendar::zone)
                .distinct().forEach(zone -> moments.add(morning(policy.morningMail(), zone)));
        return moments;
    }

    /** The next time it is so late there. */
    private Instant morning(LocalTime time, ZoneId zone) {
        var today = clock.instant().atZone(zone).toLocalDate().atTime(time).atZone(zone);
        return (today.toInstant().isAfter(clock.instant()) ? today : today.plusDays(1)).toInstant();
    }
}
