package countersign.shared.party;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/**
 * Who stands in for a person, as they settle it at their own page (P1). What they decide is about the deputies their page showed: when somebody was
 * appointed since, on another page of theirs or by an administrator, they are told and nothing is done.
 */
@ApplicationScoped
@Transactional
public class OwnDeputies {

    @Inject Organisation organisation;
    @Inject Directory directory;

    /** @throws RuleViolation as {@link Organisation#appointDeputy} @throws Overtaken when a deputy stands in who was not shown */
    public void appoint(Actor actor, List<DeputyView> shown, long deputyId, LocalDate from, LocalDate until, String reason) {
        unchanged(actor.personId(), shown);
        organisation.appointDeputy(actor, actor.personId(), deputyId, from, until, null, reason);
    }

    /** Ends all standing-in that was shown. @throws Overtaken when a deputy stands in who was not shown */
    public void dismiss(Actor actor, List<DeputyView> shown) {
        unchanged(actor.personId(), shown);
        organisation.dismissDeputies(actor, actor.personId());
    }

    private void unchanged(long personId, List<DeputyView> shown) {
        for (var now : directory.deputiesOf(personId))
            if (!shown.contains(now)) throw Overtaken.by(Text.of("shared.deputy.stands", directory.person(now.deputyId()).name(), now.from(), now.until()));
    }
}
