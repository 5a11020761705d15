package countersign.requirement;

import countersign.requirement.domain.MinutesEdition;
import countersign.requirement.domain.MinutesReader;
import countersign.requirement.domain.MinutesRules;
import countersign.requirement.store.MinutesStore;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Asks participants to confirm the minutes, again when an edition concerns them, and tells the initiator of objections (S2.5). */
@ApplicationScoped
class MinutesAsking {

    @Inject MinutesStore store;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Notices notices;
    @Inject StepTwoClock clock;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;

    void circulate(Actor actor, MinutesOf of, MinutesEdition edition, MinutesPaper paper, Set<String> changed, Set<Long> concerned, Set<Long> recipients) {
        var projectId = of.projectId();
        var policy = clock.policy(projectId);
        var within = policy.silence().orElse(policy.answer());
        for (long person : recipients) {
            var known = store.reader(projectId, of.meetingId(), person);
            var speaksFor = speaksFor(person);
            if (!MinutesRules.concerns(known.map(MinutesReader::state).orElse(null), speaksFor, concerned)) continue;
            access.grant(projectId, person, AccessSource.PARTICIPANT);
            var reader = known.orElseGet(() -> new MinutesReader(projectId, of.meetingId(), person));
            var facts = new MinutesFacts(edition.documentId(), edition.edition(), paper, policy.silence().isPresent(), speaksFor.stream().toList(), changed.stream().toList(),
                    of.meetingId());
            var asked = NewAsk.of(MinutesFacts.KIND, projectId, of.subject(), facts, person, Capacity.of(Capacity.Role.PARTICIPANT), within);
            var ask = reader.askId() == null ? asks.open(actor, asked) : asks.replace(actor, lists.standing(reader.askId()).id(), asked);
            reader.asked(edition.documentId(), edition.edition(), ask, lists.view(ask).dueAt(), policy.silence().isPresent());
            if (known.isEmpty()) store.add(reader);
        }
    }

    /** The departments a person heads, is liaison of, or belongs to. */
    private Set<Long> speaksFor(long personId) {
        var departments = new LinkedHashSet<Long>();
        directory.headedBy(personId).stream().map(DepartmentView::id).forEach(departments::add);
        directory.departments().stream().filter(d -> Long.valueOf(personId).equals(d.liaisonId())).map(DepartmentView::id).forEach(departments::add);
        var home = directory.person(personId).departmentId();
        if (home != null) departments.add(home);
        return departments;
    }

    /** Closes the ask of somebody whose silence counts. False when they have just answered and it only waits for its take-back window, or got more time. */
    boolean closeSilently(MinutesReader reader) {
        var ask = lists.standing(reader.askId());
        if (!ask.open() || ask.dueAt().isAfter(clock.now())) return false;
        asks.supersede(ask.id());
        return true;
    }

    void tellObjection(Actor by, MinutesOf of, long personId, MinutesPoint point, String words, int edition) {
        var projectId = of.projectId();
        var facts = MinutesNotice.objected(projectId, directory.person(personId).name(), point, words, edition);
        notices.tell(by, NewNotice.of(MinutesNotice.KIND, projectId, projects.view(projectId).initiatorId(),
                "objection:" + of.subject() + ":" + personId + ":" + edition, facts));
    }

    /** Everybody hears that the departments have agreed, with the filed minutes. */
    void tellAgreed(Actor by, long projectId, long documentId, Set<Long> people) {
        var facts = MinutesNotice.agreed(projectId, directory.person(projects.view(projectId).initiatorId()).name());
        for (long person : people) notices.tell(by, NewNotice.of(MinutesNotice.KIND, projectId, person, "agreed:" + projectId, facts).with("pdf:" + documentId));
    }
}
