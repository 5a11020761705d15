package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.requirement.ProjectPolicies;
import countersign.shared.Actor;
import countersign.shared.Overtaken;
import countersign.shared.RuleViolation;
import countersign.shared.access.ProjectState;
import countersign.shared.access.Projects;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.Deputies;
import countersign.shared.ask.Proof;
import countersign.shared.ask.ProofWish;
import countersign.shared.ask.Proofs;
import countersign.shared.ask.Retimed;
import countersign.shared.audit.AuditTrail;
import countersign.shared.json.Json;
import countersign.shared.party.Directory;
import countersign.shared.policy.EditPolicy;
import countersign.shared.policy.Policies;
import countersign.shared.policy.PolicyKey;
import countersign.shared.policy.PolicyRow;
import countersign.shared.policy.Scenario;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A project makes its rules stricter (SPEC section 4): its own clocks follow, nobody loosens anything, and the stricter of two rules holds. */
@ExtendWith(ArquillianExtension.class)
class ProjectPoliciesIT {

    private static final Scenario SCENARIO = Scenario.CROSS_FUNCTIONAL_PROJECT;
    private static final String KIND = "requirement.dispute-response";
    @Inject ProjectPolicies rules;
    @Inject Policies policies;
    @Inject Proofs proofs;
    @Inject AskLists lists;
    @Inject Asking asking;
    @Inject AuditTrail trail;
    @Inject Traces traces;
    @Inject Projects projects;
    @Inject Directory directory;
    @Inject Deputies deputies;
    @Inject Walk walk;

    @Test
    void itsOwnClocksFollowAndWhomThatConcernsIsToldOnce() {
        var project = walk.consulted(false);
        var review = "requirement.review";
        var ask = asking.ask(review, AskKinds.FACTS.get(review), project, walk.person("wujian"));
        var elsewhere = asking.ask(review, AskKinds.FACTS.get(review), walk.consulted(false), walk.person("wujian"));
        var before = told();
        rules.tighten(walk.initiator(), project, PolicyKey.ANSWER, "1 WD", set(project, PolicyKey.ANSWER));
        var sooner = lists.view(ask.id()).dueAt();
        assertThat(sooner).isBefore(ask.dueAt());
        assertThat(lists.view(elsewhere.id()).dueAt()).as("another project's").isEqualTo(elsewhere.dueAt());
        assertThat(told()).isEqualTo(before + 1);
        assertThat(trail.of("policy:" + SCENARIO)).isNotEmpty();
        assertThat(rules.history(project, 5)).singleElement().satisfies(edit -> assertThat(edit.became()).isEqualTo("1 WD"));
        var recorded = trail.ofProject(project, 0, 50).stream().filter(line -> line.what().key().equals("shared.policy.tightened")).findFirst().orElseThrow();
        assertThat(recorded.personId()).isEqualTo(walk.person("wangyaqin"));
        assertThat(directory.person(walk.person("wangyaqin")).texts().get(recorded.what())).contains("2 个工作日", "1 个工作日").doesNotContain("WD");
        rules.tighten(walk.initiator(), project, PolicyKey.ANSWER, "", "1 WD");
        assertThat(lists.view(ask.id()).dueAt()).as("put back").isAfter(sooner);
        List.of(ask, elsewhere).forEach(asking::withdraw);
    }

