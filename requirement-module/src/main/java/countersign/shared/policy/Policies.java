package countersign.shared.policy;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.audit.AuditTrail;
import countersign.shared.policy.PolicyEdited.What;
import countersign.shared.revision.Revisions;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which policy holds, and its edits (SPEC section 4). Every edit is kept with person and time. Policies are held in memory until one is edited,
 * on this node or another. That the caller may edit is checked by who calls; {@code by} says who edits, through what.
 */
@ApplicationScoped
@Transactional
public class Policies {

    private static final String TOPIC = "policy";

    @Inject private PolicyStore store;
    @Inject private Revisions revisions;
    @Inject private AuditTrail audit;
    @Inject private Clock clock;
    @Inject private Event<PolicyEdited> edited;

    private volatile Memory memory = new Memory(0, Map.of(), Map.of());

    private record Memory(long stamp, Map<Scenario, Map<PolicyKey, PolicyStandard>> scenarios, Map<Long, Map<PolicyKey, String>> projects) {}

    /** The policy of a scenario. */
    public Policy of(Scenario scenario) {
        var set = new EnumMap<PolicyKey, String>(PolicyKey.class);
        scenario(scenario).forEach((key, row) -> set.put(key, row.setting()));
        return Policy.of(scenario, set);
    }

    /** The policy of a project: its scenario's, with the rows that it tightened; the stricter of the two counts. */
    public Policy ofProject(long projectId, Scenario scenario) {
        var own = project(projectId);
        var set = new EnumMap<PolicyKey, String>(PolicyKey.class);
        scenario(scenario).forEach((key, row) -> set.put(key, own.containsKey(key) ? PolicyRules.effective(key, own.get(key), row) : row.setting()));
        return Policy.of(scenario, set);
    }

    /** How many days a deputy may stand in, whose period covers projects of every kind: the shortest of all scenarios (P1). */
    public int longestDeputyDays() { return Arrays.stream(Scenario.values()).mapToInt(scenario -> of(scenario).deputy().days()).min().orElseThrow(); }

    /** The policy page of a scenario, in the order of SPEC section 4. */
    public List<PolicyRow> rows(Scenario scenario) {
        var rows = scenario(scenario);
        return Arrays.stream(PolicyKey.values()).map(key -> {
            var row = rows.get(key);
            return new PolicyRow(key, row.setting(), row.lowest(), row.highest(), key.standard(scenario).setting());
        }).toList();
    }

    /** The policy page of a project, with the bounds within which it may set each row. */
    public List<PolicyRow> rowsOfProject(long projectId, Scenario scenario) {
        var policy = ofProject(projectId, scenario).settings();
        var own = project(projectId);
        return scenario(scenario).entrySet().stream().map(entry -> {
            var row = PolicyRules.ofProject(entry.getKey(), entry.getValue());
            return new PolicyRow(entry.getKey(), policy.get(entry.getKey()), row.lowest(), row.highest(), row.setting(), own.get(entry.getKey()));
        }).toList();
    }

    /** Sets a row of a scenario and its range. @throws RuleViolation naming {@code setting}, {@code lowest} or {@code highest}, or the stale row */
    public void edit(EditPolicy edit, Actor by) {
        revisions.renew(TOPIC);
        var row = store.row(edit.scenario(), edit.key());
        var now = row.map(PolicySetting::set).orElse(edit.key().standard(edit.scenario()));
        PolicyRules.unchanged(edit.key(), edit.shown(), now);
        var wanted = PolicyRules.edited(edit.key(), edit.setting(), edit.lowest(), edit.highest(), now);
        if (wanted.equals(now)) return;
        if (row.isPresent()) row.get().become(wanted);
        else store.add(new PolicySetting(edit.scenario(), edit.key(), wanted));
        note(edit.scenario(), new PolicyEdit(edit.key(), now.toString(), wanted.toString(), by.personId(), null, clock.instant()), by);
        follow(edit.scenario(), edit.key(), now, wanted);
    }

