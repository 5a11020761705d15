package countersign.requirement;

import countersign.requirement.domain.Approvers;
import countersign.shared.ask.Capacity;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who answers for a department: whoever signs for it, in an emergency the person on call while one is named and there (S1.5). */
@ApplicationScoped
class Speakers {

    @Inject Directory directory;

    /** @param capacity as what they are asked: the head's, flagged where it is somebody else */
    record Speaker(long personId, Capacity capacity) {}

    Optional<Speaker> of(DepartmentView department, boolean emergency) {
        if (emergency && present(department.onCallId())) return Optional.of(new Speaker(department.onCallId(), new Capacity(Capacity.Role.HEAD, department.id(), "ON_CALL")));
        return directory.signatory(department.id()).map(s -> new Speaker(s.personId(), new Capacity(Capacity.Role.HEAD, department.id(), Approvers.flag(s))));
    }

    boolean present(Long personId) { return personId != null && directory.person(personId).presentOn(directory.today()); }
}
