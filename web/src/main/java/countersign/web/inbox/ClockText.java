package countersign.web.inbox;

import countersign.shared.access.Projects;
import countersign.shared.ask.AskView;
import countersign.shared.policy.Policies;
import countersign.shared.policy.PolicyKey;
import countersign.web.act.AskContexts;
import countersign.web.act.AskWords;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/** The definition next to each clock of the pages: how its time is counted, from when, by whose calendar, and what moved it (SPEC 3, A8). */
@Named
@RequestScoped
public class ClockText {

    @Inject private AskWords words;
    @Inject private AskContexts contexts;
    @Inject private Projects projects;
    @Inject private Policies policies;
    @Inject private Me me;

    /** Of an ask's due time. */
    public String of(AskView ask) { return words.clock(ask, contexts.of(ask), me.texts()); }

    /** Of a project's clock that a row of the policy times; {@code from} is null where each starts at its own time. */
    public String of(long projectId, String row, Instant from) {
        var key = PolicyKey.valueOf(row);
        var scenario = projects.view(projectId).scenario();
        var time = policies.ofProject(projectId, scenario).optionalTime(key);
        if (time.isEmpty()) return "";
        var texts = me.texts();
        var counted = texts.get("web.clock.row", texts.get(key.text()), texts.get(time.get().explained(scenario.emergency())));
        return from == null ? counted : texts.get("web.clock.from", counted, texts.dates().moment(from));
    }
}
