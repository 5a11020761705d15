package countersign.shared.ask;

import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.party.DepartmentEnded;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** A department was split: the initiator of each project that it takes part in is asked which part takes over (P3). */
@ApplicationScoped
class Splits {

    @Inject Asks asks;
    @Inject AskContents contents;
    @Inject AskClock clock;
    @Inject Projects projects;
    @Inject Directory directory;

    void ask(long projectId, DepartmentEnded ended, long head, List<AskView> open) {
        var project = projects.view(projectId);
        var texts = directory.person(project.initiatorId()).texts();
        var parts = ended.successors().stream().map(id -> new SplitContent.Part(id, directory.department(id).name(),
                directory.signatory(id).map(s -> directory.person(s.personId()).name()).orElse(""))).toList();
        var facts = new SplitContent.Split(project.title(), ended.departmentId(), directory.department(ended.departmentId()).name(), head, parts,
                open.stream().map(a -> contents.of(a.kind()).page(a, texts).title()).toList());
        asks.open(Actor.SYSTEM, NewAsk.of(SplitContent.KIND, projectId, "split-" + ended.departmentId() + ":" + projectId, facts, project.initiatorId(),
                Capacity.of(Capacity.Role.INITIATOR, project.departmentId()), clock.policy(projectId).answer()));
    }
}
