package countersign.requirement.domain;

import countersign.requirement.DisputeOption;
import countersign.requirement.DisputePosition;
import countersign.shared.RuleViolation;
import countersign.shared.text.Input;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rules of disputes that need no store. Pure. */
public final class DisputeRules {

    /** The most options: an executive decides with one tap among two or three (SPEC 1), a meeting may bring a few more. */
    public static final int MOST_OPTIONS = 6;

    private static final int LONGEST_DELAY = 500;

    private DisputeRules() {}

    /** The options as typed, checked and freed of empty rows. @throws RuleViolation naming {@code option:1/text}, or {@code options} for all */
    public static List<DisputeOption> accepted(List<DisputeOption> typed) {
        var accepted = new ArrayList<DisputeOption>();
        for (int i = 0; i < typed.size(); i++) {
            var option = typed.get(i);
            var row = "option:" + (i + 1) + "/";
            var text = Input.line(row + "text", option.text(), 60);
            var effect = Input.line(row + "effect", option.effect(), 300);
            if (text.isEmpty() && effect.isEmpty() && option.delay() == null) continue;
            if (text.isEmpty()) throw RuleViolation.of(row + "text", "requirement.dispute.option.empty", effect);
            if (accepted.stream().anyMatch(o -> o.text().equals(text))) throw RuleViolation.of(row + "text", "requirement.dispute.option.twice", text);
            if (option.delay() != null && (option.delay() < 0 || option.delay() > LONGEST_DELAY)) throw RuleViolation.of(row + "delay", "requirement.dispute.option.delay", LONGEST_DELAY);
            accepted.add(new DisputeOption(option.code(), text, effect, option.delay()));
        }
        if (accepted.size() > MOST_OPTIONS) throw RuleViolation.of("options", "requirement.dispute.option.many", MOST_OPTIONS);
        return accepted;
    }

    /** The departments whose positions matter. */
    public static List<Long> departments(Dispute dispute) { return dispute.positions().stream().map(DisputePosition::departmentId).toList(); }

    /**
     * Who decides when it climbs (S2.4): the executive of all departments in dispute if it is one and the same; between departments of two executives
     * the project's executive; where none is named, the first of them.
     */
    public static Optional<Long> decides(Collection<Long> executives, Long projectExecutive) {
        var distinct = executives.stream().distinct().toList();
        if (distinct.size() == 1) return Optional.of(distinct.get(0));
        return projectExecutive != null ? Optional.of(projectExecutive) : distinct.stream().findFirst();
    }
}
