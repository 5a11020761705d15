package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.requirement.ConsultationFacts;
import countersign.requirement.ReviewFacts;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AnswerCodes;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.CodeSweep;
import countersign.shared.ask.Proof;
import countersign.shared.ask.ProofRow;
import countersign.shared.ask.ProofWish;
import countersign.shared.ask.Proofs;
import countersign.shared.ask.Reply;
import countersign.shared.ask.Signatures;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.party.Directory;
import countersign.shared.party.People;
import countersign.shared.policy.Scenario;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers that need a code by a second way, or a login, before they count (A3): by the link, by reply, by other doors, and everything that is tried to get round it. */
@ExtendWith(ArquillianExtension.class)
class ProofIT {

    private static final Scenario SCENARIO = Scenario.CROSS_FUNCTIONAL_PROJECT;
    private static final String SECOND = "second@private.example";
    private static final String WORDS = "先写下的意见";
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject Traces traces;
    @Inject Letters letters;
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskContents contents;
    @Inject Proofs proofs;
    @Inject AnswerCodes codes;
    @Inject CodeSweep forgetting;
    @Inject Signatures signatures;
    @Inject Outbox outbox;
    @Inject People people;
    @Inject Directory directory;
    private final Guest anybody = Guest.nobody();
    private AskView ask;
    private long sunhao;

    @BeforeEach
    void aReviewIsAskedOfSomebodyWithASecondAddress() {
        sunhao = walk.person("sunhao");
        second(SECOND);
        ask = asking.ask(ReviewFacts.KIND, AskKinds.FACTS.get(ReviewFacts.KIND), walk.consulted(false), sunhao);
    }

    @AfterEach
    void theLinkIsEnoughAgain() {
        for (var row : proofs.rows(SCENARIO)) needs(row.kind(), Proof.LINK);
        second("");
        asking.withdraw(lists.view(ask.id()));
    }

    @Test
    void theAnswerIsHeldUntilTheCodeFromTheSecondAddressIsTyped() {
        needs(ReviewFacts.KIND, Proof.CODE);
        assertThat(letters.text(sunhao, ask.id())).as("the mail says it").contains("验证码");
        var sent = traces.noticesOf("shared.code", sunhao, null);
        assertThat(answered(Map.of("choice", "return")).statusCode()).as("what is not complete is refused").isEqualTo(422);
        assertThat(traces.noticesOf("shared.code", sunhao, null)).as("before any code is sent").isEqualTo(sent);
        assertThat(answered(Map.of("comment", WORDS, "in.terms", "yes")).statusCode()).isEqualTo(303);
        var page = opened();
        assertThat(page.select("input[name=code]")).hasSize(1);
        assertThat(page.text()).contains(WORDS).contains("s•••@private.example").doesNotContain(SECOND);
        assertThat(now().state()).isEqualTo(AskState.OPEN);
        var code = code();
        var before = traces.of(ask.projectId());
        opened();
        assertThat(Traces.changed(before, traces.of(ask.projectId()))).as("to look changes nothing").isEmpty();
        assertThat(typed("123").select("#p-code").text()).contains("六位数字");
        assertThat(typed(other(code)).select("#p-code").text()).contains("4");
        assertThat(post(Map.of("do", "code", "code", code)).statusCode()).isEqualTo(303);
        assertThat(now().state()).isEqualTo(AskState.ANSWERED);
        assertThat(now().comment()).isEqualTo(WORDS);
        assertThat(signatures.ofDocument(ask.documentId())).extracting(line -> line.way()).containsExactly(Actor.Way.TRIAL_CODE);
        assertThat(traces.held(ask.id())).as("nothing is held any more").isEmpty();
        post(Map.of("do", "takeback"));
        assertThat(now().open()).as("to take back promises nothing").isTrue();
        assertThat(typed(code).text()).as("used is used").contains("用过");
        assertThat(now().open()).isTrue();
    }

    @Test
    void aCodeIsOfOneAnswerAndTheLastOneOnly() {
        needs(ReviewFacts.KIND, Proof.CODE);
        answered(Map.of("comment", WORDS, "in.terms", "yes"));
        var first = code();
        assertThat(Jsoup.parse(post(Map.of("do", "change")).body()).select("#comment").text()).as("to be changed").isEqualTo(WORDS);
        answered(Map.of("comment", WORDS + "，改过", "in.terms", "yes"));
        var second = code();
        if (!first.equals(second)) assertThat(typed(first).select("#p-code").text()).contains("不对");
        post(Map.of("do", "code", "code", second));
        assertThat(now().comment()).isEqualTo(WORDS + "，改过");
        back();
    }

