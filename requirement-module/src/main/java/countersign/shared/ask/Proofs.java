package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.policy.Scenario;
import countersign.shared.revision.Revisions;
import countersign.shared.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer from a mail needs before it counts (A3): set for each kind of project and of ask, part of the policy. What is set holds at once, for
 * asks that are open already, too. That the caller may edit is checked by who calls.
 */
@ApplicationScoped
@Transactional
public class Proofs {

    private static final String TOPIC = "policy";
    @PersistenceContext EntityManager em;
    @Inject Revisions revisions;
    @Inject AskContents contents;
    @Inject Projects projects;
    @Inject AuditTrail audit;
    @Inject Clock clock;
    private volatile Memory memory = new Memory(0, Map.of());

    private record Memory(long stamp, Map<Scenario, Map<String, Proof>> set) {}

    /** What an answer to that ask needs. */
    public Proof of(AskView ask) { return of(ask.projectId(), ask.kind()); }

    /** What answers to asks of a kind need in a project. */
    public Proof of(long projectId, String kind) {
        var set = current();
        if (set.values().stream().noneMatch(kinds -> kinds.containsKey(kind))) return Proof.LINK; // nobody set it anywhere: no need to look at the project
        return set.getOrDefault(projects.view(projectId).scenario(), Map.of()).getOrDefault(kind, Proof.LINK);
    }

    /** Every kind of ask that the product knows, as {@link AskContents#all} lists them. */
    public List<ProofRow> rows(Scenario scenario) {
        var set = current().getOrDefault(scenario, Map.of());
        return contents.all().stream().map(content -> new ProofRow(content.kind(), content.name(), set.getOrDefault(content.kind(), Proof.LINK))).toList();
    }

    /**
     * Sets some kinds of a scenario, all or none.
     *
     * @throws RuleViolation naming the kind for which nothing is chosen
     * @throws Overtaken     when one of them is not any more what the form showed
     */
    public void edit(Actor by, Scenario scenario, List<ProofWish> wishes) {
        revisions.renew(TOPIC);
        var now = read().getOrDefault(scenario, Map.of());
        for (var wish : wishes) {
            if (wish.wanted() == null) throw RuleViolation.of(wish.kind(), "shared.input.choice");
            var stands = now.getOrDefault(wish.kind(), Proof.LINK);
            var name = contents.of(wish.kind()).name();
            if (stands != wish.shown()) throw Overtaken.said("shared.proof.overtaken", name, stands.text());
            if (wish.wanted() != stands) set(by, scenario, wish, name);
        }
    }

    private void set(Actor by, Scenario scenario, ProofWish wish, Text name) {
        var row = new ProofSetting();
        row.scenario = scenario;
        row.kind = wish.kind();
        row.was = wish.shown();
        row.became = wish.wanted();
        row.changedBy = by.personId();
        row.changedAt = clock.instant();
        em.persist(row);
        audit.record(by, null, "policy:" + scenario, Text.of("shared.proof.changed", scenario.text(), name, row.was.text(), row.became.text()), null);
    }

    /** What was changed for a scenario, the latest first. */
    public List<ProofEdit> history(Scenario scenario, int most) {
        return em.createQuery("select s from ProofSetting s where s.scenario = :scenario order by s.id desc", ProofSetting.class).setParameter("scenario", scenario)
                .setMaxResults(most).getResultStream().map(s -> new ProofEdit(contents.of(s.kind).name(), s.was, s.became, s.changedBy, s.changedAt)).toList();
    }

    private Map<Scenario, Map<String, Proof>> current() {
        var stamp = revisions.stamp(TOPIC);
        var known = memory;
        if (known.stamp() == stamp) return known.set();
        var read = read();
        memory = new Memory(stamp, read);
        return read;
    }

    private Map<Scenario, Map<String, Proof>> read() {
        var set = new EnumMap<Scenario, Map<String, Proof>>(Scenario.class);
        em.createQuery("select s from ProofSetting s order by s.id", ProofSetting.class).getResultStream()
                .forEach(s -> set.computeIfAbsent(s.scenario, none -> new HashMap<>()).put(s.kind, s.became));
        return set;
    }
}