    @Test
    void nobodyElseSetsItAndItIsNeverLooser() {
        var project = walk.consulted(false);
        var shown = set(project, PolicyKey.ANSWER);
        assertThat(refused(() -> rules.tighten(walk.initiator(), project, PolicyKey.ANSWER, "3 WD", shown))).isEqualTo("ANSWER shared.policy.refused.looser.SMALLER");
        assertThat(refused(() -> rules.tighten(walk.initiator(), project, PolicyKey.TAKE_BACK, "5 MIN", set(project, PolicyKey.TAKE_BACK)))).isEqualTo("TAKE_BACK shared.policy.refused.fixed");
        assertThat(refused(() -> rules.tighten(walk.initiator(), project, PolicyKey.ANSWER, "1 WD", "5 WD"))).isEqualTo("ANSWER shared.policy.refused.stale");
        assertThat(refused(() -> rules.tighten(Actor.onPage(walk.person("sunhao")), project, PolicyKey.ANSWER, "1 WD", shown))).isEqualTo(" requirement.kickoff.notInitiator");
        assertThat(refused(() -> rules.tighten(Actor.onPage(walk.person("admin")), project, List.of(new ProofWish(KIND, Proof.LOGIN, Proof.LINK))))).isEqualTo(" requirement.kickoff.notInitiator");
        assertThat(set(project, PolicyKey.ANSWER)).isEqualTo(shown);
    }

    @Test
    void aProjectThatIsOverChangesNoRule() throws Exception {
        var ended = walk.consulted(false);
        projects.state(ended, ProjectState.ENDED_EARLY);
        for (var over : List.of(walk.archived(false, "张伟强"), ended)) {
            assertThat(rules.mayTighten(over, walk.person("wangyaqin"))).isFalse();
            assertThat(refused(() -> rules.tighten(walk.initiator(), over, PolicyKey.RETENTION, "20", "10"))).isIn(" requirement.policy.over", " shared.project.archived", " shared.project.withdrawn");
            assertThat(refused(() -> rules.tighten(walk.initiator(), over, List.of(new ProofWish(KIND, Proof.CODE, Proof.LINK))))).isIn(" requirement.policy.over", " shared.project.archived", " shared.project.withdrawn");
        }
    }

    @Test
    void thePageTakesItWithoutScriptsAndOffersItToNobodyElse() {
        var project = walk.consulted(false);
        var path = "/project-policy.xhtml?id=" + project;
        var open = path + "&edit=SIGNATURE";
        var initiator = Guest.in("wangyaqin", "countersign");
        var fields = initiator.fields(initiator.get(open).body());
        fields.keySet().removeIf(name -> !name.startsWith("row") && !name.contains("."));
        fields.putAll(Map.of("row", "row", "row:save", "", "row:setting", "9", "row:settingUnit", "WD"));
        assertThat(Jsoup.parse(initiator.post(open, fields).body()).select("form#row .ui-message-error").text()).as("beside the field").contains("3 个工作日，项目只能比这更短");
        fields.put("row:setting", "1");
        assertThat(initiator.post(open, fields).statusCode()).isEqualTo(302);
        assertThat(initiator.get(path).body()).contains("现为1 个工作日", "本项目自定");
        assertThat(initiator.get("/project-history.xhtml?id=" + project).body()).contains("本项目的规则“会签”：由“3 个工作日”改为“1 个工作日”");
        var read = Jsoup.parse(Guest.in("sunhao", "countersign").get(open).body());
        assertThat(read.text()).contains("本项目自定");
        assertThat(read.select("form#row, form#proofs, main a[href*='edit=']")).as("only read").isEmpty();
    }

    @Test
    void theStricterOfTheHousesRuleAndItsOwnHolds() {
        var project = walk.consulted(false);
        var house = now(PolicyKey.PROBLEM);
        rules.tighten(walk.initiator(), project, PolicyKey.PROBLEM, "24 H", house.setting());
        edit(house, "12 H");
        assertThat(set(project, PolicyKey.PROBLEM)).isEqualTo("12 H");
        var page = "/project-policy.xhtml?id=" + project;
        for (var path : List.of(page, page + "&edit=PROBLEM"))
            assertThat(shown("wangyaqin", path)).contains("本项目自定为24 小时；此类项目的规则（12 小时）更严格，现以它为准。");
        rules.tighten(walk.initiator(), project, PolicyKey.PROBLEM, "12 H", "12 H");
        edit(house, house.setting());
        assertThat(set(project, PolicyKey.PROBLEM)).as("its own was kept, also by who saved what was shown").isEqualTo("24 H");
        assertThat(shown("wangyaqin", page)).doesNotContain("本项目自定为");
    }

