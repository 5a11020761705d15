package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Deputies;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who names a deputy for somebody else, and whom (P1). */
@ExtendWith(ArquillianExtension.class)
class DeputiesIT {

    @Inject AskLists lists;
    @Inject Deputies deputies;
    @Inject Traces traces;
    @Inject Cast cast;
    @Inject Directory directory;
    @Inject Walk walk;
    @Inject Signing signing;
    @Inject Letters letters;

    @Test
    void whoAnswersForSomebodyAwayNamesADeputyForThemAndBothHearOfIt() {
        var away = walk.person("zhaolixin");
        var ask = signing.asked("zhaolixin", "本人不在");
        var today = directory.today();
        for (var stranger : List.of("wangyaqin", "wujian", "zhoulan", "zhangweiqiang"))
            assertThatThrownBy(() -> deputies.appoint(walk.by(stranger), away, List.of(), walk.person("hanmei"), today, today.plusDays(3), "")).as(stranger).isInstanceOf(RuleViolation.class);
        assertThat(page("sunhao", away)).contains("standIn:person", "value=\"" + away + "\" selected");
        assertThat(page("zhangweiqiang", away)).as("who answers for nobody").doesNotContain("standIn:person");
        deputies.appoint(walk.by("sunhao"), away, List.of(), walk.person("hanmei"), today, today.plusDays(3), "休假");
        assertThatThrownBy(() -> deputies.appoint(walk.by("sunhao"), away, List.of(), walk.person("luchao"), today, today.plusDays(3), "")).as("who was named meanwhile is shown first").isInstanceOf(Overtaken.class);
        for (var told : List.of("zhaolixin", "hanmei")) assertThat(traces.noticesOf("shared.deputy", walk.person(told), null)).as(told).isEqualTo(1);
        assertThat(lists.inbox(walk.person("hanmei"), 0, 100)).extracting(AskView::id).contains(ask.id());
        assertThat(page("sunhao", away)).contains("韩梅", "休假");
        deputies.dismiss(walk.by("sunhao"), away, directory.deputiesOf(away));
        assertThat(directory.deputiesOf(away)).isEmpty();
    }

    @Test
    void aColleagueWhomNobodyKnowsIsRefusedBesideTheField() {
        var away = cast.add("it.leave", "休假人");
        assertThat(Refused.fields(() -> deputies.appoint(walk.by("sunhao"), away, List.of(), 999_999_999, directory.today(), directory.today(), ""))).containsExactly("deputy");
    }

    @Test
    void whoTakesThePlaceOfTheirOwnArrangementReadsThatItWasTheirs() {
        var away = cast.add("it.own", "被代理人");
        var last = cast.add("it.stands.last", "后代理人");
        deputies.appoint(walk.by("sunhao"), away, List.of(), walk.person("admin"), directory.today(), directory.today(), "");
        var admin = Guest.in("admin", "countersign");
        assertThat(appoint(admin, "/admin-person.xhtml?id=" + away, last).statusCode()).isEqualTo(302);
        assertThat(admin.get("/admin-person.xhtml?id=" + away).body()).contains("原由您代理").doesNotContain(directory.person(walk.person("admin")).name() + "会收到通知");
        deputies.dismiss(walk.by("sunhao"), away, directory.deputiesOf(away));
    }

    @Test
    void anAdministratorNamesADeputyForAnybodyButNeverThemselvesAndThePageKeepsWhoDid() {
        var away = cast.add("it.helpless", "无人安排人");
        var deputy = cast.add("it.stands.first", "先代理人");
        var today = directory.today();
        assertThatThrownBy(() -> deputies.appoint(walk.by("admin"), away, List.of(), walk.person("admin"), today, today, "")).hasMessageContaining("shared.deputy.administrator");
        deputies.appoint(walk.by("admin"), away, List.of(), deputy, today, today.plusDays(2), "住院");
        for (var told : List.of(away, deputy)) assertThat(letters.newest("shared.deputy", told)).contains(directory.person(walk.person("admin")).name(), "住院");
        var page = Guest.in("admin", "countersign").get("/admin-person.xhtml?id=" + away).body();
        assertThat(page).contains("standIn:deputy", "由先代理人代理", "住院", "委托“先代理人”代理");
        deputies.dismiss(walk.by("admin"), away, directory.deputiesOf(away));
        assertThat(Guest.in("admin", "countersign").get("/admin-person.xhtml?id=" + away).body()).contains("结束了代理").doesNotContain("由先代理人代理");
    }

    @Test
    void aColleagueWhoIsRefusedStandsInTheFieldByNameAndTheRefusalBesideIt() {
        var admin = Guest.in("admin", "countersign");
        var path = "/admin-person.xhtml?id=" + cast.add("it.helpless", "无人安排人");
        assertThat(appoint(admin, path, walk.person("admin")).body()).contains("管理员不能指定自己", "value=\"" + directory.person(walk.person("admin")).name() + "\"").doesNotContain("PersonView[", "secondAddress=");
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
        var head = walk.person("sunhao");
        var today = directory.today();
        assertThat(directory.above(head)).contains(walk.person("zhoulan"));
        assertThat(deputies.below(walk.person("zhoulan"))).extracting(PersonView::name).contains("孙浩").doesNotContain("赵立新", "吴健");
        assertThat(deputies.below(walk.person("zhengmin"))).as("of a vacant place the executive answers for everybody").extracting(PersonView::name).contains("周岚", "何远");
        assertThatThrownBy(() -> deputies.appoint(walk.by("wangyaqin"), head, List.of(), walk.person("hanmei"), today, today, "")).as("who asks for a signature names no signer").isInstanceOf(RuleViolation.class);
        deputies.appoint(walk.by("zhoulan"), head, List.of(), walk.person("zhangweiqiang"), today, today, "");
        assertThat(directory.deputyOf(head, null)).contains(walk.person("zhangweiqiang"));
        deputies.dismiss(walk.by("zhoulan"), head, directory.deputiesOf(head));
    }

    private static String page(String login, long away) {
        var answer = Guest.in(login, "countersign").get("/departments.xhtml?away=" + away);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
