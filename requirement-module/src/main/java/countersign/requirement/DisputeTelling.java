package countersign.requirement;

import countersign.requirement.DisputeNotice.Stage;
import countersign.requirement.domain.Dispute;
import countersign.requirement.domain.DisputeRules;
import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Tells people where a dispute stands, each fact once. */
@ApplicationScoped
class DisputeTelling {

    @Inject Notices notices;
    @Inject Directory directory;
    @Inject Projects projects;

    void tell(Actor actor, Dispute d, Stage stage, Set<Long> people, String who, String words, Instant due) {
        var facts = new DisputeNotice(stage, d.projectId(), d.id(), d.number(), d.what(), who, words, due);
        var key = "dispute:" + d.id() + ":" + stage + (due == null ? "" : ":" + due.getEpochSecond());
        for (var person : people) notices.tell(actor, NewNotice.of(DisputeNotice.KIND, d.projectId(), person, key, facts));
    }

    /** The heads of the departments in dispute and the initiator. */
    Set<Long> parties(Dispute d) {
        var people = heads(d);
        people.add(projects.view(d.projectId()).initiatorId());
        return people;
    }

    Set<Long> heads(Dispute d) {
        var people = new LinkedHashSet<Long>();
        d.positions().forEach(p -> directory.signatory(p.departmentId()).ifPresent(s -> people.add(s.personId())));
        return people;
    }

    /** The heads of those departments that have said nothing yet. */
    Set<Long> silent(Dispute d) {
        var people = new LinkedHashSet<Long>();
        d.positions().stream().filter(p -> !p.taken()).forEach(p -> directory.signatory(p.departmentId()).ifPresent(s -> people.add(s.personId())));
        people.add(projects.view(d.projectId()).initiatorId());
        return people;
    }

    /** Who decides when it climbs, as things stand today (S2.4); empty while nobody is named. */
    Optional<Long> decides(Dispute d) { return DisputeRules.decides(executives(d), projectExecutive(d).orElse(null)); }

    /** The project's executive while they are there, else whoever is in charge of the leading department. */
    Optional<Long> projectExecutive(Dispute d) {
        var project = projects.view(d.projectId());
        return directory.executiveOf(project.executiveId(), project.departmentId());
    }

    /** The executives of the departments in dispute, each once. */
    Set<Long> executives(Dispute d) {
        var people = new LinkedHashSet<Long>();
        d.positions().forEach(p -> directory.executive(p.departmentId()).ifPresent(people::add));
        people.removeIf(Objects::isNull);
        return people;
    }
}