    @Test
    void wordsThatAreNeverGivenAreForgottenAfterTwoHours() {
        needs(ReviewFacts.KIND, Proof.CODE);
        answered(Map.of("comment", WORDS, "in.terms", "yes"));
        traces.codesOlder(ask.id(), Duration.ofMinutes(119));
        forgetting.run();
        assertThat(opened().text()).contains(WORDS);
        traces.codesOlder(ask.id(), Duration.ofMinutes(2));
        assertThat(opened().text()).as("not shown any more").doesNotContain(WORDS);
        forgetting.run();
        assertThat(traces.held(ask.id())).isEmpty();
        assertThat(now().open()).isTrue();
    }

    @Test
    void anAnswerThatTakesTheOthersPlaceBetweenCodeAndAnswerIsNotGiven() {
        needs(ReviewFacts.KIND, Proof.CODE);
        var proved = new Actor(sunhao, null, Actor.Way.MAIL_CODE);
        answered(Map.of("comment", WORDS, "in.terms", "yes"));
        var right = codes.attempt(proved, ask.id(), code());
        answered(Map.of("choice", "return", "comment", "别人写的"));
        assertThat(catchThrowableOfType(RuleViolation.class, () -> codes.give(proved, ask.id(), right)).problems().get(0).field()).isEqualTo("code");
        assertThat(now().open()).isTrue();
    }

    @Test
    void expiredOrTriedTooOftenItIsSentAgainAndTheAnswerIsStillThere() {
        needs(ReviewFacts.KIND, Proof.CODE);
        answered(Map.of("comment", WORDS, "in.terms", "yes"));
        traces.codesOlder(ask.id(), Duration.ofMinutes(11));
        assertThat(typed(code()).select("#p-code").text()).contains("过期");
        assertThat(opened().text()).contains(WORDS);
        assertThat(post(Map.of("do", "again")).statusCode()).isEqualTo(303);
        var code = code();
        for (int i = 0; i < 5; i++) typed(other(code));
        assertThat(typed(code).text()).as("the right one is too late").contains("输错太多次");
        assertThat(now().open()).isTrue();
        assertThat(opened().select("input[name=code]")).isEmpty();
        for (int i = 0; i < 3; i++) assertThat(post(Map.of("do", "again")).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(post(Map.of("do", "again")).body()).select("#p-code").text()).as("five an hour").contains("之后才能再发");
        traces.codesOlder(ask.id(), Duration.ofMinutes(61));
        assertThat(post(Map.of("do", "again")).statusCode()).isEqualTo(303);
        assertThat(post(Map.of("do", "code", "code", code())).statusCode()).isEqualTo(303);
        assertThat(now().state()).isEqualTo(AskState.ANSWERED);
        back();
    }

    @Test
    void manyAttemptsAtOnceAreNoMoreThanFive() {
        needs(ReviewFacts.KIND, Proof.CODE);
        answered(Map.of("comment", WORDS, "in.terms", "yes"));
        var code = code();
        var token = token();
        var wrong = Map.of("t", token, "do", "code", "code", other(code));
        IntStream.range(0, 12).parallel().forEach(i -> assertThat(anybody.post("/act/" + token, wrong).statusCode()).isEqualTo(422));
        assertThat(traces.attempts(ask.id())).isEqualTo(5);
        assertThat(typed(code).text()).contains("输错太多次");
        assertThat(now().open()).isTrue();
    }

