package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectDepartments;
import countersign.shared.access.Projects;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.DepartmentEnded;
import countersign.shared.party.Directory;
import countersign.shared.party.DutyMoved;
import countersign.shared.party.PlacesFilled;
import countersign.shared.party.Signatory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A head changed or somebody left: what they were asked for the department moves to the successor, and their links die (P2). Signatures stand;
 * the successor is told, project by project, what was signed and what is now theirs to answer.
 */
@ApplicationScoped
class Succession {

    /** As these a person is asked for what only they can say. */
    private static final Set<Capacity.Role> PERSONAL = EnumSet.of(Capacity.Role.OWNER, Capacity.Role.COLLABORATOR, Capacity.Role.PARTICIPANT);

    private static final long NOBODY = 0;
    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject AskLists askLists;
    @Inject Splits splits;
    @Inject ProjectAccess access;
    @Inject Projects projects;
    @Inject ProjectDepartments departments;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject Notices notices;
    @Inject Directory directory;

    void move(@Observes DutyMoved duty) {
        if (duty.departmentId() == null) left(duty);
        if (duty.to() == null || duty.departmentId() == null) return;
        var moved = new TreeMap<Long, List<Long>>();
        for (var ask : open(duty.from())) {
            if (concerns(ask, duty.departmentId())) {
                moved.computeIfAbsent(ask.projectId, project -> new ArrayList<>()).add(handingOn.reassign(Actor.SYSTEM, ask.id, duty.to()));
            }
        }
        var signed = signed(duty);
        access.succeed(duty.from(), duty.to(), Stream.concat(moved.keySet().stream(), signed.keySet().stream()).collect(Collectors.toSet()));
        tell(duty, moved, signed);
    }

    private List<Ask> open(long personId) {
        return em.createQuery("select a from Ask a where a.personId = :person and a.state = :open order by a.id", Ask.class)
                .setParameter("person", personId).setParameter("open", AskState.OPEN).getResultList();
    }

    /**
     * What was asked of them as who they are, such as their own report, is over; what an executive has to answer goes to who is in charge of the project's
     * department now, everything else to who signs for their own.
     */
    private void left(DutyMoved duty) {
        for (var ask : open(duty.from())) {
            var personal = ask.signOffId == null && ask.capacityList().stream().map(Capacity::role).allMatch(PERSONAL::contains);
            if (personal) asks.supersede(ask.id);
            else (executive(ask) ? inCharge(ask) : Optional.ofNullable(duty.to())).ifPresent(to -> handingOn.reassign(Actor.SYSTEM, ask.id, to));
        }
    }

    private static boolean executive(Ask ask) { return ask.capacityList().stream().anyMatch(c -> c.role() == Capacity.Role.EXECUTIVE); }

    private Optional<Long> inCharge(Ask ask) { return directory.executive(projects.view(ask.projectId).departmentId()); }

    /** A place is filled: what still waits for somebody who left it empty goes to whoever holds it now. */
    void filled(@Observes PlacesFilled places) {
        var waiting = em.createQuery("select a from Ask a, Person p where p.id = a.personId and p.departedAt is not null and a.state = :open order by a.id", Ask.class)
                .setParameter("open", AskState.OPEN).getResultList();
        for (var ask : waiting) holder(ask, places.departmentId()).filter(to -> to != ask.personId).ifPresent(to -> handingOn.reassign(Actor.SYSTEM, ask.id, to));
    }

    private Optional<Long> holder(Ask ask, long departmentId) {
        if (concerns(ask, departmentId)) return directory.signatory(departmentId).map(Signatory::personId);
        return executive(ask) && projects.view(ask.projectId).departmentId() == departmentId ? inCharge(ask) : Optional.empty();
    }

    /** A department ended: its successor takes over what its head was asked; of several, the initiator says which, project by project (P3). */
    void end(@Observes DepartmentEnded ended) {
        if (ended.successors().size() == 1 && ended.head() != null) {
            var to = directory.signatory(ended.successors().get(0)).map(s -> s.personId()).orElse(null);
            if (to != null && to != ended.head().longValue()) move(new DutyMoved(ended.departmentId(), ended.head(), to, clock.instant()));
        }
        if (ended.successors().size() > 1) split(ended);
    }

    /** In every project that it takes part in and in which its head is asked something. */
    private void split(DepartmentEnded ended) {
        var head = ended.head() == null ? NOBODY : ended.head();
        var projects = open(head).stream().filter(a -> concerns(a, ended.departmentId())).map(a -> a.projectId).collect(Collectors.toCollection(TreeSet::new));
        projects.addAll(departments.running(ended.departmentId()));
        projects.forEach(project -> splits.ask(project, ended, head, open(head).stream()
                .filter(a -> a.projectId == project && concerns(a, ended.departmentId())).map(Ask::view).toList()));
    }

    /** The initiator said which part of a split department takes over in a project. */
    void chosen(@Observes @AskKind(SplitContent.KIND) AskAnswered answer) {
        var facts = askLists.view(answer.askId()).facts(SplitContent.Split.class);
        var successor = Long.parseLong(answer.reply().input(SplitContent.SUCCESSOR));
        departments.goesOn(answer.projectId(), facts.departmentId(), successor);
        var to = directory.signatory(successor).map(s -> s.personId()).orElse(null);
        if (to == null || to == facts.headId()) return;
        open(facts.headId()).stream().filter(a -> a.projectId == answer.projectId() && concerns(a, facts.departmentId()))
                .forEach(a -> handingOn.reassign(answer.actor(), a.id, to));
        access.succeed(facts.headId(), to, Set.of(answer.projectId()));
    }

    private void tell(DutyMoved duty, Map<Long, List<Long>> moved, Map<Long, List<Succeeded.Signed>> signed) {
        var department = directory.department(duty.departmentId()).name();
        var from = directory.person(duty.from()).name();
        var projects = new TreeMap<Long, List<Long>>(moved);
        signed.keySet().forEach(project -> projects.putIfAbsent(project, List.of()));
        projects.forEach((project, open) -> notices.tell(Actor.SYSTEM, NewNotice.of(SuccessionMail.KIND, project, duty.to(),
                duty.departmentId() + ":" + duty.from() + ":" + duty.at(), new Succeeded(department, from, open, signed.getOrDefault(project, List.of())))));
    }

    private Map<Long, List<Succeeded.Signed>> signed(DutyMoved duty) {
        var signed = new TreeMap<Long, List<Succeeded.Signed>>();
        em.createQuery("select d.projectId, d.title, s.name, s.at from Signature s, SealedDocument d where s.documentId = d.id and s.personId = :from"
                        + " and s.departmentId = :department and s.voidedAt is null order by s.at", Object[].class)
                .setParameter("from", duty.from()).setParameter("department", duty.departmentId()).getResultStream()
                .forEach(row -> signed.computeIfAbsent((Long) row[0], project -> new ArrayList<>())
                        .add(new Succeeded.Signed((String) row[1], (String) row[2], (Instant) row[3])));
        return signed;
    }

    private static boolean concerns(Ask ask, Long departmentId) {
        return ask.capacityList().stream().anyMatch(c -> (c.role() == Capacity.Role.HEAD || c.flag() != null) && Objects.equals(c.departmentId(), departmentId));
    }
}
