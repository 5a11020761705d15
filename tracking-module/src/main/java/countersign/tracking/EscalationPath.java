package countersign.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whom a problem climbs to, in turn (S5.5): the initiator, the initiating department's head, the project's executive; never back to who raised it. */
@ApplicationScoped
class EscalationPath {

    @Inject Company company;

    List<Long> of(long projectId, long raisedBy) {
        var project = company.project(projectId);
        var path = Stream.of(project.initiatorId(), company.head(project.departmentId()).orElse(null), project.executiveId())
                .filter(Objects::nonNull).distinct().toList();
        var others = new ArrayList<>(path);
        others.remove(raisedBy);
        return others.isEmpty() ? path : others;
    }
}
