package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.ask.AskComments;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.party.People;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A4 in the server: what a reply's words do to the ask that its token names. */
@ExtendWith(ArquillianExtension.class)
class AnswerByMailIT {

    private static final String MINUTES = "requirement.minutes";
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskComments comments;
    @Inject People people;
    @Inject Letters letters;

    @BeforeEach
    void theFolderIsWatched() { letters.open(); }

    @AfterEach
    void theFolderIsLeft() { letters.close(); }

    @Test
    void noObjectionConfirmsTheMinutesWhoeverSentIt() {
        var ask = asked(MINUTES);
        assertThat(letters.text(ask.personId(), ask.id())).contains("无异议");
        letters.answer(token(ask), "无异议。\r\n\r\n孙浩\r\n\r\n-----原始邮件-----\r\n发件人: 会签协同\r\n主题: 会议纪要\r\n有异议");
        assertAnswered(ask, "confirm");
    }

    private void assertAnswered(AskView ask, String choice) {
        var now = lists.view(ask.id());
        assertThat(now.state()).isEqualTo(AskState.ANSWERED);
        assertThat(now.choice()).isEqualTo(choice);
        assertThat(now.way()).isEqualTo(Actor.Way.REPLY);
        assertThat(now.answeredBy()).isEqualTo(ask.personId());
        asks.takeBack(Actor.byMail(ask.personId()), ask.id());
        asks.withdraw(Actor.SYSTEM, ask.id());
    }

    private AskView asked(String kind) { return asking.ask(kind, AskKinds.FACTS.get(kind), walk.consulted(false), walk.person("sunhao")); }

    private String token(AskView ask) { return letters.token(ask.personId(), ask.id()); }
}