    @Test
    void aRangeThatLeavesAProjectSomethingElseMovesItsClocksAndNoOthers() {
        var project = walk.consulted(false);
        var review = "requirement.review";
        var house = now(PolicyKey.ANSWER);
        var ask = asking.ask(review, AskKinds.FACTS.get(review), project, walk.person("wujian"));
        var elsewhere = asking.ask(review, AskKinds.FACTS.get(review), walk.consulted(false), walk.person("wujian"));
        rules.tighten(walk.initiator(), project, PolicyKey.ANSWER, "1 WD", house.setting());
        var sooner = lists.view(ask.id()).dueAt();
        var before = told();
        range(house, "1 WD");
        assertThat(lists.view(ask.id()).dueAt()).as("it has room still").isEqualTo(sooner);
        assertThat(told()).as("nothing holds otherwise").isEqualTo(before);
        range(house, house.setting());
        try {
            assertThat(set(project, PolicyKey.ANSWER)).isEqualTo(house.setting());
            assertThat(lists.view(ask.id()).dueAt()).isAfter(sooner);
            assertThat(lists.view(elsewhere.id()).dueAt()).isEqualTo(elsewhere.dueAt());
            assertThat(traces.facts(Retimed.KIND, walk.person("wujian"))).hasSize((int) before + 1).last().asString().contains("RANGE", "1 WD..", "\"askId\":" + ask.id() + ",")
                    .doesNotContain("\"askId\":" + elsewhere.id() + ",").satisfies(fact -> assertThat(why(fact)).contains("范围由1 个工作日至10 个工作日改为2 个工作日至10 个工作日"));
            assertThat(shown("wangyaqin", "/project-policy.xhtml?id=" + project)).contains("本项目自定为1 个工作日；");
        } finally {
            range(house, house.lowest());
        }
        assertThat(lists.view(ask.id()).dueAt()).as("its own holds again").isEqualTo(sooner);
        List.of(ask, elsewhere).forEach(asking::withdraw);
    }

    @Test
    void nobodyOverwritesARangeThatTheyHaveNotSeen() {
        var house = now(PolicyKey.PROBLEM);
        var stale = new EditPolicy(SCENARIO, house.key(), "40 H", house.lowest(), house.highest(), house.shown());
        range(house, "8 H");
        try {
            assertThat(refused(() -> policies.edit(stale, Actor.onPage(walk.person("admin"))))).isEqualTo("lowest shared.policy.refused.staleRange");
            assertThat(now(PolicyKey.PROBLEM).lowest()).isEqualTo("8 H");
            edit(now(PolicyKey.PROBLEM), "40 H");
            assertThat(refused(() -> policies.edit(stale, Actor.onPage(walk.person("admin"))))).isEqualTo("PROBLEM shared.policy.refused.stale");
        } finally {
            edit(house, house.setting());
        }
        assertThat(now(PolicyKey.PROBLEM)).isEqualTo(house);
    }

    @Test
    void whatADeputyChangesStandsUnderBothNames() {
        var project = walk.consulted(false);
        long initiator = walk.person("wangyaqin");
        long deputy = walk.person("luchao");
        deputies.appoint(walk.initiator(), initiator, directory.deputiesOf(initiator), deputy, directory.today(), directory.today().plusDays(2), "休假");
        try {
            rules.tighten(Actor.onPage(deputy), project, PolicyKey.SIGNATURE, "1 WD", set(project, PolicyKey.SIGNATURE));
            rules.tighten(Actor.onPage(deputy), project, List.of(new ProofWish(KIND, Proof.CODE, Proof.LINK)));
        } finally {
            deputies.dismiss(walk.initiator(), initiator, directory.deputiesOf(initiator));
        }
        rules.tighten(walk.initiator(), project, PolicyKey.CONSULTATION, "1 WD", set(project, PolicyKey.CONSULTATION));
        var both = directory.person(deputy).name() + "（受" + directory.person(initiator).name() + "委托）";
        var page = Jsoup.parse(Guest.in("sunhao", "countersign").get("/project-policy.xhtml?id=" + project).body());
        assertThat(page.select("section:last-of-type li").eachText()).as("the latest first").first().asString().contains(directory.person(initiator).name()).doesNotContain(both);
        assertThat(page.select("section:last-of-type li").eachText()).hasSize(3).filteredOn(line -> line.contains(both)).hasSize(2);
        assertThat(trail.ofProject(project, 0, 5)).filteredOn(line -> Long.valueOf(initiator).equals(line.onBehalfOf())).hasSize(2).allMatch(line -> line.personId() == deputy);
    }

