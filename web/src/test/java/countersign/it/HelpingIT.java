package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.access.NotVisible;
import countersign.shared.ask.AskLists;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.ask.Asks;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.HandingOn;
import countersign.shared.ask.Helping;
import countersign.shared.ask.Reply;
import countersign.shared.ask.Scans;
import countersign.shared.ask.SignOffs;
import countersign.shared.ask.Signer;
import countersign.shared.party.Directory;
import countersign.shared.policy.PolicyTime;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Help with somebody else's ask: a deputy for one ask, an added signer, a spoken decision, a signature on paper (P1, A2, A7). */
@ExtendWith(ArquillianExtension.class)
class HelpingIT {

    private static final Reply AGREE = new Reply("agree", "", Map.of("terms", "yes"));
    private static final byte[] PDF = "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII);
    @Inject Asks asks;
    @Inject HandingOn handingOn;
    @Inject AskLists lists;
    @Inject Helping helping;
    @Inject Scans scans;
    @Inject SignOffs signOffs;
    @Inject Directory directory;
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject Signing signing;
    @Inject Letters letters;

    @Test
    void aDeputyForOneAskAnswersThatOneAndNoOther() {
        var one = signing.asked("sunhao", "会签一");
        var other = signing.asked("sunhao", "会签二");
        assertThatThrownBy(() -> helping.entrust(walk.by("wujian"), one.id(), walk.person("zhoulan"))).isInstanceOf(RuleViolation.class);
        helping.entrust(walk.by("sunhao"), one.id(), walk.person("zhoulan"));
        assertThat(lists.inbox(walk.person("zhoulan"), 0, 100)).extracting(AskView::id).contains(one.id()).doesNotContain(other.id());
        assertThatThrownBy(() -> asks.answer(walk.by("zhoulan").insteadOf(walk.person("sunhao")), other.id(), AGREE)).isInstanceOf(RuleViolation.class);
        asks.answer(walk.by("zhoulan").insteadOf(walk.person("sunhao")), one.id(), AGREE);
        var line = signOffs.view(one.signOffId()).signatures().get(0);
        assertThat(line.name()).isEqualTo(directory.person(walk.person("zhoulan")).name());
        assertThat(line.instead()).isEqualTo(directory.person(walk.person("sunhao")).name());
        assertThat(directory.actsFor(walk.person("zhoulan"))).as("one ask gives no other right").doesNotContain(walk.person("sunhao"));
    }

    @Test
    void anAddedSignerHasToSignToo() {
        var ask = signing.asked("sunhao", "加签");
        assertThatThrownBy(() -> helping.addSigner(walk.by("sunhao"), ask.id(), walk.person("zhoulan"), " ")).isInstanceOf(RuleViolation.class);
        helping.addSigner(walk.by("sunhao"), ask.id(), walk.person("zhoulan"), "涉及法务条款");
        assertThatThrownBy(() -> helping.addSigner(walk.by("sunhao"), ask.id(), walk.person("zhoulan"), "再来一次")).isInstanceOf(RuleViolation.class);
        var added = signing.openOf(ask.signOffId(), "zhoulan");
        assertThat(added.added().why()).isEqualTo("涉及法务条款");
        asks.answer(walk.by("sunhao"), ask.id(), AGREE);
        asking.settle();
        assertThat(signOffs.view(ask.signOffId()).complete()).isFalse();
        signOffs.revise(Actor.SYSTEM, ask.signOffId(), signing.sealed(ask.projectId(), "改过的内容"), List.of(signing.signer("sunhao")), PolicyTime.parse("3 WD"));
        assertThat(signing.openOf(ask.signOffId(), "zhoulan")).as("who was added is asked again, too").isNotNull();
        asks.answer(walk.by("zhoulan"), signing.openOf(ask.signOffId(), "zhoulan").id(), AGREE);
        asks.answer(walk.by("sunhao"), signing.openOf(ask.signOffId(), "sunhao").id(), AGREE);
        asking.settle();
        assertThat(signOffs.view(ask.signOffId()).complete()).isTrue();
    }