    @Test
    void theCodeGoesToTheSecondAddressAtOnceAndNobodyElseReadsIt() {
        needs(ReviewFacts.KIND, Proof.CODE);
        answered(Map.of("comment", WORDS, "in.terms", "yes"));
        var mail = traces.mailOf("shared.code", sunhao);
        var letter = outbox.letter(sunhao, mail, LinkBase.of("http://trial"));
        assertThat(letter.text()).contains(code(), "“同意”").doesNotContain("/act/").doesNotContain(WORDS).doesNotContain(Walk.MARK);
        assertThat(outbox.mail(sunhao, mail).waits().name()).isEqualTo("NOT");
        var code = code();
        System.setProperty("countersign.mail.host", "mail.example");
        try {
            for (var reader : List.of(sunhao, directory.administrators().get(0))) {
                var shown = outbox.letter(reader, mail, LinkBase.of("http://trial"));
                assertThat(shown.text() + shown.html()).as("with a mail server").doesNotContain(code).contains("••••••");
            }
        } finally {
            System.clearProperty("countersign.mail.host");
        }
        second("");
        assertThat(catchThrowableOfType(NoSuchElementException.class, () -> outbox.letter(sunhao, mail, LinkBase.of("http://trial")))).as("it has nowhere to go any more").isNotNull();
    }

    @Test
    void whoHasNoSecondAddressIsLedToTheLoginAndAdministratorsHearOnce() {
        needs(ReviewFacts.KIND, Proof.CODE);
        second("");
        var page = opened();
        assertThat(page.select("button[name=choice]:not(.inert)")).isEmpty();
        assertThat(page.select("a[href$=\"inbox.xhtml?ask=" + ask.id() + "\"]")).hasSize(1);
        assertThat(page.text()).contains("还没有登记第二地址");
        var administrator = directory.administrators().get(0);
        for (int i = 0; i < 3; i++) assertThat(post(Map.of("do", "second")).statusCode()).isEqualTo(200);
        assertThat(traces.facts("act.no-second-address", administrator)).hasSize(1);
        var late = Jsoup.parse(answered(Map.of("comment", WORDS, "in.terms", "yes")).body());
        assertThat(late.text()).as("who had the page open before keeps their words").contains(WORDS).contains("第二地址");
        assertThat(now().open()).isTrue();
    }

    @Test
    void whereALoginIsNeededTheLinkLeadsThereAndTheInboxCounts() {
        needs(ReviewFacts.KIND, Proof.LOGIN);
        assertThat(opened().select("a[href$=\"inbox.xhtml?ask=" + ask.id() + "\"]")).hasSize(1);
        assertThat(answered(Map.of("comment", WORDS, "in.terms", "yes")).statusCode()).isEqualTo(422);
        assertThat(now().open()).isTrue();
        var path = "/inbox.xhtml?ask=" + ask.id();
        assertThat(anybody.get(path).headers().firstValue("Location").orElse("")).as("to the login and back").contains("login").contains("ask%3D" + ask.id());
        var inbox = Guest.in("sunhao", "countersign");
        var page = contents.of(ask.kind()).page(ask, directory.person(sunhao).texts());
        inbox.post(path, InboxForm.filled(inbox.get(path).body(), page.choices().get(0).label(), WORDS, false));
        assertThat(now().state()).isEqualTo(AskState.ANSWERED);
        assertThat(now().way()).isEqualTo(Actor.Way.PAGE);
        back();
    }

    @Test
    void noOtherDoorGetsRoundIt() {
        for (var proof : List.of(Proof.CODE, Proof.LOGIN)) {
            needs(ReviewFacts.KIND, proof);
            for (var way : List.of(Actor.Way.MAIL_LINK, Actor.Way.TRIAL_LINK, Actor.Way.REPLY, Actor.Way.API)) {
                var refused = catchThrowableOfType(RuleViolation.class, () -> asks.answer(new Actor(sunhao, null, way), ask.id(), new Reply("approve", "", Map.of("terms", "yes"))));
                assertThat(refused).as(way + " for " + proof).isNotNull();
                assertThat(refused.problems().get(0).message().key()).isEqualTo("shared.proof.refused." + proof);
            }
        }
        assertThat(now().open()).isTrue();
    }

    @Test
    void aReplyNeverCountsByItselfAndGetsTheLink() {
        needs(ConsultationFacts.KIND, Proof.CODE);
        var asked = asking.ask(ConsultationFacts.KIND, AskKinds.FACTS.get(ConsultationFacts.KIND), walk.consulted(false), sunhao);
        letters.open();
        try {
            assertThat(letters.text(sunhao, asked.id())).as("nothing is offered that would not count").doesNotContain("即答复");
            letters.answer(letters.token(sunhao, asked.id()), "同意");
            assertThat(traces.replies(asked.id())).containsExactly("UNPROVED");
            assertThat(lists.view(asked.id()).open()).isTrue();
            assertThat(letters.text(sunhao, asked.id())).contains("/act/").contains("验证码");
        } finally {
            letters.close();
            asking.withdraw(asked);
        }
    }