    @Test
    void whatItWantsForAnAnswerHoldsForWhatWasAskedAlready() {
        var project = walk.consulted(false);
        var ask = asking.ask(KIND, AskKinds.FACTS.get(KIND), project, walk.person("sunhao"));
        assertThat(proofs.of(ask)).isEqualTo(Proof.LINK);
        rules.tighten(walk.initiator(), project, List.of(new ProofWish(KIND, Proof.CODE, Proof.LINK)));
        assertThat(proofs.of(ask)).isEqualTo(Proof.CODE);
        assertThat(proofs.of(walk.consulted(false), KIND)).as("another project's").isEqualTo(Proof.LINK);
        assertThat(catchThrowableOfType(Overtaken.class, () -> rules.tighten(walk.initiator(), project, List.of(new ProofWish(KIND, Proof.LOGIN, Proof.LINK))))).isNotNull();
        var admin = Actor.onPage(walk.person("admin"));
        proofs.edit(admin, SCENARIO, List.of(new ProofWish(KIND, Proof.LOGIN, Proof.LINK)));
        try {
            assertThat(proofs.of(ask)).as("the house wants more").isEqualTo(Proof.LOGIN);
            assertThat(refused(() -> rules.tighten(walk.initiator(), project, List.of(new ProofWish(KIND, Proof.LINK, Proof.LOGIN))))).isEqualTo(KIND + " shared.proof.looser");
        } finally {
            proofs.edit(admin, SCENARIO, List.of(new ProofWish(KIND, Proof.LINK, Proof.LOGIN)));
        }
        assertThat(proofs.of(ask)).as("its own was kept").isEqualTo(Proof.CODE);
        assertThat(rules.proofHistory(project, 5)).singleElement().satisfies(edit -> assertThat(edit.became()).isEqualTo(Proof.CODE));
        asking.withdraw(ask);
    }

    private static String shown(String login, String path) { return Jsoup.parse(Guest.in(login, "countersign").get(path).body()).text(); }

    private String why(String fact) { return directory.person(walk.person("wujian")).texts().get(Json.read(fact, Retimed.class).cause().text()); }

    /** The house lets projects choose from there on. */
    private void range(PolicyRow house, String lowest) {
        policies.edit(new EditPolicy(SCENARIO, house.key(), house.setting(), lowest, house.highest(), now(house.key()).shown()), Actor.onPage(walk.person("admin")));
    }

    private void edit(PolicyRow house, String setting) {
        policies.edit(new EditPolicy(SCENARIO, house.key(), setting, house.lowest(), house.highest(), now(house.key()).shown()), Actor.onPage(walk.person("admin")));
    }

    private PolicyRow now(PolicyKey key) { return policies.rows(SCENARIO).stream().filter(row -> row.key() == key).findFirst().orElseThrow(); }

    private String set(long project, PolicyKey key) { return rules.rows(project).stream().filter(row -> row.key() == key).findFirst().orElseThrow().setting(); }

    private long told() { return traces.facts(Retimed.KIND, walk.person("wujian")).size(); }

    private static String refused(Runnable command) {
        var problem = catchThrowableOfType(RuleViolation.class, command::run).problems().get(0);
        return problem.field() + " " + problem.message().key();
    }
}
