package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.ask.AskAgain;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.party.Directory;
import countersign.shared.text.Language;
import countersign.web.inbound.read.WordTable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every kind of ask, and what can be done with it and from where: each cell of the table is done in the server before it is written. README shows the
 * table, and must show what this test did.
 */
@ExtendWith(ArquillianExtension.class)
class AskTableIT {

    private static final String HEAD = "| kind of ask | page | button in the mail | reply | delegate | remind | escalate | take back |";
    private static final String RULE = "| --- | --- | --- | --- | --- | --- | --- | --- |";
    /** Kinds of which nobody above hears by the ask's own clock, what happens instead when its time is over, and the test that shows it. */
    private static final Map<String, Otherwise> OTHERWISE = Map.of(
            "requirement.consultation-draft", new Otherwise("the head’s own ask climbs", SilenceIT.class, "whereTheLiaisonDraftsNothingTheHeadsOwnAskClimbs"),
            "requirement.attendance", new Otherwise("the meeting takes place", SilenceIT.class, "whereNobodySaysThatTheyComeTheMeetingTakesPlace"),
            "requirement.labour", new Otherwise("it is said in the meeting", LabourIT.class, "whoWantsToSayItInTheMeetingWritesNothingAndTheMinutesEndTheQuestion"),
            "requirement.dispute-response", new Otherwise("the dispute climbs", DisputesIT.class, "aDisputeNobodySettlesClimbsOnceToTheExecutiveWhoDecidesWithOneTap"),
            "tasking.part", new Otherwise("the plan lists who is silent", SilenceIT.class, "whereNobodyConfirmsTheirPartThePlanListsThem"),
            "tracking.coordination", new Otherwise("the problem climbs its path", SilenceIT.class, "whereNobodySolvesAProblemItClimbsItsPath"),
            "tracking.helper-report", new Otherwise("the owner’s report climbs", SilenceIT.class, "whereAHelperReportsNothingTheOwnersReportClimbs"),
            "tracking.warning-issue", new Otherwise("the warning issues itself", SilenceIT.class, "whereTheInitiatorDoesNotIssueAWarningItIssuesItself"),
            "acceptance.feedback", new Otherwise("nobody is owed it", AcceptanceIT.class, "aProjectIsJudgedSignedReviewedAndArchived"),
            "shared.away", new Otherwise("what waits for them climbs", SilenceIT.class, "whereNobodyNamesADeputyWhatWaitsForWhoIsAwayClimbs"));
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject Traces traces;
    @Inject Letters letters;
    @Inject Asks asks;
    @Inject AskAgain again;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject AskContents contents;
    @Inject Directory directory;
    @Inject Clock clock;
    private final Guest anybody = Guest.nobody();
    private final List<String> wrong = new ArrayList<>();
    private Guest sunhao;
    private AskView ask;
    private AskPage page;

    @BeforeEach
    void theFolderIsWatched() { letters.open(); }

    @AfterEach
    void theFolderIsLeft() { letters.close(); }

