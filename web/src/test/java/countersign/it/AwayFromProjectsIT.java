package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.ActionItemFacts;
import countersign.shared.Actor;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.AwayFacts;
import countersign.shared.ask.Aways;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.ProjectAsks;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody away is waited for in several projects, of which one may be confidential or rest (A4, P1, P5). */
@ExtendWith(ArquillianExtension.class)
class AwayFromProjectsIT {

    @Inject Absence absence;
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject HandingOn handingOn;
    @Inject ProjectAsks projectAsks;
    @Inject Aways aways;
    @Inject AskLists lists;
    @Inject Directory directory;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Cast cast;
    @Inject Letters letters;
    private final Guest anybody = Guest.nobody();

    @BeforeEach
    void somebodyIsAskedSomethingAndTheFolderIsWatched() { absence.begins(); }

    @AfterEach
    void nobodyIsAwayAndTheFolderIsLeft() { absence.ends(); }

    @Test
    void whoDoesNotSeeAConfidentialProjectReadsItsNumberOnlyAndShowsItToNobody() {
        asking.withdraw(absence.waiting);
        var secret = walk.consulted(true);
        absence.away = directory.departments().stream().flatMap(department -> directory.members(department.id()).stream()).map(PersonView::id)
                .filter(one -> directory.deputiesOf(one).isEmpty() && directory.above(one).filter(head -> !access.canSee(secret, head)).isPresent()).findFirst().orElseThrow();
        absence.waiting = absence.waits(secret);
        aways.ask(absence.away, absence.waiting, "我在休假");
        assertThat(Jsoup.parse(anybody.get(absence.link()).body()).text()).contains(projects.view(secret).number(), "我在休假").doesNotContain(Walk.MARK);
        handingOn.forward(Actor.byMail(absence.ask().personId()), absence.ask().id(), absence.colleague);
        assertThat(access.canSee(secret, absence.colleague)).isFalse();
    }

    @Test
    void whatWaitsInAConfidentialProjectThatRestsIsNotReadInWhatIsAskedOnBehalfOfAnother() {
        asking.withdraw(absence.waiting);
        var secret = walk.consulted(true);
        absence.waiting = asking.ask(ActionItemFacts.KIND, ActionItemFacts.class, secret, absence.away, "封存");
        aways.ask(absence.away, absence.waiting, "我在休假");
        var first = absence.ask();
        assertThat(first.facts(AwayFacts.class).what()).as("who is asked sees it").contains("封存");
        var other = asking.ask(ActionItemFacts.KIND, ActionItemFacts.class, walk.consulted(false), absence.away);
        projectAsks.withdraw(Actor.SYSTEM, secret);
        assertThat(absence.ask().projectId()).isEqualTo(other.projectId());
        assertThat(letters.text(absence.ask().personId(), absence.ask().id())).contains(Walk.MARK).doesNotContain("封存");
        for (var link : List.of(first, absence.ask())) assertThat(anybody.get("/act/" + asking.token(link)).body()).doesNotContain("封存");
        asking.withdraw(other);
    }

    @Test
    void thatNobodyHasToStandInHoldsForEveryProjectInThatAbsence() {
        var other = absence.waits(walk.consulted(false));
        absence.shows();
        projects.state(absence.waiting.projectId(), ProjectState.SUSPENDED);
        projectAsks.withdraw(Actor.SYSTEM, absence.waiting.projectId());
        anybody.post(absence.link(), absence.nobody());
        asking.settle();
        var third = absence.waits(walk.consulted(false));
        absence.showsIn(third);
        assertThat(absence.asked()).hasSize(2).noneMatch(AskView::open);
        asking.withdraw(other);
        asking.withdraw(third);
    }

    @Test
    void whereItsProjectRestsItIsAskedOnBehalfOfAnotherThatWaits() {
        var other = absence.waits(walk.consulted(false));
        absence.shows();
        var first = absence.ask();
        projectAsks.withdraw(Actor.onPage(walk.person("zhoulan")), absence.waiting.projectId());
        assertThat(lists.view(first.id()).open()).isFalse();
        assertThat(absence.ask()).matches(AskView::open).matches(ask -> ask.projectId() == other.projectId() && ask.personId() == first.personId());
        assertThat(anybody.get("/act/" + asking.token(first)).body()).as("the old link leads on").contains(asking.token(absence.ask()), "同样的事后来又另外征询过您")
                .as("nothing changed in what the mail was about").doesNotContain("内容有变化").as("nor is it said for which project").doesNotContain(numbers(absence.waiting, other));
        projectAsks.withdraw(Actor.SYSTEM, other.projectId());
        assertThat(absence.asked()).as("nobody waits any more").noneMatch(AskView::open);
    }

    @Test
    void whatWasAskedAndAnsweredForAnotherProjectIsNotShownByTheOldLink() {
        var other = absence.waits(walk.consulted(false));
        absence.shows();
        var first = absence.ask();
        projectAsks.withdraw(Actor.SYSTEM, absence.waiting.projectId());
        anybody.post(absence.link(), absence.nobody());
        assertThat(anybody.get("/act/" + asking.token(first)).body()).contains("那一次已有答复").doesNotContain(numbers(absence.waiting, other));
        asking.settle();
        asking.withdraw(other);
    }

    @Test
    void whoIsStillAwayIsAskedForAgainWhenAnotherProjectWaitsAfterItsOwnWasSuspended() {
        absence.shows();
        projects.state(absence.waiting.projectId(), ProjectState.SUSPENDED);
        projectAsks.withdraw(Actor.SYSTEM, absence.waiting.projectId());
        assertThat(absence.asked()).noneMatch(AskView::open);
        var other = absence.waits(walk.consulted(false));
        absence.showsIn(other);
        assertThat(absence.ask()).matches(AskView::open).matches(ask -> ask.projectId() == other.projectId());
        asking.withdraw(other);
    }

    @Test
    void whatHasBecomeImpossibleIsAskedAgainForAnotherProjectWhereItsOwnRests() {
        var other = absence.waits(walk.consulted(false));
        var leaving = cast.add("it.leaves.too", "也将离职人");
        absence.shows();
        anybody.post(absence.link(), absence.named(leaving, directory.today(), ""));
        cast.leave("it.leaves.too");
        projectAsks.withdraw(Actor.SYSTEM, absence.waiting.projectId());
        asking.settle();
        assertThat(absence.ask()).as("asked again").matches(AskView::open).matches(ask -> ask.projectId() == other.projectId());
        asking.withdraw(other);
    }

    private String[] numbers(AskView... asks) { return Stream.of(asks).map(ask -> projects.view(ask.projectId()).number()).toArray(String[]::new); }
}
