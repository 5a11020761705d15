package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.DisputeFacts;
import countersign.requirement.ReviewFacts;
import countersign.shared.Actor;
import countersign.shared.access.AccessSource;
import countersign.shared.access.ProjectAccess;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Reply;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.Signer;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyTime;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The other forms of act pages, for a colleague's help and more time, with bad input (SPEC 9); and asks that are answered, closed or changed while
 * somebody writes: what they wrote is still there.
 */
@ExtendWith(ArquillianExtension.class)
class ActHelpIT {

    private static final String WORDS = "写了一半的意见";
    private static final List<String> NOBODY = List.of("", "abc", "-1", "99999999999999999999", "999999999", "<script>", "\u0000", "１");
    @Inject Walk walk;
    @Inject Cast cast;
    @Inject Asking asking;
    @Inject Traces traces;
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject SignOffs signOffs;
    @Inject SealedDocuments documents;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    private final Guest anybody = Guest.nobody();

    @Test
    void whoIsNobodyCannotHelpAndTheRefusalStandsAtTheColleagues() {
        var project = walk.consulted(false);
        cast.add("it.gone", "已离开的人");
        cast.leave("it.gone");
        var refused = new ArrayList<>(NOBODY);
        refused.addAll(List.of(String.valueOf(walk.person("it.gone")), String.valueOf(walk.person("sunhao"))));
        var wrong = new ArrayList<String>();
        for (var each : Map.of("forward", plain(project), "entrust", plain(project), "add", signature(project)).entrySet()) {
            var before = traces.of(project);
            for (var to : refused) {
                var page = sent(each.getValue(), 422, Map.of("do", each.getKey(), "to", to, "sought", "郭凯", "why", "原因", "comment", WORDS));
                if (page.select("fieldset .problem").text().isEmpty()) wrong.add(each.getKey() + " to " + to + ": " + page.select(".problem").text());
                assertThat(page.select("#comment").text()).isEqualTo(WORDS);
                assertThat(page.select("#sought").attr("value")).isEqualTo("郭凯");
                assertThat(page.select("input[name=to]")).as("still found").hasSize(1);
            }
            assertThat(Traces.changed(before, traces.of(project))).as(each.getKey()).isEmpty();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsTypedForAColleagueIsRefusedBesideItsField() {
        var ask = signature(walk.consulted(false));
        for (var sought : List.of("坏\u0000字", "坏\u0007字", "名".repeat(10_000), "两\n行"))
            assertThat(ActInputIT.said(sent(ask, 422, Map.of("do", "find", "sought", sought, "comment", WORDS)), "sought")).isNotEmpty();
        var guokai = String.valueOf(walk.person("guokai"));
        for (var why : List.of("", " ", "坏\u0000字", "因".repeat(501), "两\n行")) {
            var page = sent(ask, 422, Map.of("do", "add", "to", guokai, "sought", "郭凯", "why", why, "comment", WORDS));
            assertThat(ActInputIT.said(page, "why")).as(why).isNotEmpty();
            assertThat(page.select("input[name=to][checked]").attr("value")).isEqualTo(guokai);
            assertThat(page.select("#comment").text()).isEqualTo(WORDS);
        }
        for (var nobody : List.of("%%", "__", "<script>", ActTries.STRANGE.substring(0, 20), "\u202E\u202E", "999"))
            assertThat(sent(ask, 200, Map.of("do", "find", "sought", nobody)).select("input[name=to]")).as(nobody).isEmpty();
    }

    @Test
    void toLookForAColleagueAndToAskForMoreTimeLosesNothing() {
        var ask = plain(walk.consulted(false));
        var found = sent(ask, 200, Map.of("do", "find", "sought", "郭凯", "comment", WORDS));
        assertThat(found.select("#comment").text()).isEqualTo(WORDS);
        assertThat(sent(ask, 200, Map.of("choice", "", "sought", "郭凯")).select("input[name=to]")).as("Enter pressed in the field").hasSize(1);
        assertThat(found.select("[name=sought], [name=to], [name=do][value=find]").eachAttr("form")).as("sent with the answer").containsOnly("answer");
        var extended = sent(ask, 200, Map.of("do", "extend", "comment", WORDS));
        assertThat(extended.select("#comment").text()).isEqualTo(WORDS);
        assertThat(extended.select(".callout").text()).as("it says until when").contains("已延期，新的截止时间");
        var again = sent(ask, 422, Map.of("do", "extend", "comment", WORDS));
        assertThat(again.select(".problem").text()).contains("已延期一次");
        assertThat(again.select("#comment").text()).isEqualTo(WORDS);
    }

    @Test
    void toAskTheSameColleagueTwiceAsksThemOnce() {
        var project = walk.consulted(false);
        var guokai = String.valueOf(walk.person("guokai"));
        var plain = plain(project);
        var before = traces.of(project).get("deputy").size();
        for (int i = 0; i < 2; i++) sent(plain, 200, Map.of("do", "entrust", "to", guokai, "sought", "郭凯"));
        assertThat(traces.of(project).get("deputy")).hasSize(before + 1);
        sent(plain, 200, Map.of("do", "entrust", "to", String.valueOf(walk.person("wujian")), "sought", "吴健"));
        assertThat(directory.deputyOf(plain.personId(), plain.id())).as("who was entrusted last").contains(walk.person("wujian"));
        var signature = signature(project);
        sent(signature, 200, Map.of("do", "add", "to", guokai, "sought", "郭凯", "why", "原因"));
        assertThat(sent(signature, 422, Map.of("do", "add", "to", guokai, "sought", "郭凯", "why", "原因")).select("fieldset .problem").text()).contains("已在会签人之中");
    }

    @Test
    void whatWasWrittenToAnAskThatClosedMeanwhileIsShownToBeCopied() {
        var project = walk.consulted(false);
        var withdrawn = plain(project);
        asks.withdraw(Actor.SYSTEM, withdrawn.id());
        stillThere(withdrawn, Map.of("choice", "agree"));
        var answered = plain(project);
        asks.answer(Actor.byMail(answered.personId()), answered.id(), new Reply("position", "别人先写的", Map.of()));
        stillThere(answered, Map.of("choice", "position"));
        var forwarded = review(project);
        var old = asking.token(forwarded);
        handingOn.reassign(Actor.SYSTEM, forwarded.id(), walk.person("zhoulan"));
        var page = Jsoup.parse(anybody.post("/act/" + old, Map.of("t", old, "choice", "approve", "comment", WORDS)).body());
        assertThat(page.text()).contains("没有提交", WORDS);
    }

    @Test
    void whatIsNoFormIsRefusedAndIsNoFailure() {
        var token = asking.token(plain(walk.consulted(false)));
        for (var body : List.of("t=%zz&do=find", "t=%", "%00=%00", "t=" + token + "&choice=%ff%fe", "t=" + token + "&t=x&choice=", "a".repeat(100_000), "{\"t\":1}", "")) {
            var answer = anybody.raw("/act/" + token, "application/x-www-form-urlencoded", body);
            assertThat(answer.statusCode()).as(body).isBetween(400, 422);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        }
        for (var type : List.of("multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "application/json"))
            assertThat(anybody.raw("/act/" + token, type, "t=" + token).statusCode()).as(type).isEqualTo(404);
        for (var path : List.of("/act/", "/act", "/act/..%2f..%2f", "/act/" + "9".repeat(5000), "/act/99999999999999999999-1-" + "A".repeat(43), "/act/" + token + "?a=%3Cscript%3E"))
            assertThat(anybody.get(path).statusCode()).as(path).isIn(200, 302, 400, 404, 414);
    }

    private void stillThere(AskView ask, Map<String, String> answer) {
        var fields = new LinkedHashMap<>(answer);
        fields.put("comment", WORDS);
        assertThat(sent(ask, 422, fields).text()).contains("没有提交", WORDS);
    }

    private AskView plain(long project) { return asking.ask(DisputeFacts.RESPONSE, AskKinds.FACTS.get(DisputeFacts.RESPONSE), project, walk.person("sunhao")); }

    private AskView review(long project) { return asking.ask(ReviewFacts.KIND, AskKinds.FACTS.get(ReviewFacts.KIND), project, walk.person("sunhao")); }

    private AskView signature(long project) {
        access.grant(project, walk.person("sunhao"), AccessSource.HEAD);
        var sealed = documents.seal(Actor.SYSTEM, new NewDocument(project, TwoRows.KIND, 1, "会签", Map.of("title", "会签"), Map.of("1", Map.of("what", "会签")))).id();
        var signer = new Signer(walk.person("sunhao"), List.of(Capacity.of(Capacity.Role.HEAD, walk.department("销售部"))), Set.of("1"), "sales");
        var signOff = signOffs.open(Actor.SYSTEM, TwoRows.KIND, project, "it:" + project, sealed, List.of(signer), PolicyTime.parse("3 WD"));
        return signOffs.view(signOff).asks().get(0);
    }

    private Document sent(AskView ask, int status, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("t", asking.token(ask));
        var answer = anybody.post("/act/" + asking.token(ask), all);
        assertThat(answer.statusCode()).as(fields + "\n" + Jsoup.parse(answer.body()).text()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }
}
