package countersign.tracking.reaction;

import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.ask.AskLists;
import countersign.tracking.ReportFacts;
import countersign.tracking.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes the forms that come back, owners' and collaborators' (S5.1). */
@ApplicationScoped
public class ReportReactions {

    @Inject Reports reports;
    @Inject AskLists lists;

    void owner(@Observes @AskKind(ReportFacts.KIND) AskAnswered answered) { take(answered); }

    void collaborator(@Observes @AskKind(ReportFacts.HELPER_KIND) AskAnswered answered) { take(answered); }

    private void take(AskAnswered answered) {
        var facts = lists.view(answered.askId()).facts(ReportFacts.class);
        reports.answered(answered.actor(), answered.subjectId(), facts, answered.reply(), answered.at());
    }
}
