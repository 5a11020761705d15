package countersign.acceptance;

import countersign.acceptance.domain.Facts;
import countersign.acceptance.domain.TaskReview;
import countersign.acceptance.store.AcceptanceStore;
import countersign.shared.Actor;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.party.PersonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Asks who signs for the accepting departments how the results are (S6.1): one ask a person, however many departments and tasks. */
@ApplicationScoped
class ResultAsking {

    private static final int CHOICE = 12;
    @Inject AcceptanceStore store;
    @Inject StepSix step;
    @Inject Asks asks;
    @Inject AskLists lists;

    /** Asks about everything not judged yet; returns how many people were asked. */
    int ask(Actor actor, long projectId) {
        var open = store.tasks(projectId).stream().filter(r -> r.result() == null).toList();
        var byPerson = new LinkedHashMap<Long, List<TaskReview>>();
        for (var review : open) step.directory().signatory(review.acceptingId())
                .ifPresent(s -> byPerson.computeIfAbsent(s.personId(), p -> new ArrayList<>()).add(review));
        byPerson.forEach((person, reviews) -> askOne(actor, projectId, person, reviews));
        return byPerson.size();
    }

    private void askOne(Actor actor, long projectId, long person, List<TaskReview> reviews) {
        var departments = new LinkedHashSet<Long>();
        reviews.forEach(r -> departments.add(r.acceptingId()));
        departments.forEach(d -> step.access().grantDepartment(projectId, d));
        var files = new LinkedHashMap<Long, List<String>>();
        store.evidence(projectId).forEach(e -> files.computeIfAbsent(e.reviewId(), r -> new ArrayList<>()).add(e.fileName()));
        var facts = new Facts.Results(step.project(projectId).title(), departments.stream().map(step::department).toList(),
                reviews.stream().map(r -> line(r, files)).toList());
        var capacities = departments.stream().map(d -> Capacity.of(Capacity.Role.HEAD, d)).toList();
        asks.open(actor, new NewAsk(Facts.RESULT, projectId, "acceptance:" + projectId, facts, person, capacities, null, List.of(),
                step.policy(projectId).consultation(), null));
    }

    private Facts.Line line(TaskReview review, Map<Long, List<String>> files) {
        var view = review.view();
        return new Facts.Line(review.id(), view.number(), view.name(), view.standard(), step.department(view.leadDepartmentId()), step.person(view.ownerId()),
                people(view), files.getOrDefault(review.id(), List.of()));
    }

    /** Who can see to a condition: the owner, then their department. */
    private List<Facts.Someone> people(TaskReviewView view) {
        var people = new LinkedHashMap<Long, String>();
        if (view.ownerId() != null) people.put(view.ownerId(), step.person(view.ownerId()));
        step.directory().members(view.leadDepartmentId()).stream().limit(CHOICE).forEach((PersonView p) -> people.putIfAbsent(p.id(), p.name()));
        return people.entrySet().stream().map(e -> new Facts.Someone(e.getKey(), e.getValue())).toList();
    }

    /** Withdraws the asks about results of which none is open any more. */
    void settle(Actor actor, long projectId) {
        var open = store.tasks(projectId).stream().filter(r -> r.result() == null).map(TaskReview::id).toList();
        for (var ask : lists.of("acceptance:" + projectId)) {
            if (!ask.open() || !ask.kind().equals(Facts.RESULT)) continue;
            if (ask.facts(Facts.Results.class).lines().stream().noneMatch(l -> open.contains(l.reviewId()))) asks.withdraw(actor, ask.id());
        }
    }
}
