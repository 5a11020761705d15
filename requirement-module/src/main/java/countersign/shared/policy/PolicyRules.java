package countersign.shared.policy;

import countersign.shared.RuleViolation;
import java.util.List;
import java.util.stream.Stream;

/** What a row accepts, from the administrator and from a project (SPEC section 4); every refusal names the row and says what would be right. */
final class PolicyRules {

    /** A deputy stands in for 30 days at most, whatever the range is set to (P1). */
    private static final PolicyStandard LONGEST_DEPUTY = PolicyKey.DEPUTY.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);

    private PolicyRules() {}

    /** The row as the administrator wants it, in canonical writing. */
    static PolicyStandard edited(PolicyKey key, String setting, String lowest, String highest, PolicyStandard now) {
        var wanted = new PolicyStandard(canonical(key, "setting", setting, now.setting()), canonical(key, "lowest", lowest, now.lowest()),
                canonical(key, "highest", highest, now.highest()));
        if (key.kind().compare(wanted.lowest(), wanted.highest()) > 0) throw RuleViolation.of("lowest", "shared.policy.refused.order", key.text());
        within(key, "setting", wanted.setting(), wanted, wanted);
        if (key == PolicyKey.DEPUTY) within(key, "highest", wanted.highest(), LONGEST_DEPUTY, LONGEST_DEPUTY);
        return wanted;
    }

    /** The row as a project wants it, in canonical writing: within the range, and not looser than the scenario's. */
    static String tightened(PolicyKey key, String setting, PolicyStandard scenario) {
        if (key.tightening() == PolicyKey.Tightening.NONE) throw RuleViolation.of(key.name(), "shared.policy.refused.fixed", key.text());
        var wanted = canonical(key, key.name(), setting, scenario.setting());
        within(key, key.name(), wanted, scenario, ofProject(key, scenario));
        if (looser(key, wanted, scenario)) {
            throw RuleViolation.of(key.name(), "shared.policy.refused.looser." + key.tightening(), key.text(), key.kind().text(scenario.setting()));
        }
        if (key.kind().read(wanted) instanceof PolicyTime time && !units(key, scenario.setting()).contains(time.unit())) {
            throw RuleViolation.of(key.name(), "shared.policy.refused.unit", key.text(), key.kind().text(scenario.setting()));
        }
        return wanted;
    }

    /** The bounds within which a project may set a row, and what holds if it does not. */
    static PolicyStandard ofProject(PolicyKey key, PolicyStandard scenario) {
        return switch (key.tightening()) {
            case SMALLER -> new PolicyStandard(scenario.setting(), scenario.setting().equals(PolicyKind.OFF) ? PolicyKind.OFF : scenario.lowest(), scenario.setting());
            case LARGER -> new PolicyStandard(scenario.setting(), scenario.setting(), scenario.highest());
            case ANY -> scenario;
            case NONE -> new PolicyStandard(scenario.setting(), scenario.setting(), scenario.setting());
        };
    }

    /**
     * The units in which a project may write a time, the scenario's being that: three working days may be longer than three days, so what is to be shorter
     * pauses no more than the scenario's unit, and what is to be longer no less.
     */
    static List<PolicyTime.Unit> units(PolicyKey key, String scenario) {
        if (!(key.kind().read(scenario) instanceof PolicyTime time)) return List.of(PolicyTime.Unit.values());
        return Stream.of(PolicyTime.Unit.values()).filter(unit -> switch (key.tightening()) {
            case SMALLER -> unit.pauses() <= time.unit().pauses();
            case LARGER -> unit.pauses() >= time.unit().pauses();
            case ANY, NONE -> true;
        }).toList();
    }

    /** What holds for a project, the stricter of the two: its own setting, or what the range has meanwhile left of it, unless that is looser than the scenario's. */
    static String effective(PolicyKey key, String project, PolicyStandard scenario) {
        var own = bounded(key, project, scenario);
        return looser(key, own, scenario) ? scenario.setting() : own;
    }

    private static String bounded(PolicyKey key, String project, PolicyStandard scenario) {
        if (key.kind().within(project, scenario.lowest(), scenario.highest())) return project;
        if (key.tightening() == PolicyKey.Tightening.ANY) return scenario.setting();
        return key.kind().compare(project, scenario.lowest()) < 0 ? scenario.lowest() : scenario.highest();
    }

    /** @throws RuleViolation when the row is not any more what the form showed, saying what it is now */
    static void unchanged(PolicyKey key, String shown, String now) {
        if (!now.equals(shown)) throw RuleViolation.of(key.name(), "shared.policy.refused.stale", key.text(), key.kind().text(now));
    }

    /** The same for a scenario's row with its range. */
    static void unchanged(PolicyKey key, String shown, PolicyStandard now) {
        if (now.toString().equals(shown)) return;
        if (shown == null || !shown.startsWith(now.setting() + " [")) unchanged(key, "", now.setting());
        throw RuleViolation.of("lowest", "shared.policy.refused.staleRange", key.text(), key.kind().text(now.lowest()), key.kind().text(now.highest()));
    }

    private static boolean looser(PolicyKey key, String setting, PolicyStandard scenario) {
        int compared = key.kind().compare(setting, scenario.setting());
        return switch (key.tightening()) {
            case SMALLER -> compared > 0;
            case LARGER -> compared < 0;
            case ANY -> false;
            case NONE -> compared != 0;
        };
    }

    private static void within(PolicyKey key, String field, String setting, PolicyStandard range, PolicyStandard said) {
        if (key.kind().within(setting, range.lowest(), range.highest())) return;
        throw RuleViolation.of(field, "shared.policy.refused.range", key.text(), key.kind().text(said.lowest()), key.kind().text(said.highest()));
    }

    private static String canonical(PolicyKey key, String field, String typed, String example) {
        try {
            return key.kind().canonical(typed == null ? "" : typed);
        } catch (IllegalArgumentException unreadable) {
            throw RuleViolation.of(field, "shared.policy.refused.unreadable", typed == null ? "" : typed, key.text(), example);
        }
    }
}
