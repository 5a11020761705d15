package countersign.acceptance;

import countersign.acceptance.domain.StepNotice;
import countersign.shared.Actor;
import countersign.shared.access.Projects;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Tells people what happened in step 6, each thing once. */
@ApplicationScoped
class Telling {

    @Inject Notices notices;
    @Inject Projects projects;

    void tell(Actor actor, long projectId, long personId, String factKey, String topic, List<String> args, List<String> lines, String... files) {
        var facts = new StepNotice(topic, projects.view(projectId).title(), args, lines);
        notices.tell(actor, NewNotice.of(StepNotice.KIND, projectId, personId, "acceptance:" + projectId + ":" + factKey, facts).with(files));
    }

    void tellAll(Actor actor, long projectId, Collection<Long> people, String factKey, String topic, List<String> args, List<String> lines, String... files) {
        people.stream().distinct().forEach(person -> tell(actor, projectId, person, factKey, topic, args, lines, files));
    }
}
