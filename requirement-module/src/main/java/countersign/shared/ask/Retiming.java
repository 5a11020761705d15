package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.audit.AuditTrail;
import countersign.shared.calendar.CalendarEdited;
import countersign.shared.calendar.CalendarOwner;
import countersign.shared.json.Json;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyEdited;
import countersign.shared.policy.PolicyKey;
import countersign.shared.text.Text;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Policy or calendar changed: the due times of open asks follow, in the same transaction, and each person hears once of all that moved for them (A5).
 * Modules with clocks of their own observe the same events earlier, set these, and {@link #moved note} them.
 */
@ApplicationScoped
@Transactional
public class Retiming {

    /** Later than the modules' own clocks, which asks are due by. */
    static final int AFTER_THE_MODULES = Interceptor.Priority.APPLICATION + 1000;
    /** When what follows the asks' due times observes the same events. */
    public static final int AFTER_THE_ASKS = AFTER_THE_MODULES + 1000;
    private static final String OPEN = "select a from Ask a where a.state = :open";
    @PersistenceContext EntityManager em;
    @Inject AskClock clock;
    @Inject Asks asks;
    @Inject AskContents contents;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Notices notices;
    @Inject AuditTrail trail;
    @Inject MovedClocks moved;

    void policy(@Observes @Priority(AFTER_THE_MODULES) PolicyEdited edited) {
        var cause = Cause.of(edited);
        for (var ask : open()) {
            if (!edited.concerns(ask.projectId, projects.view(ask.projectId).scenario())) continue;
            if (ask.dueBy.isEmpty()) follow(ask, cause);
            else if (edited.key() == PolicyKey.NOTICE || contents.of(ask.kind).clock(ask.view()) == edited.key()) recount(ask, cause);
        }
        tell(cause, edited.at());
    }

    void calendar(@Observes @Priority(AFTER_THE_MODULES) CalendarEdited edited) {
        var cause = Cause.of(edited);
        for (var ask : open()) {
            if (!runsBy(ask, edited.owner())) continue;
            if (ask.dueBy.isEmpty()) follow(ask, cause);
            else recount(ask, cause);
        }
        tell(cause, edited.at());
    }

    /**
     * A module's own clock moved because of the event that is being observed: it is written down, and the people hear of it with the asks that moved.
     *
     * @param subject as {@code kind:id}
     * @param key     names the clock in words, with {@code args}
     */
    public void moved(Collection<Long> people, long projectId, String subject, String key, List<String> args, Instant from, Instant to) {
        trail.record(Actor.SYSTEM, projectId, subject, Text.of("shared.audit.ask.moved", Text.of(key, args.toArray()), from, to), null);
        new LinkedHashSet<>(people).forEach(person -> moved.add(person, new Retimed.Line(projectId, 0, key, args, from, to)));
    }

    private List<Ask> open() { return em.createQuery(OPEN, Ask.class).setParameter("open", AskState.OPEN).getResultList(); }

    private boolean runsBy(Ask ask, CalendarOwner owner) {
        return switch (owner.kind()) {
            case COMPANY -> true;
            case DEPARTMENT -> Optional.of(owner.id()).equals(Optional.ofNullable(directory.person(ask.personId).departmentId()));
            case PERSON -> ask.personId == owner.id();
        };
    }

    private void recount(Ask ask, Cause cause) {
        var was = ask.dueAt;
        if (asks.times(ask).retime(ask, clock.now(), asks.time(ask))) note(ask, was, cause);
    }

    /** Its due time was agreed, or is that of a clock of the module that asked. */
    private void follow(Ask ask, Cause cause) {
        var was = ask.dueAt;
        var due = contents.of(ask.kind).due(ask.view());
        var times = asks.times(ask);
        var later = due.isPresent() ? times.follow(ask, clock.now(), due.get()) : cause.kind() == Cause.Kind.CALENDAR && times.retime(ask, clock.now(), null);
        if (later) note(ask, was, cause);
    }

    private void note(Ask ask, Instant was, Cause cause) {
        ask.movedFrom = was;
        ask.movedWhy = Json.write(cause);
        trail.record(Actor.SYSTEM, ask.projectId, "ask:" + ask.id, Text.of("shared.audit.ask.moved", title(ask), was, ask.dueAt), null);
        var line = new Retimed.Line(ask.projectId, ask.id, "", List.of(), was, ask.dueAt);
        var people = new LinkedHashSet<>(Set.of(ask.personId));
        directory.deputyOf(ask.personId, ask.id).ifPresent(people::add);
        people.forEach(person -> moved.add(person, line));
    }

    private String title(Ask ask) { return contents.of(ask.kind).page(ask.view(), directory.person(ask.personId).texts()).title(); }

    private void tell(Cause cause, Instant at) {
        moved.take().forEach((person, lines) -> notices.tell(Actor.SYSTEM,
                new NewNotice(Retimed.KIND, null, person, "retimed:" + at, new Retimed(cause, lines), null, List.of(), false)));
    }
}
