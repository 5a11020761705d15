package countersign.requirement.domain;

import countersign.requirement.RequirementForm;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.Capacity.Role;
import countersign.shared.party.Signatory;
import countersign.shared.policy.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who reviews a form (S1.3): its reviewers and the heads of the initiating departments. Nobody reviews their own form: where the initiator is the head,
 * the executive approves; for strategic goals the executive approves always. One who is there for several reasons is asked once.
 */
public final class Approvers {

    private final Map<Long, List<Capacity>> byPerson = new LinkedHashMap<>();

    private Approvers() {}

    /**
     * The people who approve, in the order in which they are asked, with the capacities in which they sign.
     *
     * @param signatories who signs for each initiating department today; a department without one is left out
     */
    public static Map<Long, List<Capacity>> of(RequirementForm form, long initiatorId, Map<Long, Signatory> signatories) {
        var approvers = new Approvers();
        form.reviewerIds().forEach(id -> approvers.add(id, Capacity.of(Role.REVIEWER)));
        boolean headInitiates = false;
        for (var departmentId : form.departmentIds()) {
            var signatory = signatories.get(departmentId);
            if (signatory == null) continue;
            if (signatory.personId() == initiatorId) headInitiates = true;
            approvers.add(signatory.personId(), new Capacity(Role.HEAD, departmentId, flag(signatory)));
        }
        var executive = form.executiveId();
        if (executive != null && (headInitiates || form.scenario() == Scenario.STRATEGIC_GOAL)) approvers.add(executive, Capacity.of(Role.EXECUTIVE));
        approvers.byPerson.remove(initiatorId);
        return approvers.byPerson;
    }

    /** Whether somebody above the reviewers approves: a head or an executive. Without one, nobody may submit. */
    public static boolean complete(Map<Long, List<Capacity>> approvers) {
        return approvers.values().stream().flatMap(List::stream).anyMatch(c -> c.role() != Role.REVIEWER);
    }

    /** Why somebody other than the head signs; null for the head. */
    public static String flag(Signatory signatory) { return signatory.kind() == Signatory.Kind.HEAD ? null : signatory.kind().name(); }

    private void add(Long personId, Capacity capacity) { byPerson.computeIfAbsent(personId, id -> new ArrayList<>()).add(capacity); }
}
