package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AwayFacts;
import countersign.shared.ask.Aways;
import countersign.shared.ask.Deputies;
import countersign.shared.ask.ProjectAsks;
import countersign.shared.party.Directory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever was asked to name a deputy for somebody away is asked no longer: it is settled otherwise, and they read by what (A4, P1). */
@ExtendWith(ArquillianExtension.class)
class AwayNoLongerIT {

    @Inject Absence absence;
    @Inject Asking asking;
    @Inject ProjectAsks projectAsks;
    @Inject Aways aways;
    @Inject AskLists lists;
    @Inject Deputies deputies;
    @Inject Directory directory;
    @Inject Projects projects;
    @Inject Letters letters;
    private final Guest anybody = Guest.nobody();

    @BeforeEach
    void somebodyIsAskedSomethingAndTheFolderIsWatched() { absence.begins(); }

    @AfterEach
    void nobodyIsAwayAndTheFolderIsLeft() { absence.ends(); }

    @Test
    void nobodyIsAskedAnyMoreOnceTheyNamedSomebodyThemselves() {
        absence.shows();
        deputies.appoint(Actor.byMail(absence.away), absence.away, List.of(), absence.colleague, directory.today(), directory.today(), "");
        assertThat(absence.ask().state()).isEqualTo(AskState.WITHDRAWN);
    }

    @Test
    void nobodyIsAskedAnyMoreOnceTheyAnswerSomething() {
        var other = asking.ask(AwayFacts.KIND, AwayFacts.class, absence.waiting.projectId(), absence.away);
        absence.shows();
        anybody.post("/act/" + asking.token(other), Map.of("t", asking.token(other), "choice", "none"));
        asking.settle();
        assertThat(lists.view(other.id()).state()).isEqualTo(AskState.SETTLED);
        assertThat(absence.ask().state()).isEqualTo(AskState.WITHDRAWN);
    }

    @Test
    void whoWritesThatTheyAreBackNeedsNobodyAndThePageAndTheMailSayWhy() {
        absence.shows();
        var head = absence.ask().personId();
        letters.answer(letters.token(absence.away, absence.waiting.id()), "我已经回来了，材料还在看，稍后答复。");
        assertThat(lists.view(absence.waiting.id()).open()).as("no answer to what waits").isTrue();
        assertThat(absence.ask().state()).isEqualTo(AskState.WITHDRAWN);
        var why = directory.person(absence.away).name() + "本人已经答复或来信，不需要再指定代理人。";
        assertThat(anybody.get(absence.link()).body()).contains(why);
        assertThat(letters.text(head, absence.ask().id())).contains("不再需要您答复", why);
    }

    @Test
    void thePageSaysWhoWasNamedOtherwise() {
        absence.shows();
        deputies.appoint(Actor.byMail(absence.away), absence.away, List.of(), absence.colleague, directory.today(), directory.today().plusDays(1), "");
        assertThat(anybody.get(absence.link()).body()).contains("由" + absence.stays + "代为办理");
    }

    @Test
    void whoseDeputyWasDismissedOrWhoseProjectGoesOnIsNotSaidToHaveWritten() {
        absence.shows();
        deputies.appoint(Actor.byMail(absence.away), absence.away, List.of(), absence.colleague, directory.today(), directory.today(), "");
        deputies.dismiss(Actor.byMail(absence.away), absence.away, directory.deputiesOf(absence.away));
        saysNothingOfThem();
        aways.ask(absence.away, absence.waiting, "我在休假");
        projects.state(absence.waiting.projectId(), ProjectState.SUSPENDED);
        projectAsks.withdraw(Actor.SYSTEM, absence.waiting.projectId());
        projects.state(absence.waiting.projectId(), ProjectState.RUNNING);
        saysNothingOfThem();
    }

    private void saysNothingOfThem() {
        assertThat(absence.ask().state()).isEqualTo(AskState.WITHDRAWN);
        assertThat(anybody.get(absence.link()).body()).contains("不再需要您答复").doesNotContain("已经答复或来信");
        assertThat(letters.text(absence.ask().personId(), absence.ask().id())).contains("不再需要您答复").doesNotContain("已经答复或来信");
    }
}
