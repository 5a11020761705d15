package countersign.tracking.reaction;

import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.SplitContent;
import countersign.shared.party.DepartmentEnded;
import countersign.tracking.EndedDepartments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A department that ended leaves tasks behind in running projects (P3). */
@ApplicationScoped
public class DepartmentReactions {

    @Inject EndedDepartments departments;
    @Inject AskLists asks;

    void ended(@Observes DepartmentEnded ended) { departments.ended(ended); }

    void chosen(@Observes @AskKind(SplitContent.KIND) AskAnswered answered) {
        var facts = asks.view(answered.askId()).facts(SplitContent.Split.class);
        departments.chosen(answered.actor(), answered.projectId(), facts.departmentId(), Long.parseLong(answered.reply().input(SplitContent.SUCCESSOR)));
    }
}
