package countersign.tracking.reaction;

import countersign.shared.ask.AskAnswered;
import countersign.shared.ask.AskKind;
import countersign.shared.ask.AskLists;
import countersign.shared.party.DutyMoved;
import countersign.tracking.OwnerLeftFacts;
import countersign.tracking.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;

/** Who leaves the company leaves tasks behind (P2). */
@ApplicationScoped
public class OwnerReactions {

    @Inject Owners owners;
    @Inject AskLists asks;

    void left(@Observes DutyMoved duty) {
        if (duty.departmentId() == null) owners.left(duty.from());
    }

    void named(@Observes @AskKind(OwnerLeftFacts.KIND) AskAnswered answered) {
        var facts = asks.view(answered.askId()).facts(OwnerLeftFacts.class);
        var named = new HashMap<Long, Long>();
        facts.tasks().forEach(line -> named.put(line.taskId(), Long.valueOf(answered.reply().input(line.input()))));
        owners.named(answered.actor(), answered.projectId(), facts.leftId(), named);
    }
}
