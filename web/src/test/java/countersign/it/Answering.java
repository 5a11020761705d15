package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks 孙浩 something whose mail is answered, and tells whether it was taken. */
@ApplicationScoped
public class Answering {

    static final String MINUTES = "requirement.minutes";
    static final String ACTION_ITEM = "requirement.action-item";
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject Asking asking;
    @Inject Letters letters;
    @Inject Walk walk;

    AskView asked(String kind) { return asked(kind, walk.consulted(false)); }

    AskView asked(String kind, long project) { return asking.ask(kind, AskKinds.FACTS.get(kind), project, walk.person("sunhao")); }

    /** The token in the newest mail about it. */
    String token(AskView ask) { return letters.token(ask.personId(), ask.id()); }

    /** It was answered so by mail; then nobody is asked any more. */
    void taken(AskView ask, String choice) {
        var now = lists.view(ask.id());
        assertThat(now.state()).isEqualTo(AskState.ANSWERED);
        assertThat(now.choice()).isEqualTo(choice);
        assertThat(now.way()).isEqualTo(Actor.Way.REPLY);
        assertThat(now.answeredBy()).isEqualTo(ask.personId());
        asks.takeBack(Actor.byMail(ask.personId()), ask.id());
        asks.withdraw(Actor.SYSTEM, ask.id());
    }
}
