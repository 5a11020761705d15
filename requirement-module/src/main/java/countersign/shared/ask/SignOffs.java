package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.document.SealedDocuments;
import countersign.shared.json.Json;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyTime;
import countersign.shared.store.Joined;
import countersign.shared.store.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countersignings (会签): opened over a sealed document, revised as it is edited, complete when everybody signed what stands there now (S3.3). */
@ApplicationScoped
@Transactional
public class SignOffs {

    @PersistenceContext EntityManager em;
    @Inject AskClock clock;
    @Inject Asks asks;
    @Inject Signatures signatures;
    @Inject SealedDocuments documents;
    @Inject Directory directory;
    @Inject @Any Event<SignOffCompleted> completed;

    /**
     * Asks all signers at once to sign the document.
     *
     * @param kind    names the content of the asks and qualifies the events
     * @param subject what it is about, as {@code kind:id}
     * @param within  how long each signer has
     * @return the countersigning's id
     */
    public long open(Actor actor, String kind, long projectId, String subject, long documentId, List<Signer> signers, PolicyTime within) {
        var signOff = new SignOff();
        signOff.kind = kind;
        signOff.projectId = projectId;
        signOff.subject = subject;
        signOff.documentId = documentId;
        signOff.openedAt = clock.now();
        em.persist(signOff);
        em.flush(); // its signers' rows refer to it
        for (var signer : signers) {
            em.persist(SignOffSigner.of(signOff.id, signer));
            ask(actor, signOff, signer, within, null);
        }
        return signOff.id;
    }

    /**
     * The content was edited: voids the signatures on rows that changed and only those, asks their signers again, and leaves the others' signatures
     * and asks as they are. New signers are asked; those no longer needed are not.
     *
     * @return the people asked (again), with the keys of the rows that made it necessary
     */
    public Map<Long, Set<String>> revise(Actor actor, long signOffId, long newDocumentId, List<Signer> signers, PolicyTime within) {
        var signOff = load(signOffId);
        signOff.documentId = newDocumentId;
        signOff.completedAt = null;
        var added = added(signOffId, signers);
        em.createQuery("delete from SignOffSigner s where s.signOffId = :signOff").setParameter("signOff", signOffId).executeUpdate();
        var asked = new TreeMap<Long, Set<String>>();
        var all = Stream.concat(signers.stream(), added.values().stream()).toList();
        for (var signer : all) {
            em.persist(row(signOffId, signer, added));
            var stale = bringUpToDate(actor, signOff, signer, within);
            if (!stale.isEmpty()) asked.put(signer.personId(), stale);
        }
        withdrawOthers(actor, signOff, all);
        check(signOffId);
        return asked;
    }

    /** Signers whom one of the signers added (A2) go on signing what that one signs; by the row that says who added them. */
    private Map<SignOffSigner, Signer> added(long signOffId, List<Signer> signers) {
        var added = new LinkedHashMap<SignOffSigner, Signer>();
        for (var row : signers(signOffId)) {
            if (row.addedBy == null || signers.stream().anyMatch(s -> s.personId() == row.personId)) continue;
            signers.stream().filter(s -> s.personId() == row.addedBy).findFirst()
                    .ifPresent(by -> added.put(row, new Signer(row.personId, row.capacityList(), by.rowKeys(), by.facts())));
        }
        return added;
    }

    private static SignOffSigner row(long signOffId, Signer signer, Map<SignOffSigner, Signer> added) {
        var row = SignOffSigner.of(signOffId, signer);
        added.entrySet().stream().filter(e -> e.getValue() == signer).forEach(e -> {
            row.addedBy = e.getKey().addedBy;
            row.addedWhy = e.getKey().addedWhy;
        });
        return row;
    }

