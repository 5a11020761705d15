package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.access.AccessSource;
import countersign.shared.access.NotVisible;
import countersign.shared.access.ProjectAccess;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskSweep;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.Deputies;
import countersign.shared.ask.Helping;
import countersign.shared.ask.Reply;
import countersign.shared.ask.Scans;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.Signer;
import countersign.shared.document.NewDocument;
import countersign.shared.document.SealedDocuments;
import countersign.shared.notification.LinkBase;
import countersign.shared.notification.Outbox;
import countersign.shared.party.DeputyView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.policy.PolicyTime;
import countersign.shared.policy.Scenario;
import countersign.shared.time.Clocks;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Help with somebody else's ask: a deputy for one ask, an added signer, a spoken decision, a signature on paper (P1, A2, A7). */
@ExtendWith(ArquillianExtension.class)
class HelpingIT {

    private static final Reply AGREE = new Reply("agree", "", Map.of("terms", "yes"));
    private static final byte[] PDF = "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII);
    @Inject Asks asks;
    @Inject AskLists lists;
    @Inject AskSweep sweep;
    @Inject Helping helping;
    @Inject Deputies deputies;
    @Inject Traces traces;
    @Inject Outbox outbox;
    @Inject Cast cast;
    @Inject Scans scans;
    @Inject SignOffs signOffs;
    @Inject SealedDocuments documents;
    @Inject Projects projects;
    @Inject ProjectAccess access;
    @Inject Directory directory;
    @Inject Clocks clocks;

    @Test
    void aDeputyForOneAskAnswersThatOneAndNoOther() {
        var one = asked("sunhao", "会签一");
        var other = asked("sunhao", "会签二");
        assertThatThrownBy(() -> helping.entrust(by("wujian"), one.id(), person("zhoulan"))).isInstanceOf(RuleViolation.class);
        helping.entrust(by("sunhao"), one.id(), person("zhoulan"));
        assertThat(lists.inbox(person("zhoulan"), 0, 100)).extracting(AskView::id).contains(one.id()).doesNotContain(other.id());
        assertThatThrownBy(() -> asks.answer(by("zhoulan").insteadOf(person("sunhao")), other.id(), AGREE)).isInstanceOf(RuleViolation.class);
        asks.answer(by("zhoulan").insteadOf(person("sunhao")), one.id(), AGREE);
        var line = signOffs.view(one.signOffId()).signatures().get(0);
        assertThat(line.name()).isEqualTo(directory.person(person("zhoulan")).name());
        assertThat(line.instead()).isEqualTo(directory.person(person("sunhao")).name());
        assertThat(directory.actsFor(person("zhoulan"))).as("one ask gives no other right").doesNotContain(person("sunhao"));
    }

    @Test
    void whoAnswersForSomebodyAwayNamesADeputyForThemAndBothHearOfIt() {
        var away = person("zhaolixin");
        var ask = asked("zhaolixin", "本人不在");
        var today = directory.today();
        for (var stranger : List.of("wangyaqin", "wujian", "zhoulan", "zhangweiqiang"))
            assertThatThrownBy(() -> deputies.appoint(by(stranger), away, List.of(), person("hanmei"), today, today.plusDays(3), "")).as(stranger).isInstanceOf(RuleViolation.class);
        assertThat(page("sunhao", away)).contains("standIn:person", "value=\"" + away + "\" selected");
        assertThat(page("zhangweiqiang", away)).as("who answers for nobody").doesNotContain("standIn:person");
        deputies.appoint(by("sunhao"), away, List.of(), person("hanmei"), today, today.plusDays(3), "休假");
        assertThatThrownBy(() -> deputies.appoint(by("sunhao"), away, List.of(), person("luchao"), today, today.plusDays(3), "")).as("who was named meanwhile is shown first").isInstanceOf(Overtaken.class);
        for (var told : List.of("zhaolixin", "hanmei")) assertThat(traces.noticesOf("shared.deputy", person(told), null)).as(told).isEqualTo(1);
        assertThat(lists.inbox(person("hanmei"), 0, 100)).extracting(AskView::id).contains(ask.id());
        assertThat(page("sunhao", away)).contains("韩梅", "休假");
        deputies.dismiss(by("sunhao"), away, directory.deputiesOf(away));
        assertThat(directory.deputiesOf(away)).isEmpty();
    }

