package countersign.shared.party;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What only administrators may do with people and departments (P1–P3), and the system itself. */
@ApplicationScoped
class Administrators {

    @Inject Directory directory;

    /** @throws RuleViolation for everybody else */
    void must(Actor actor) {
        if (actor.way() != Actor.Way.SYSTEM && !directory.person(actor.personId()).administrator()) throw RuleViolation.whole("shared.administrator.only");
    }
}