    /**
     * Somebody signs from now on what another one was to sign (P2), beside what they sign already.
     *
     * @return the rows that their signature has to cover now; none for the whole document
     */
    Set<String> succeed(long signOffId, long from, long to) {
        var rows = signers(signOffId);
        rows.stream().filter(s -> s.addedBy != null && s.addedBy == from).forEach(s -> s.addedBy = to);
        var leaving = rows.stream().filter(s -> s.personId == from).findFirst().orElseThrow();
        var there = rows.stream().filter(s -> s.personId == to).findFirst();
        if (there.isEmpty()) {
            leaving.personId = to;
            return leaving.rows();
        }
        there.get().takeOver(leaving);
        em.remove(leaving);
        return there.get().rows();
    }

    /** Somebody who is asked to sign has another person sign the same (A2). @throws RuleViolation naming {@code person} when they are asked already */
    void add(Actor actor, Ask ask, long personId, String why) {
        if (signers(ask.signOffId).stream().anyMatch(s -> s.personId == personId)) throw RuleViolation.of("person", "shared.ask.add.already");
        var home = directory.person(personId).departmentId();
        var signer = new Signer(personId, List.of(new Capacity(Capacity.Role.PARTICIPANT, home, "ADDED")), Set.copyOf(ask.rows()), Json.tree(ask.facts));
        var row = SignOffSigner.of(ask.signOffId, signer);
        row.addedBy = ask.personId;
        row.addedWhy = why;
        em.persist(row);
        em.flush();
        ask(actor, load(ask.signOffId), signer, asks.time(ask), null);
    }

    private Set<String> bringUpToDate(Actor actor, SignOff signOff, Signer signer, PolicyTime within) {
        var required = Coverage.of(documents.seal(signOff.documentId), signer.rowKeys());
        var latest = latest(signOff.id, signer.personId());
        var signed = latest.map(this::covered).orElse(Map.of());
        var stale = Coverage.stale(signed, required);
        if (stale.isEmpty() && latest.isPresent() && latest.get().state != AskState.SETTLED) return Set.of();
        if (stale.isEmpty() && signedBy(latest)) return Set.of();
        latest.ifPresent(ask -> supersede(ask, stale));
        em.flush();
        ask(actor, signOff, signer, within, latest.map(a -> a.id).orElse(null));
        return stale.isEmpty() ? required.keySet() : stale;
    }

    private boolean signedBy(Optional<Ask> ask) {
        return ask.isPresent() && signatures.standing(ask.get().signOffId).stream().anyMatch(s -> s.askId == ask.get().id);
    }

    /** What an ask covers: the digests of the version it was asked about. */
    private Map<String, String> covered(Ask ask) { return Coverage.of(documents.seal(ask.documentId), Set.copyOf(ask.rows())); }

    private void supersede(Ask ask, Set<String> stale) {
        signatures.voidOf(ask.signOffId, ask.id, stale, clock.now());
        if (ask.state == AskState.OPEN || ask.state == AskState.ANSWERED) ask.close(AskState.SUPERSEDED);
    }

    private void withdrawOthers(Actor actor, SignOff signOff, List<Signer> signers) {
        var wanted = signers.stream().map(Signer::personId).toList();
        for (var ask : of(signOff.id)) {
            if (wanted.contains(ask.personId) || ask.state != AskState.OPEN) continue;
            asks.withdraw(actor, ask.id);
        }
    }

    /** Ends a countersigning without a result: open asks close; signatures given stay on record. */
    public void cancel(Actor actor, long signOffId) {
        var signOff = load(signOffId);
        if (!signOff.running()) return;
        signOff.cancelledAt = clock.now();
        of(signOffId).stream().filter(a -> a.state == AskState.OPEN).forEach(a -> asks.withdraw(actor, a.id));
    }

    /** Completes the countersigning if every signer has a settled, standing signature over what has to be signed now. */
    void check(long signOffId) {
        var signOff = load(signOffId);
        if (!signOff.running() || !signers(signOffId).stream().allMatch(signer -> hasSigned(signOff, signer))) return;
        signOff.completedAt = clock.now();
        completed.select(new AskKind.Of(signOff.kind)).fire(new SignOffCompleted(signOff.id, signOff.kind, signOff.projectId, signOff.subject,
                signOff.documentId, signOff.completedAt));
    }

