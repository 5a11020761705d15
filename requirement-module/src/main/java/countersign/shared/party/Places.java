package countersign.shared.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who holds the places of a department and of those below it, which have its executive where they have none of their own. */
@ApplicationScoped
class Places {

    @Inject Directory directory;
    @Inject Event<PlacesFilled> filled;

    /** Now, by department. */
    Map<Long, Set<Long>> of(long departmentId) {
        var all = directory.all();
        var held = new LinkedHashMap<Long, Set<Long>>();
        for (var each : all.values()) {
            var steps = 0;
            for (var above = each; above != null && steps++ < 20; above = all.get(above.parentId()))
                if (above.id() == departmentId) held.put(each.id(), holders(each));
        }
        return held;
    }

    private Set<Long> holders(DepartmentView department) {
        var holders = new HashSet<Long>();
        directory.signatory(department.id()).ifPresent(s -> holders.add(s.personId()));
        directory.executive(department.id()).ifPresent(holders::add);
        holders.add(department.liaisonId());
        holders.removeIf(Objects::isNull);
        return holders;
    }

    /** Says whose places changed since. @param before as it was */
    void changed(long departmentId, Map<Long, Set<Long>> before) {
        of(departmentId).forEach((id, now) -> {
            var then = before.getOrDefault(id, Set.of());
            if (!then.equals(now)) filled.fire(new PlacesFilled(id, then));
        });
    }

    /** Somebody who held a place of it is not there any more. */
    void left(long departmentId, long personId) { of(departmentId).keySet().forEach(id -> filled.fire(new PlacesFilled(id, Set.of(personId)))); }
}
