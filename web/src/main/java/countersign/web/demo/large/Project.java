package countersign.web.demo.large;

import countersign.requirement.RequirementForm;
import countersign.shared.policy.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A project of the large company, running since {@code begin}. The first of its departments leads it.
 *
 * @param place from 0, in the order of their beginning
 */
record Project(int place, long id, String number, String title, Scenario scenario, List<Unit> units, LocalDate begin, ZoneId zone, RequirementForm form,
        LocalDateTime start, List<Task> tasks) {

    Unit lead() { return units.get(0); }

    Member initiator() { return lead().driver(); }

    Member executive() { return lead().executive(); }

    LocalDateTime finish() { return tasks.get(tasks.size() - 1).finish; }

    /** A moment of the steps before the plan: so many days before the work began. */
    Instant before(int days, int hour) { return at(begin.minusDays(days), hour); }

    Instant at(LocalDate day, int hour) { return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant(); }

    Instant at(LocalDateTime time) { return time.atZone(zone).toInstant(); }

    /** When the plan was published. */
    Instant published() { return before(1, 16); }

    /** Owners and collaborators. */
    List<Member> participants() {
        return tasks.stream().filter(t -> !t.summary()).flatMap(t -> Stream.of(t.owner, t.collaborator)).filter(Objects::nonNull).distinct().toList();
    }
}