    private boolean hasSigned(SignOff signOff, SignOffSigner signer) {
        var latest = latest(signOff.id, signer.personId);
        if (latest.isEmpty() || latest.get().state != AskState.SETTLED || !signedBy(latest)) return false;
        var required = Coverage.of(documents.seal(signOff.documentId), signer.rows());
        return Coverage.stale(covered(latest.get()), required).isEmpty();
    }

    /** The countersigning with its asks and signatures. @throws NoSuchElementException when there is none */
    @Once
    public SignOffView view(long signOffId) {
        var result = em.createQuery("select s, a, g from SignOff s left join Ask a on a.signOffId = s.id left join Signature g on g.askId = a.id"
                + " where s.id = :id order by a.id", Object[].class).setParameter("id", signOffId).getResultList();
        var found = Joined.of(result, SignOff.class, Ask.class);
        if (found.heads().isEmpty()) throw new NoSuchElementException("no countersigning " + signOffId);
        var lines = result.stream().map(line -> (Signature) line[2]).filter(Objects::nonNull).sorted(Signature.ORDER).map(Signature::view).toList();
        return view(found.heads().get(0), found.rows(), lines);
    }

    /** Several of them by id, in three queries. */
    @Once
    public Map<Long, SignOffView> views(Collection<Long> ids) {
        var views = new HashMap<Long, SignOffView>();
        if (ids.isEmpty()) return views;
        var asked = em.createQuery("select a from Ask a where a.signOffId in :ids order by a.id", Ask.class).setParameter("ids", ids)
                .getResultStream().collect(Collectors.groupingBy(a -> a.signOffId));
        var signed = signatures.ofSignOffs(ids);
        em.createQuery("select s from SignOff s where s.id in :ids", SignOff.class).setParameter("ids", ids).getResultStream()
                .forEach(s -> views.put(s.id, view(s, asked.getOrDefault(s.id, List.of()), signed.getOrDefault(s.id, List.of()))));
        return views;
    }

    private static SignOffView view(SignOff signOff, List<Ask> asks, List<SignatureView> signatures) {
        return new SignOffView(signOff.id, signOff.kind, signOff.projectId, signOff.subject, signOff.documentId, signOff.completedAt != null,
                signOff.cancelledAt != null, asks.stream().map(Ask::view).toList(), signatures);
    }

    private void ask(Actor actor, SignOff signOff, Signer signer, PolicyTime within, Long replaces) {
        var asked = new NewAsk(signOff.kind, signOff.projectId, signOff.subject, signer.facts(), signer.personId(), signer.capacities(),
                signOff.documentId, signer.rowKeys().stream().sorted().toList(), within, null);
        asks.open(actor, asked, signOff.id, replaces);
    }

    /** Who added that signer, and why; empty for those whom the process asks. */
    Optional<AskView.Added> addedBy(long signOffId, long personId) {
        return signers(signOffId).stream().filter(s -> s.personId == personId && s.addedBy != null).findFirst().map(s -> new AskView.Added(s.addedBy, s.addedWhy));
    }

    private Optional<Ask> latest(long signOffId, long personId) {
        return of(signOffId).stream().filter(a -> a.personId == personId && a.state != AskState.SUPERSEDED && a.state != AskState.WITHDRAWN
                && a.state != AskState.FORWARDED).reduce((earlier, later) -> later);
    }

    private List<Ask> of(long signOffId) {
        return em.createQuery("select a from Ask a where a.signOffId = :signOff order by a.id", Ask.class)
                .setParameter("signOff", signOffId).getResultList();
    }

    private List<SignOffSigner> signers(long signOffId) {
        return em.createQuery("select s from SignOffSigner s where s.signOffId = :signOff order by s.id", SignOffSigner.class)
                .setParameter("signOff", signOffId).getResultList();
    }

    private SignOff load(long id) {
        var signOff = em.find(SignOff.class, id);
        if (signOff == null) throw new NoSuchElementException("no countersigning " + id);
        return signOff;
    }
}
