package countersign.tracking;

import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.party.PersonView;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who waits for whom (S5.7): open asks, late hand-overs and disputes by department; counts for all, names for some. */
@ApplicationScoped
@Transactional
public class Waiting {

    @Inject AskLists asks;
    @Inject AskContents contents;
    @Inject HandOvers handOvers;
    @Inject Disagreements disagreements;
    @Inject TrackingRights rights;
    @Inject Company company;
    @Inject Clock clock;

    private record One(Long department, Long person, String kind, String what, Instant due, boolean overdue) {}

    /** What a project waits for, by department in the company's order, as that viewer may see it and in their language. */
    public List<WaitingDepartment> of(long projectId, long viewerId, Texts texts) {
        var all = new ArrayList<One>();
        var now = clock.instant();
        var open = asks.waitingFor(projectId);
        var people = company.directory().people(open.stream().map(AskView::personId).distinct().toList());
        open.forEach(ask -> all.add(new One(department(ask, people.get(ask.personId())), ask.personId(), "ask", contents.of(ask.kind()).page(ask, texts).title(),
                ask.dueAt(), ask.overdue(now))));
        handOvers.of(projectId).stream().filter(HandOverView::late).forEach(h -> all.add(late(h, texts)));
        disagreements.open(projectId).forEach(dispute -> dispute.departmentIds().forEach(department -> all.add(new One(department, null, "dispute",
                dispute.what(), dispute.clock().due(), dispute.clock().overdue()))));
        return view(all, projectId, viewerId);
    }

    /** An offered result waits for its receiver, any other for its giver. */
    private One late(HandOverView h, Texts texts) {
        var offered = h.state() == HandOverState.OFFERED;
        return new One(offered ? Long.valueOf(h.receiverDepartmentId()) : h.giverDepartmentId(), offered ? h.receiverId() : h.giverId(), "handOver",
                texts.get(offered ? "tracking.waiting.takeOver" : "tracking.waiting.handOver", h.number() + " " + h.task(),
                company.department(offered ? h.giverDepartmentId() : h.receiverDepartmentId()), h.promised()), null, true);
    }

    private static Long department(AskView ask, PersonView person) {
        return ask.capacities().stream().map(capacity -> capacity.departmentId()).filter(Objects::nonNull).findFirst()
                .orElse(person == null ? null : person.departmentId());
    }

    private List<WaitingDepartment> view(List<One> all, long projectId, long viewerId) {
        var everything = rights.mayDrive(projectId, viewerId) || rights.isExecutive(projectId, viewerId);
        Map<Long, List<One>> byDepartment = all.stream().filter(one -> one.department() != null)
                .collect(Collectors.groupingBy(One::department, LinkedHashMap::new, Collectors.toList()));
        return company.inOrder(byDepartment.keySet()).stream().map(department -> {
            var ones = byDepartment.get(department);
            var named = everything || rights.heads(viewerId, department);
            return new WaitingDepartment(department, company.department(department), count(ones, "ask"),
                    (int) ones.stream().filter(one -> one.kind().equals("ask") && one.overdue()).count(), count(ones, "handOver"), count(ones, "dispute"),
                    named ? people(ones) : List.of(), named);
        }).toList();
    }

    private static int count(List<One> ones, String kind) { return (int) ones.stream().filter(one -> one.kind().equals(kind)).count(); }

    private List<WaitingDepartment.Person> people(List<One> ones) {
        var byPerson = ones.stream().filter(one -> one.person() != null).collect(Collectors.groupingBy(One::person));
        return byPerson.entrySet().stream().map(entry -> new WaitingDepartment.Person(entry.getKey(), company.person(entry.getKey()),
                entry.getValue().stream().map(one -> new WaitingDepartment.Wait(one.kind(), one.what(), one.due())).toList()))
                .sorted(Comparator.comparing(WaitingDepartment.Person::name)).toList();
    }
}
