package countersign.requirement.domain;

import countersign.requirement.Closing;
import countersign.requirement.Resolution;
import countersign.requirement.Willingness;
import countersign.shared.Problems;
import countersign.shared.text.Input;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * When a consultation may be closed (S1.4): every department answered or is taken out; each condition or refusal is accepted (a condition only), taken to
 * the kick-off or ends with the department taken out, with a reason; and somebody is left to work with. Pure.
 */
public final class ConsultationClosing {

    private static final int REASON = 2000;

    private ConsultationClosing() {}

    /**
     * What becomes of the departments about which something had to be decided, by the consultation's id.
     *
     * @param names a department's name by its id
     * @throws countersign.shared.RuleViolation naming everything that is not settled
     */
    public static Map<Long, Closing> check(List<Consultation> asked, List<Closing> closings, LongFunction<String> names) {
        var byId = new HashMap<Long, Closing>();
        closings.forEach(c -> byId.put(c.consultationId(), c));
        var problems = new Problems();
        var settled = new HashMap<Long, Closing>();
        for (var c : asked) {
            if (c.takenOut()) continue;
            var closing = byId.getOrDefault(c.id(), new Closing(c.id(), c.answer(), null, ""));
            one(problems, c, closing, names.apply(c.departmentId()));
            if (c.disagrees() || closing.resolution() == Resolution.TAKEN_OUT) settled.put(c.id(), closing);
        }
        var left = asked.stream().anyMatch(c -> !c.takenOut() && !(settled.containsKey(c.id()) && settled.get(c.id()).resolution() == Resolution.TAKEN_OUT));
        problems.when(!left, "", "requirement.closing.nobodyLeft");
        problems.refuse();
        return settled;
    }

    private static void one(Problems problems, Consultation c, Closing closing, String name) {
        var field = "consultation:" + c.id() + "/";
        var out = closing.resolution() == Resolution.TAKEN_OUT;
        problems.when(closing.shown() != c.answer(), field + "resolution", "requirement.closing.changed", name);
        problems.when(c.answer() == null && !out, field + "resolution", "requirement.closing.silent", name);
        problems.when(c.disagrees() && closing.resolution() == null, field + "resolution", "requirement.closing.undecided", name);
        problems.when(c.answer() == Willingness.DECLINED && closing.resolution() == Resolution.ACCEPTED, field + "resolution", "requirement.closing.refusal", name);
        var reason = out || c.disagrees() && closing.resolution() == Resolution.TO_KICK_OFF;
        problems.when(reason && closing.reason().isBlank(), field + "reason", "requirement.closing.reason", name);
        problems.reading(() -> Input.line(field + "reason", closing.reason(), REASON));
    }
}
