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
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an answer from a mail needs before it counts (A3): set for each kind of project and of ask, part of the policy, and for a project that wants more. What is set holds at once, for
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
    private volatile Memory memory = new Memory(0, Map.of(), Map.of());

    private record Memory(long stamp, Map<Scenario, Map<String, Proof>> scenarios, Map<Long, Map<String, Proof>> projects) {

        Proof of(Scenario scenario, String kind) { return scenarios.getOrDefault(scenario, Map.of()).getOrDefault(kind, Proof.LINK); }

        /** The stricter of what a project and its kind want. */
        Proof of(long projectId, Scenario scenario, String kind) {
            return of(scenario, kind).orMore(own(projectId, kind));
        }

        Proof own(long projectId, String kind) { return projects.getOrDefault(projectId, Map.of()).getOrDefault(kind, Proof.LINK); }

        boolean knows(String kind) {
            return Stream.of(scenarios.values(), projects.values()).flatMap(Collection::stream).anyMatch(kinds -> kinds.containsKey(kind));
        }
    }

    /** What an answer to that ask needs. */
    public Proof of(AskView ask) { return of(ask.projectId(), ask.kind()); }

    /** What answers to asks of a kind need in a project. */
    public Proof of(long projectId, String kind) {
        var set = current();
        if (!set.knows(kind)) return Proof.LINK; // nobody set it anywhere: no need to look at the project
        return set.of(projectId, projects.view(projectId).scenario(), kind);
    }

    /** Every kind of ask that the product knows, as {@link AskContents#all} lists them. */
    public List<ProofRow> rows(Scenario scenario) {
        var set = current();
        return contents.all().stream().map(content -> row(set, scenario, content)).toList();
    }

    /** The same for a project. */
    public List<ProofRow> rowsOfProject(long projectId) {
        var set = current();
        var scenario = projects.view(projectId).scenario();
        return contents.all().stream().map(content -> row(set, projectId, scenario, content)).toList();
    }

    private static ProofRow row(Memory set, Scenario scenario, AskContent content) {
        return new ProofRow(content.kind(), content.name(), set.of(scenario, content.kind()), Proof.LINK, Proof.LINK);
    }

    private static ProofRow row(Memory set, long projectId, Scenario scenario, AskContent content) {
        return new ProofRow(content.kind(), content.name(), set.of(projectId, scenario, content.kind()), set.of(scenario, content.kind()), set.own(projectId, content.kind()));
    }

    /**
     * Sets some kinds of a scenario, all or none.
     *
     * @throws RuleViolation naming the kind for which nothing is chosen
     * @throws Overtaken     when one of them is not any more what the form showed
     */
    public void edit(Actor by, Scenario scenario, List<ProofWish> wishes) {
        revisions.renew(TOPIC);
        var now = read(0);
        set(by, null, scenario, wishes, content -> row(now, scenario, content));
    }

    /**
     * Sets some kinds of a project, all or none; never to less than its kind of project wants.
     *
     * @throws RuleViolation naming the kind for which nothing is chosen, or too little
     * @throws Overtaken     when one of them is not any more what the form showed
     */
    public void tighten(Actor by, long projectId, List<ProofWish> wishes) {
        revisions.renew(TOPIC);
        var now = read(0);
        var scenario = projects.view(projectId).scenario();
        set(by, projectId, scenario, wishes, content -> row(now, projectId, scenario, content));
    }

    private void set(Actor by, Long projectId, Scenario scenario, List<ProofWish> wishes, Function<AskContent, ProofRow> now) {
        for (var wish : wishes) {
            if (wish.wanted() == null) throw RuleViolation.of(wish.kind(), "shared.input.choice");
            var row = now.apply(contents.of(wish.kind()));
            if (row.proof() != wish.shown()) throw Overtaken.said("shared.proof.overtaken", row.name(), row.proof().text());
            if (wish.wanted().compareTo(row.least()) < 0) throw RuleViolation.of(wish.kind(), "shared.proof.looser", row.name(), row.least().text());
            if (wish.wanted() != row.proof()) set(by, projectId, scenario, wish, row.name());
        }
    }

    private void set(Actor by, Long projectId, Scenario scenario, ProofWish wish, Text name) {
        var row = new ProofSetting();
        row.scenario = scenario;
        row.projectId = projectId;
        row.kind = wish.kind();
        row.was = wish.shown();
        row.became = wish.wanted();
        row.changedBy = by.personId();
        row.changedFor = by.onBehalfOf();
        row.changedAt = clock.instant();
        em.persist(row);
        audit.record(by, projectId, "policy:" + scenario, projectId == null ? Text.of("shared.proof.changed", scenario.text(), name, row.was.text(), row.became.text())
                : Text.of("shared.proof.tightened", name, row.was.text(), row.became.text()), null);
    }

    /** What was changed for a scenario, the latest first. */
    public List<ProofEdit> history(Scenario scenario, int most) {
        return edits(em.createQuery("select s from ProofSetting s where s.scenario = :scenario and s.projectId is null order by s.id desc", ProofSetting.class)
                .setParameter("scenario", scenario), most);
    }

    /** What a project changed, the latest first. */
    public List<ProofEdit> historyOfProject(long projectId, int most) {
        return edits(em.createQuery("select s from ProofSetting s where s.projectId = :project order by s.id desc", ProofSetting.class).setParameter("project", projectId), most);
    }

    private List<ProofEdit> edits(TypedQuery<ProofSetting> settings, int most) {
        return settings.setMaxResults(most).getResultStream().map(s -> new ProofEdit(contents.of(s.kind).name(), s.was, s.became, s.changedBy, s.changedFor, s.changedAt)).toList();
    }

    private Memory current() {
        var stamp = revisions.stamp(TOPIC);
        var known = memory;
        if (known.stamp() == stamp) return known;
        var read = read(stamp);
        memory = read;
        return read;
    }

    private Memory read(long stamp) {
        var scenarios = new EnumMap<Scenario, Map<String, Proof>>(Scenario.class);
        var ofProjects = new HashMap<Long, Map<String, Proof>>();
        em.createQuery("select s from ProofSetting s order by s.id", ProofSetting.class).getResultStream().forEach(s -> {
            if (s.projectId == null) scenarios.computeIfAbsent(s.scenario, none -> new HashMap<>()).put(s.kind, s.became);
            else ofProjects.computeIfAbsent(s.projectId, none -> new HashMap<>()).put(s.kind, s.became);
        });
        return new Memory(stamp, scenarios, ofProjects);
    }
}
