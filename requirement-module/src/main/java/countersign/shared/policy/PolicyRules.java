package countersign.shared.policy;

import countersign.shared.RuleViolation;

/** What a row accepts, from the administrator and from a project (SPEC section 4); every refusal names the row and says what would be right. */
final class PolicyRules {

    private PolicyRules() {}

    /** The row as the administrator wants it, in canonical writing. */
    static PolicyStandard edited(PolicyKey key, String setting, String lowest, String highest, PolicyStandard now) {
        var wanted = new PolicyStandard(canonical(key, "setting", setting, now.setting()), canonical(key, "lowest", lowest, now.lowest()),
                canonical(key, "highest", highest, now.highest()));
        if (key.kind().compare(wanted.lowest(), wanted.highest()) > 0) throw RuleViolation.of("lowest", "shared.policy.refused.order", key.text());
        within(key, "setting", wanted.setting(), wanted);
        return wanted;
    }

    /** The row as a project wants it, in canonical writing: within the range, and not looser than the scenario's. */
    static String tightened(PolicyKey key, String setting, PolicyStandard scenario) {
        if (key.tightening() == PolicyKey.Tightening.NONE) throw RuleViolation.of(key.name(), "shared.policy.refused.fixed", key.text());
        var wanted = canonical(key, key.name(), setting, scenario.setting());
        within(key, key.name(), wanted, scenario);
        if (looser(key, wanted, scenario)) {
            throw RuleViolation.of(key.name(), "shared.policy.refused.looser." + key.tightening(), key.text(), key.kind().text(scenario.setting()));
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

    /** What holds for a project: its own setting while the scenario still allows it, else the scenario's. */
    static String effective(PolicyKey key, String project, PolicyStandard scenario) {
        boolean allowed = key.tightening() != PolicyKey.Tightening.NONE && key.kind().within(project, scenario.lowest(), scenario.highest());
        return allowed && !looser(key, project, scenario) ? project : scenario.setting();
    }

    /** @throws RuleViolation when the row is not any more what the form showed, saying what it is now */
    static void unchanged(PolicyKey key, String shown, String now) {
        if (!now.equals(shown)) throw RuleViolation.of(key.name(), "shared.policy.refused.stale", key.text(), key.kind().text(now));
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

    private static void within(PolicyKey key, String field, String setting, PolicyStandard range) {
        if (key.kind().within(setting, range.lowest(), range.highest())) return;
        throw RuleViolation.of(field, "shared.policy.refused.range", key.text(), key.kind().text(range.lowest()), key.kind().text(range.highest()));
    }

    private static String canonical(PolicyKey key, String field, String typed, String example) {
        try {
            return key.kind().canonical(typed == null ? "" : typed);
        } catch (IllegalArgumentException unreadable) {
            throw RuleViolation.of(field, "shared.policy.refused.unreadable", typed == null ? "" : typed, key.text(), example);
        }
    }
}