    @Test
    void whoWasToStandInOnSomeOfThoseDaysHearsThatAnotherDoes() {
        var away = cast.add("it.leave", "休假人");
        var first = cast.add("it.stands.first", "先代理人");
        var last = cast.add("it.stands.last", "后代理人");
        var today = directory.today();
        deputies.appoint(by("sunhao"), away, List.of(), first, today.plusDays(5), today.plusDays(8), "");
        deputies.appoint(by("sunhao"), away, directory.deputiesOf(away), last, today, today.plusDays(6), "");
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::deputyId, DeputyView::from, DeputyView::until).as("the last one holds, the other keeps the rest")
                .containsExactly(tuple(last, today, today.plusDays(6)), tuple(first, today.plusDays(7), today.plusDays(8)));
        assertThat(newest(first)).contains("休假人的待办改由后代理人代为答复和签字", directory.person(first).texts().get("shared.deputy.mail.insteadOf", "先代理人", today.plusDays(5), today.plusDays(6)), "不再由您代理");
        for (var told : List.of(away, last)) assertThat(newest(told)).contains("取代原来的安排", "先代理人").doesNotContain("改由");
        deputies.dismiss(by("sunhao"), away, directory.deputiesOf(away));
    }

    @Test
    void anArrangementIsCutInTwoByAnotherInItsMidst() {
        var away = cast.add("it.leave", "休假人");
        var first = cast.add("it.stands.first", "先代理人");
        var last = cast.add("it.stands.last", "后代理人");
        var today = directory.today();
        deputies.appoint(by("sunhao"), away, List.of(), first, today, today.plusDays(8), "");
        deputies.appoint(by("sunhao"), away, directory.deputiesOf(away), last, today.plusDays(3), today.plusDays(4), "");
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::from, DeputyView::until).containsExactly(tuple(today, today.plusDays(2)),
                tuple(today.plusDays(3), today.plusDays(4)), tuple(today.plusDays(5), today.plusDays(8)));
        deputies.appoint(by("sunhao"), away, directory.deputiesOf(away), last, today, today.plusDays(20), "");
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::deputyId).containsExactly(last);
        deputies.dismiss(by("sunhao"), away, directory.deputiesOf(away));
    }

    @Test
    void whoseArrangementHadEndedWhenAnotherWasMadeIsNotTold() {
        var away = cast.add("it.leave", "休假人");
        var first = cast.add("it.stands.ended", "已结束代理人");
        var today = directory.today();
        deputies.appoint(by("sunhao"), away, List.of(), first, today, today.plusDays(3), "");
        var shown = directory.deputiesOf(away);
        deputies.dismiss(by("sunhao"), away, shown);
        assertThat(deputies.appoint(by("sunhao"), away, shown, cast.add("it.stands.last", "后代理人"), today, today.plusDays(3), "")).isEmpty();
        assertThat(traces.facts("shared.deputy", first)).hasSize(1);
        deputies.dismiss(by("sunhao"), away, directory.deputiesOf(away));
    }

    @Test
    void nobodyStandsInOnDaysThatAreOverAndWhatIsCutIsKept() {
        var away = cast.add("it.leave", "休假人");
        var first = cast.add("it.stands.first", "先代理人");
        var last = cast.add("it.stands.last", "后代理人");
        deputies.appoint(by("sunhao"), away, List.of(), first, directory.today(), directory.today().plusDays(8), "");
        clocks.move(Duration.ofDays(2));
        var today = directory.today();
        var shown = directory.deputiesOf(away);
        assertThat(fields(() -> deputies.appoint(by("sunhao"), away, shown, last, today.minusDays(2), today.plusDays(1), ""))).containsExactly("from");
        assertThat(directory.deputiesOf(away)).isEqualTo(shown);
        deputies.appoint(by("sunhao"), away, shown, last, today, today.plusDays(1), "");
        assertThat(directory.deputiesOf(away)).extracting(DeputyView::deputyId, DeputyView::from, DeputyView::until)
                .containsExactly(tuple(last, today, today.plusDays(1)), tuple(first, today.plusDays(2), today.plusDays(6)));
        assertThat(Guest.in("admin", "countersign").get("/admin-person.xhtml?id=" + away).body()).contains("由“先代理人”代理的安排不再包括");
        deputies.dismiss(by("sunhao"), away, directory.deputiesOf(away));
    }

    @Test
    void whoStoodInOnDaysThatAreOverDidSoWhenAllEnds() {
        var away = cast.add("it.leave.ended", "提前回来人");
        var first = cast.add("it.stands.first", "先代理人");
        var last = cast.add("it.stands.last", "后代理人");
        var began = directory.today();
        deputies.appoint(by("sunhao"), away, List.of(), first, began, began.plusDays(3), "");
        deputies.appoint(by("sunhao"), away, directory.deputiesOf(away), last, began.plusDays(5), began.plusDays(8), "");
        clocks.move(Duration.ofDays(2));
        deputies.dismiss(by("sunhao"), away, directory.deputiesOf(away));
        assertThat(directory.deputyOf(away, null)).as("from today on").isEmpty();
        assertThat(directory.deputiesOf(away)).as("what had not begun").isEmpty();
        assertThat(traces.deputies(away)).containsExactly(began + " " + began.plusDays(1));
        assertThat(Guest.in("admin", "countersign").get("/admin-person.xhtml?id=" + away).body()).contains("由“先代理人”代理的安排不再包括", "由“后代理人”代理的安排不再包括");
    }

    @Test
    void aColleagueWhomNobodyKnowsIsRefusedBesideTheField() {
        var away = cast.add("it.leave", "休假人");
        assertThat(fields(() -> deputies.appoint(by("sunhao"), away, List.of(), 999_999_999, directory.today(), directory.today(), ""))).containsExactly("deputy");
    }

    @Test
    void whoTakesThePlaceOfTheirOwnArrangementReadsThatItWasTheirs() {
        var away = cast.add("it.own", "被代理人");
        var last = cast.add("it.stands.last", "后代理人");
        deputies.appoint(by("sunhao"), away, List.of(), person("admin"), directory.today(), directory.today(), "");
        var admin = Guest.in("admin", "countersign");
        assertThat(appoint(admin, "/admin-person.xhtml?id=" + away, last).statusCode()).isEqualTo(302);
        assertThat(admin.get("/admin-person.xhtml?id=" + away).body()).contains("原由您代理").doesNotContain(directory.person(person("admin")).name() + "会收到通知");
        deputies.dismiss(by("sunhao"), away, directory.deputiesOf(away));
    }

    private static List<String> fields(ThrowingCallable refused) {
        return catchThrowableOfType(RuleViolation.class, refused).problems().stream().map(RuleViolation.Problem::field).toList();
    }

    @Test
    void anAdministratorNamesADeputyForAnybodyButNeverThemselvesAndThePageKeepsWhoDid() {
        var away = cast.add("it.helpless", "无人安排人");
        var deputy = cast.add("it.stands.first", "先代理人");
        var today = directory.today();
        assertThatThrownBy(() -> deputies.appoint(by("admin"), away, List.of(), person("admin"), today, today, "")).hasMessageContaining("shared.deputy.administrator");
        deputies.appoint(by("admin"), away, List.of(), deputy, today, today.plusDays(2), "住院");
        for (var told : List.of(away, deputy)) assertThat(newest(told)).contains(directory.person(person("admin")).name(), "住院");
        var page = Guest.in("admin", "countersign").get("/admin-person.xhtml?id=" + away).body();
        assertThat(page).contains("standIn:deputy", "由先代理人代理", "住院", "委托“先代理人”代理");
        deputies.dismiss(by("admin"), away, directory.deputiesOf(away));
        assertThat(Guest.in("admin", "countersign").get("/admin-person.xhtml?id=" + away).body()).contains("结束了代理").doesNotContain("由先代理人代理");
    }

    @Test
    void aColleagueWhoIsRefusedStandsInTheFieldByNameAndTheRefusalBesideIt() {
        var admin = Guest.in("admin", "countersign");
        var path = "/admin-person.xhtml?id=" + cast.add("it.helpless", "无人安排人");
        assertThat(appoint(admin, path, person("admin")).body()).contains("管理员不能指定自己", "value=\"" + directory.person(person("admin")).name() + "\"").doesNotContain("PersonView[", "secondAddress=");
    }

    /** What the page answers to somebody who lets that colleague stand in today. */
    private HttpResponse<String> appoint(Guest guest, String path, long deputy) {
        var html = guest.get(path).body();
        var from = html.indexOf("id=\"standIn\"");
        var fields = guest.fields(html.substring(from, html.indexOf("</form>", from)));
        fields.put("primefaces.nonce", guest.fields(html).getOrDefault("primefaces.nonce", ""));
        var today = directory.today().toString();
        fields.putAll(Map.of("standIn:deputy_input", "某人", "standIn:deputy_hinput", Long.toString(deputy), "standIn:from", today, "standIn:until", today, "standIn:appoint", "委托"));
        return guest.post(path, fields);
    }

    @Test
    void forAHeadWhoIsAwayTheirExecutiveNamesTheDeputy() {
        var head = person("sunhao");
        var today = directory.today();
        assertThat(directory.above(head)).contains(person("zhoulan"));
        assertThat(deputies.below(person("zhoulan"))).extracting(PersonView::name).contains("孙浩").doesNotContain("赵立新", "吴健");
        assertThat(deputies.below(person("zhengmin"))).as("of a vacant place the executive answers for everybody").extracting(PersonView::name).contains("周岚", "何远");
        assertThatThrownBy(() -> deputies.appoint(by("wangyaqin"), head, List.of(), person("hanmei"), today, today, "")).as("who asks for a signature names no signer").isInstanceOf(RuleViolation.class);
        deputies.appoint(by("zhoulan"), head, List.of(), person("zhangweiqiang"), today, today, "");
        assertThat(directory.deputyOf(head, null)).contains(person("zhangweiqiang"));
        deputies.dismiss(by("zhoulan"), head, directory.deputiesOf(head));
    }

    private String newest(long person) { return outbox.letter(person, traces.mailOf("shared.deputy", person), LinkBase.of("http://trial")).text(); }

    private static String page(String login, long away) {
        var answer = Guest.in(login, "countersign").get("/departments.xhtml?away=" + away);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void anAddedSignerHasToSignToo() {
        var ask = asked("sunhao", "加签");
        assertThatThrownBy(() -> helping.addSigner(by("sunhao"), ask.id(), person("zhoulan"), " ")).isInstanceOf(RuleViolation.class);
        helping.addSigner(by("sunhao"), ask.id(), person("zhoulan"), "涉及法务条款");
        assertThatThrownBy(() -> helping.addSigner(by("sunhao"), ask.id(), person("zhoulan"), "再来一次")).isInstanceOf(RuleViolation.class);
        var added = openOf(ask.signOffId(), "zhoulan");
        assertThat(added.added().why()).isEqualTo("涉及法务条款");
        asks.answer(by("sunhao"), ask.id(), AGREE);
        settle();
        assertThat(signOffs.view(ask.signOffId()).complete()).isFalse();
        signOffs.revise(Actor.SYSTEM, ask.signOffId(), sealed(ask.projectId(), "改过的内容"), List.of(signer("sunhao")), PolicyTime.parse("3 WD"));
        assertThat(openOf(ask.signOffId(), "zhoulan")).as("who was added is asked again, too").isNotNull();
        asks.answer(by("zhoulan"), openOf(ask.signOffId(), "zhoulan").id(), AGREE);
        asks.answer(by("sunhao"), openOf(ask.signOffId(), "sunhao").id(), AGREE);
        settle();
        assertThat(signOffs.view(ask.signOffId()).complete()).isTrue();
    }

    @Test
    void aSpokenDecisionHasNoEffectUntilThePersonGivesIt() {
        var ask = asked("sunhao", "口头");
        assertThatThrownBy(() -> helping.spoken(by("wujian"), ask.id(), Reply.of("agree"))).as("not everybody may enter").isInstanceOf(RuleViolation.class);
        helping.spoken(by("wangyaqin"), ask.id(), Reply.of("agree", "孙经理电话里同意"));
        settle();
        var open = lists.view(ask.id());
        assertThat(open.state()).isEqualTo(AskState.OPEN);
        assertThat(open.spoken().reply().comment()).isEqualTo("孙经理电话里同意");
        assertThat(signOffs.view(ask.signOffId()).signatures()).isEmpty();
        asks.answer(Actor.byMail(person("sunhao")), ask.id(), AGREE);
        assertThat(signOffs.view(ask.signOffId()).signatures().get(0).way()).isEqualTo(Actor.Way.MAIL_LINK);
    }

    @Test
    void aSignatureOnPaperBearsTheSignersNameAndWhoEnteredIt() {
        var ask = asked("sunhao", "纸质");
        assertThatThrownBy(() -> helping.onPaper(by("wangyaqin"), ask.id(), Reply.of("agree"), "scan.exe", PDF)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> helping.onPaper(by("wangyaqin"), ask.id(), Reply.of("agree"), "", new byte[0])).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> asks.answer(new Actor(person("wangyaqin"), person("sunhao"), Actor.Way.PAPER), ask.id(), AGREE))
                .as("no paper without a scan").isInstanceOf(RuleViolation.class);
        helping.onPaper(by("wangyaqin"), ask.id(), Reply.of("agree"), "签字页.pdf", PDF);
        var line = signOffs.view(ask.signOffId()).signatures().get(0);
        assertThat(line.name()).isEqualTo(directory.person(person("sunhao")).name());
        assertThat(line.instead()).isNull();
        assertThat(line.enteredBy()).isEqualTo(directory.person(person("wangyaqin")).name());
        assertThat(line.way()).isEqualTo(Actor.Way.PAPER);
        assertThat(scans.download(person("wangyaqin"), ask.projectId(), line.scanId()).bytes()).isEqualTo(PDF);
        assertThatThrownBy(() -> scans.download(person("zhoulan"), ask.projectId(), line.scanId())).isInstanceOf(NotVisible.class);
        assertThat(scans.of(ask.projectId())).hasSize(1);
        var receipt = outbox.letter(person("wangyaqin"), traces.mailOf("ask", person("wangyaqin")), LinkBase.of("http://trial")).text();
        assertThat(receipt).as("it was not theirs").contains("您录入的" + line.name() + "的纸质签字").doesNotContain("您的答复“");
        asks.takeBack(Actor.byMail(person("sunhao")), ask.id());
        assertThat(scans.of(ask.projectId())).as("a signature taken back leaves no scan in the package").isEmpty();
    }

    @Test
    void whoSucceedsASignerCompletesTheCountersigning() {
        var ask = asked("sunhao", "继任");
        var moved = asks.reassign(Actor.SYSTEM, ask.id(), person("zhoulan"));
        asks.answer(by("zhoulan"), moved, AGREE);
        settle();
        assertThat(signOffs.view(ask.signOffId()).complete()).isTrue();
    }

    @Test
    void whoSucceedsASignerAndSignsAlreadySignsForBothAtOnce() {
        var project = project();
        var signOff = signOffs.open(Actor.SYSTEM, TwoRows.KIND, project, "it:" + project, sealed(project, "两个部门"), List.of(signer("sunhao"),
                new Signer(person("wujian"), List.of(Capacity.of(Capacity.Role.HEAD, department("产品部"))), Set.of("2"), "product")), PolicyTime.parse("3 WD"));
        asks.reassign(Actor.SYSTEM, openOf(signOff, "sunhao").id(), person("wujian"));
        var both = openOf(signOff, "wujian");
        assertThat(both.capacities()).extracting(Capacity::departmentId).containsExactlyInAnyOrder(department("产品部"), department("销售部"));
        asks.answer(by("wujian"), both.id(), AGREE);
        settle();
        assertThat(signOffs.view(signOff).complete()).isTrue();
        assertThat(signOffs.view(signOff).signatures()).hasSize(2);
    }

    private AskView asked(String login, String about) {
        var project = project();
        var signOff = signOffs.open(Actor.SYSTEM, TwoRows.KIND, project, "it:" + project, sealed(project, about), List.of(signer(login)), PolicyTime.parse("3 WD"));
        return openOf(signOff, login);
    }

    private Signer signer(String login) {
        return new Signer(person(login), List.of(Capacity.of(Capacity.Role.HEAD, department("销售部"))), Set.of("1"), "sales");
    }

    private AskView openOf(long signOff, String login) {
        return signOffs.view(signOff).asks().stream().filter(AskView::open).filter(a -> a.personId() == person(login)).findFirst().orElse(null);
    }

    private long sealed(long project, String words) {
        return documents.seal(Actor.SYSTEM, new NewDocument(project, TwoRows.KIND, 1, words, Map.of("title", words),
                Map.of("1", Map.of("what", words), "2", Map.of("what", "unchanged")))).id();
    }

    private long project() {
        var project = projects.open("帮忙签字", Scenario.CROSS_FUNCTIONAL_PROJECT, department("市场部"), person("wangyaqin"));
        access.grant(project, person("sunhao"), AccessSource.HEAD);
        return project;
    }

    private void settle() {
        clocks.move(Duration.ofMinutes(11));
        sweep.run();
    }

    private Actor by(String login) { return Actor.onPage(person(login)); }

    private long person(String login) { return directory.byLogin(login).orElseThrow().id(); }

    private long department(String name) {
        return directory.departments().stream().filter(d -> d.isCalled(name)).findFirst().orElseThrow().id();
    }
}