    @Test
    void aSpokenDecisionHasNoEffectUntilThePersonGivesIt() {
        var ask = signing.asked("sunhao", "口头");
        assertThatThrownBy(() -> helping.spoken(walk.by("wujian"), ask.id(), Reply.of("agree"))).as("not everybody may enter").isInstanceOf(RuleViolation.class);
        helping.spoken(walk.by("wangyaqin"), ask.id(), Reply.of("agree", "孙经理电话里同意"));
        asking.settle();
        var open = lists.view(ask.id());
        assertThat(open.state()).isEqualTo(AskState.OPEN);
        assertThat(open.spoken().reply().comment()).isEqualTo("孙经理电话里同意");
        assertThat(signOffs.view(ask.signOffId()).signatures()).isEmpty();
        asks.answer(Actor.byMail(walk.person("sunhao")), ask.id(), AGREE);
        assertThat(signOffs.view(ask.signOffId()).signatures().get(0).way()).isEqualTo(Actor.Way.MAIL_LINK);
    }

    @Test
    void aSignatureOnPaperBearsTheSignersNameAndWhoEnteredIt() {
        var ask = signing.asked("sunhao", "纸质");
        assertThatThrownBy(() -> helping.onPaper(walk.by("wangyaqin"), ask.id(), Reply.of("agree"), "scan.exe", PDF)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> helping.onPaper(walk.by("wangyaqin"), ask.id(), Reply.of("agree"), "", new byte[0])).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> asks.answer(new Actor(walk.person("wangyaqin"), walk.person("sunhao"), Actor.Way.PAPER), ask.id(), AGREE))
                .as("no paper without a scan").isInstanceOf(RuleViolation.class);
        helping.onPaper(walk.by("wangyaqin"), ask.id(), Reply.of("agree"), "签字页.pdf", PDF);
        var line = signOffs.view(ask.signOffId()).signatures().get(0);
        assertThat(line.name()).isEqualTo(directory.person(walk.person("sunhao")).name());
        assertThat(line.instead()).isNull();
        assertThat(line.enteredBy()).isEqualTo(directory.person(walk.person("wangyaqin")).name());
        assertThat(line.way()).isEqualTo(Actor.Way.PAPER);
        assertThat(scans.download(walk.person("wangyaqin"), ask.projectId(), line.scanId()).bytes()).isEqualTo(PDF);
        assertThatThrownBy(() -> scans.download(walk.person("zhoulan"), ask.projectId(), line.scanId())).isInstanceOf(NotVisible.class);
        assertThat(scans.of(ask.projectId())).hasSize(1);
        var receipt = letters.newest("ask", walk.person("wangyaqin"));
        assertThat(receipt).as("it was not theirs").contains("您录入的" + line.name() + "的纸质签字").doesNotContain("您的答复“");
        asks.takeBack(Actor.byMail(walk.person("sunhao")), ask.id());
        assertThat(scans.of(ask.projectId())).as("a signature taken back leaves no scan in the package").isEmpty();
    }

    @Test
    void whoSucceedsASignerCompletesTheCountersigning() {
        var ask = signing.asked("sunhao", "继任");
        var moved = handingOn.reassign(Actor.SYSTEM, ask.id(), walk.person("zhoulan"));
        asks.answer(walk.by("zhoulan"), moved, AGREE);
        asking.settle();
        assertThat(signOffs.view(ask.signOffId()).complete()).isTrue();
    }

    @Test
    void whoSucceedsASignerAndSignsAlreadySignsForBothAtOnce() {
        var project = signing.project();
        var signOff = signing.opened(project, "两个部门", List.of(signing.signer("sunhao"),
                new Signer(walk.person("wujian"), List.of(Capacity.of(Capacity.Role.HEAD, walk.department("产品部"))), Set.of("2"), "product")));
        handingOn.reassign(Actor.SYSTEM, signing.openOf(signOff, "sunhao").id(), walk.person("wujian"));
        var both = signing.openOf(signOff, "wujian");
        assertThat(both.capacities()).extracting(Capacity::departmentId).containsExactlyInAnyOrder(walk.department("产品部"), walk.department("销售部"));
        asks.answer(walk.by("wujian"), both.id(), AGREE);
        asking.settle();
        assertThat(signOffs.view(signOff).complete()).isTrue();
        assertThat(signOffs.view(signOff).signatures()).hasSize(2);
    }
}
