package countersign.it;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.NewAsk;
import countersign.shared.party.Directory;
import countersign.shared.party.Reform;
import countersign.shared.party.Reforms;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What people are asked in a capacity that may pass to somebody else. */
@ApplicationScoped
public class Duties {

    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Reforms reforms;
    @Inject Walk walk;

    /** Asks them as the head of that department. Returns the ask's id. */
    long asked(long person, long department) { return asked(person, Capacity.of(Capacity.Role.HEAD, department)); }

    long asked(long person, Capacity capacity) {
        var project = projects.open("组织变动", Scenario.CROSS_FUNCTIONAL_PROJECT, walk.department("市场部"), walk.person("wangyaqin"));
        return asks.open(Actor.SYSTEM, NewAsk.of(TwoRows.KIND, project, "it:" + project, "organisation", person, capacity, PolicyTime.parse("3 WD")));
    }

    /** What they are asked in that one's place; null for nothing. */
    AskView open(long person, long replaced) {
        return lists.inbox(person, 0, 100).stream().filter(a -> a.replaces() != null && a.replaces() == replaced).findFirst().orElse(null);
    }

    /** The department ends so. */
    void end(long department, Reform how, List<Long> successors) {
        reforms.end(Actor.onPage(directory.administrators().get(0)), department, directory.department(department).version(), how, successors);
    }
}