    @Test
    void everyKindOfAskCanBeDoneEverythingWithFromEverywhere() throws IOException {
        var project = walk.consulted(false);
        sunhao = Guest.in("sunhao", "countersign");
        var table = new ArrayList<>(List.of(HEAD, RULE));
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            if (kind.equals(TwoRows.KIND)) return;
            ask = asking.ask(kind, facts, project, walk.person("sunhao"));
            page = contents.of(kind).page(ask, directory.person(ask.personId()).texts());
            var row = new TreeMap<String, String>();
            cell(row, "2 button", this::byButton);
            cell(row, "7 take back", this::takenBack);
            cell(row, "5 remind", this::reminded);
            cell(row, "3 reply", this::byReply);
            cell(row, "1 page", this::onPage);
            cell(row, "4 delegate", this::byDeputy);
            cell(row, "6 escalate", this::escalated);
            asks.withdraw(Actor.SYSTEM, ask.id());
            table.add("| `" + kind + "` | " + String.join(" | ", row.values()) + " |");
        });
        table.forEach(System.out::println);
        Files.writeString(Path.of("target/asks.md"), String.join("\n", table) + "\n");
        assertThat(wrong).isEmpty();
        assertThat(Files.readString(Path.of("../README.md"))).as("README's table is target/asks.md").contains(String.join("\n", table));
    }

    private interface Doing { String done(); }

    /** What happens, and the test by which it does. */
    private record Otherwise(String says, Class<?> test, String method) {

        /** What it says; only where there is such a test. */
        String shown() {
            var shows = Arrays.stream(test.getDeclaredMethods()).anyMatch(each -> each.getName().equals(method) && each.isAnnotationPresent(Test.class));
            if (!shows) throw new IllegalStateException("no test shows that " + says + ": " + test.getSimpleName() + "." + method);
            return says;
        }
    }

    private void cell(Map<String, String> row, String name, Doing doing) {
        String done;
        try {
            done = doing.done();
        } catch (RuntimeException | AssertionError failed) {
            done = "NO";
            wrong.add(ask.kind() + ", " + name + ": " + failed);
        }
        row.put(name, done);
    }

    private String byButton() {
        var token = token(ask.personId());
        post(token, answer());
        answered("the button", null);
        return "yes";
    }

    private String takenBack() {
        var token = token(ask.personId());
        post(token, Map.of("do", "takeback"));
        if (!now().open()) throw new IllegalStateException("not taken back");
        return "yes";
    }

    private String onPage() {
        var path = "/inbox.xhtml?ask=" + ask.id();
        var html = sunhao.get(path).body();
        var said = sunhao.post(path, InboxForm.filled(html, page.choices().get(0).label(), answer().get("comment"), AskKinds.TYPED.containsKey(ask.kind()))).body();
        answered("the page: " + Jsoup.parse(said).select(".ui-message, .ui-messages").text(), null);
        back(ask.personId());
        return "yes";
    }

    /** The agreeing answer's own words, as the mail offers them. A signature gets its link and stays open. */
    private String byReply() {
        if (!contents.of(ask.kind()).repeats(ask)) {
            assertThat(letters.text(ask.personId(), ask.id())).as("words that stay unnamed are not asked for by mail").doesNotContain("[#");
            return "yes: the link, as its words stay unnamed";
        }
        letters.answer(letters.token(ask.personId(), ask.id()), words());
        var outcome = traces.replies(ask.id()).get(0);
        if (outcome.equals("ANSWERED")) {
            answered("the reply", null);
            back(ask.personId());
            return "yes";
        }
        if (!now().open()) throw new IllegalStateException("answered by " + outcome);
        if (!letters.text(ask.personId(), ask.id()).contains("/act/")) throw new IllegalStateException("no link after " + outcome);
        if (!List.of("SIGNS", "REFUSED").contains(outcome)) throw new IllegalStateException("not understood: " + outcome);
        return outcome.equals("SIGNS") ? "yes: gets the link, never signs" : "yes: told what is missing, with the link";
    }

    private String words() {
        var percent = page.inputs().stream().filter(input -> input.type() == AskPage.InputType.PERCENT).count();
        return percent > 0 ? "100%" : proposed() + (page.choices().get(0).comment() ? "，原因" : "");
    }

    private String proposed() {
        var first = page.choices().get(0);
        return WordTable.shipped().proposed(ask.kind(), first.code(), Language.ZH_CN).orElse(first.label());
    }

    private String byDeputy() {
        var deputy = walk.person("guokai");
        post(token(ask.personId()), Map.of("do", "entrust", "to", String.valueOf(deputy), "sought", "郭凯"));
        post(token(deputy), answer());
        answered("the deputy", deputy);
        back(deputy);
        return "yes";
    }

    private String reminded() {
        traces.older(ask.id(), 1);
        again.urge(Actor.onPage(walk.person("wangyaqin")), ask.id());
        if (!traces.stages(ask.id()).contains("URGED")) throw new IllegalStateException("not urged");
        traces.due(ask.id(), clock.instant().minus(Duration.ofDays(40)));
        sweep.run();
        if (!traces.stages(ask.id()).contains("REMINDED_DUE")) throw new IllegalStateException("not reminded at the due time");
        return "yes";
    }

    /** Silence since long after the reminder: the head's superior hears of it, or the kind says what happens instead. */
    private String escalated() {
        traces.reminded(ask.id(), clock.instant().minus(Duration.ofDays(40)));
        sweep.run();
        var climbed = traces.stages(ask.id()).stream().anyMatch(stage -> stage.equals("HEAD_TOLD") || stage.equals("EXECUTIVE_TOLD"));
        var climbs = contents.of(ask.kind()).climbs(now());
        if (climbed != climbs) throw new IllegalStateException("climbs: " + climbs + ", climbed: " + climbed);
        if (!climbs && !OTHERWISE.containsKey(ask.kind())) throw new IllegalStateException("nobody above hears of it, and nothing else happens");
        return climbs ? "yes" : "yes: " + OTHERWISE.get(ask.kind()).shown();
    }

    private Map<String, String> answer() { return asking.rightly(ask.kind(), page, 0); }

    private void answered(String by, Long deputy) {
        var answered = now();
        if (answered.state() != AskState.ANSWERED) throw new IllegalStateException("not answered by " + by);
        if (deputy != null && (answered.answeredBy() != deputy.longValue() || answered.personId() != ask.personId())) throw new IllegalStateException("not both names");
    }

    private void back(long person) { asks.takeBack(person == ask.personId() ? Actor.byMail(person) : Actor.byMail(person).insteadOf(ask.personId()), ask.id()); }

    private void post(String token, Map<String, String> fields) {
        var sent = new TreeMap<>(fields);
        sent.put("t", token);
        anybody.post("/act/" + token, sent);
    }

    private String token(long person) { return asking.token(ask, person); }

    private AskView now() { return lists.view(ask.id()); }
}