    @Test
    void toHandItOnToWaitOrToSayNotMeNeedsNothing() {
        needs(ReviewFacts.KIND, Proof.LOGIN);
        assertThat(post(Map.of("do", "extend")).statusCode()).isEqualTo(200);
        assertThat(now().extended()).isTrue();
        assertThat(post(Map.of("do", "entrust", "to", String.valueOf(walk.person("guokai")), "sought", "郭凯")).statusCode()).isEqualTo(200);
        assertThat(directory.deputyOf(sunhao, ask.id())).contains(walk.person("guokai"));
    }

    @Test
    void everyKindOfAskCanBeSetAndAnOvertakenFormIsRefused() {
        assertThat(proofs.rows(SCENARIO)).extracting(ProofRow::kind).containsExactlyInAnyOrderElementsOf(AskKinds.FACTS.keySet());
        for (var row : proofs.rows(SCENARIO)) assertThat(directory.person(sunhao).texts().get(row.name())).isNotBlank();
        needs(ReviewFacts.KIND, Proof.CODE);
        var stale = List.of(new ProofWish(ConsultationFacts.KIND, Proof.CODE, Proof.LINK), new ProofWish(ReviewFacts.KIND, Proof.LOGIN, Proof.LINK));
        assertThat(catchThrowableOfType(Overtaken.class, () -> proofs.edit(walk.initiator(), SCENARIO, stale))).isNotNull();
        assertThat(proofs.of(ask.projectId(), ConsultationFacts.KIND)).as("all or nothing").isEqualTo(Proof.LINK);
        assertThat(proofs.history(SCENARIO, 1).get(0).became()).isEqualTo(Proof.CODE);
        assertThat(proofs.rows(Scenario.EMERGENCY_RESPONSE)).as("each kind of project by itself").extracting(ProofRow::proof).containsOnly(Proof.LINK);
    }

    @Test
    void theSecondAddressIsNotTheFirstAndItsChangeIsTold() {
        var own = directory.person(sunhao).email();
        for (var wrong : List.of(own, own.toUpperCase(), "nobody", "a b@c.example", "<x@y.example>"))
            assertThat(catchThrowableOfType(RuleViolation.class, () -> people.secondAddress(Actor.onPage(sunhao), SECOND, wrong)).problems().get(0).field()).isEqualTo("secondAddress");
        assertThat(catchThrowableOfType(Overtaken.class, () -> people.secondAddress(Actor.onPage(sunhao), "", "x@y.example"))).isNotNull();
        assertThat(traces.facts("shared.second-address", sunhao)).isNotEmpty().allMatch(facts -> !facts.contains(SECOND));
    }

    private void second(String address) { people.secondAddress(Actor.onPage(sunhao), directory.person(sunhao).secondAddress(), address); }

    private void needs(String kind, Proof proof) {
        var shown = proofs.rows(SCENARIO).stream().filter(row -> row.kind().equals(kind)).findFirst().orElseThrow().proof();
        proofs.edit(walk.initiator(), SCENARIO, List.of(new ProofWish(kind, proof, shown)));
    }

    private HttpResponse<String> answered(Map<String, String> typed) {
        var fields = new TreeMap<>(Map.of("choice", "approve"));
        fields.putAll(typed);
        return post(fields);
    }

    private Document typed(String code) {
        var answer = post(Map.of("do", "code", "code", code));
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body());
    }

    private static String other(String code) { return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000); }

    /** The code of the newest mail, as a trial's outbox shows it. */
    private String code() {
        var found = CODE.matcher(outbox.letter(sunhao, traces.mailOf("shared.code", sunhao), LinkBase.of("http://trial")).text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        var sent = new TreeMap<>(fields);
        sent.put("t", token());
        return anybody.post("/act/" + token(), sent);
    }

    private Document opened() {
        var page = anybody.get("/act/" + token());
        assertThat(page.statusCode()).isEqualTo(200);
        return Jsoup.parse(page.body());
    }

    private String token() { return asking.token(now(), sunhao); }

    private AskView now() { return lists.view(ask.id()); }

    private void back() { asks.takeBack(Actor.byMail(sunhao), ask.id()); }
}
