package countersign.tracking;

import countersign.tasking.Mechanism;
import countersign.tasking.Planning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whom a problem climbs to, in turn (S5.5): the initiator, then the people of the agreed escalation path (S4.4) or, where none is
 * agreed, the initiating department's head and the project's executive; never back to who raised it.
 */
@ApplicationScoped
class EscalationPath {

    @Inject Company company;
    @Inject Planning planning;

    List<Long> of(long projectId, long raisedBy) {
        var project = company.project(projectId);
        var agreed = planning.mechanism(projectId).escalation().stream().map(Mechanism.Rung::personId);
        var usual = Stream.of(company.head(project.departmentId()).orElse(null), project.executiveId());
        var above = planning.mechanism(projectId).escalation().isEmpty() ? usual : agreed;
        var path = Stream.concat(Stream.of(project.initiatorId()), above).filter(Objects::nonNull).distinct().toList();
        var others = new ArrayList<>(path);
        others.remove(raisedBy);
        return others.isEmpty() ? path : others;
    }
}