    /** A project's own rule may hold as before; and a range alone changes something only for those that have one. */
    private void follow(Scenario scenario, PolicyKey key, PolicyStandard was, PolicyStandard became) {
        var own = store.ofProjects(key).stream().collect(Collectors.partitioningBy(project -> project.becomesOtherwise(was, became), Collectors.mapping(ProjectPolicy::projectId, Collectors.toSet())));
        if (!was.setting().equals(became.setting()))
            edited.fire(new PolicyEdited(scenario, Set.of(), own.get(false), key, What.SETTING, was.setting(), became.setting(), clock.instant()));
        else if (!own.get(true).isEmpty())
            edited.fire(new PolicyEdited(scenario, own.get(true), Set.of(), key, What.RANGE, was.range(), became.range(), clock.instant()));
    }

    /** Sets a row of a project within the stated range; what is as the scenario has it is no setting of the project's. @throws RuleViolation naming the row */
    public void tighten(TightenPolicy wish, Actor by) {
        revisions.renew(TOPIC);
        var key = wish.key();
        var scenario = store.row(wish.scenario(), key).map(PolicySetting::set).orElse(key.standard(wish.scenario()));
        var row = store.ofProject(wish.projectId(), key);
        var now = row.map(own -> PolicyRules.effective(key, own.setting(), scenario)).orElse(scenario.setting());
        PolicyRules.unchanged(key, wish.shown(), now);
        boolean back = wish.setting() == null || wish.setting().isBlank();
        var own = row.map(ProjectPolicy::setting).orElse(scenario.setting());
        var wanted = back ? scenario.setting() : PolicyRules.tightened(key, wish.setting(), scenario);
        if (!back && wanted.equals(now)) return; // saved as it was shown: what the project set itself stays
        if (wanted.equals(scenario.setting())) row.ifPresent(store::remove);
        else if (row.isPresent()) row.get().become(wanted);
        else store.add(new ProjectPolicy(wish.projectId(), key, wanted));
        if (!wanted.equals(own)) noteOfProject(wish, new PolicyEdit(key, own, wanted, by.personId(), by.onBehalfOf(), clock.instant()), by);
        if (!wanted.equals(now)) edited.fire(new PolicyEdited(wish.scenario(), Set.of(wish.projectId()), Set.of(), key, What.SETTING, now, wanted, clock.instant()));
    }

    /** What was changed for a scenario, latest first, a page of it. */
    public List<PolicyEdit> history(Scenario scenario, int first, int size) { return store.history(scenario, first, size); }

    /** What a project changed, latest first, a page of it. */
    public List<PolicyEdit> historyOfProject(long projectId, int first, int size) { return store.history(projectId, first, size); }

    private void note(Scenario scenario, PolicyEdit edit, Actor by) {
        store.add(new PolicyChange(scenario, null, edit));
        var what = Text.of("shared.policy.changed", scenario.text(), edit.key().text(), edit.was(), edit.became());
        audit.record(by, null, "policy:" + scenario, what, null);
    }

    private void noteOfProject(TightenPolicy wish, PolicyEdit edit, Actor by) {
        store.add(new PolicyChange(wish.scenario(), wish.projectId(), edit));
        var what = Text.of("shared.policy.tightened", edit.key().text(), edit.key().kind().text(edit.was()), edit.key().kind().text(edit.became()));
        audit.record(by, wish.projectId(), "policy:" + wish.scenario(), what, null);
    }

    private Map<PolicyKey, PolicyStandard> scenario(Scenario scenario) {
        var now = current();
        var known = now.scenarios().get(scenario);
        if (known != null) return known;
        var read = store.rows(scenario);
        now.scenarios().put(scenario, read);
        return read;
    }

    private Map<PolicyKey, String> project(long projectId) {
        var now = current();
        var known = now.projects().get(projectId);
        if (known != null) return known;
        var read = store.ofProject(projectId);
        now.projects().put(projectId, read);
        return read;
    }

    private Memory current() {
        long stamp = revisions.stamp(TOPIC);
        var known = memory;
        if (known.stamp() == stamp) return known;
        var read = new Memory(stamp, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        memory = read;
        return read;
    }
}
