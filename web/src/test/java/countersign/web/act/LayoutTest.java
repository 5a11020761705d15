package countersign.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.mails.MailCheck;
import countersign.shared.content.Block;
import countersign.shared.notification.MailPage;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final Layout layout = new Layout(new Templates());
    private final Texts chinese = Texts.of(Language.ZH_CN, SHANGHAI);

    @Test void theFirstSentenceIsTheFirstTextOfTheBodySoThatItIsThePreview() {
        var html = layout.html(MailFixture.draft(MailFixture.signature()), chinese);
        var visible = html.substring(html.indexOf("<body")).replaceAll("<[^>]*>", "").strip();
        assertThat(visible).startsWith(MailFixture.signature().firstLine());
        assertThat(layout.text(MailFixture.draft(MailFixture.signature()), chinese)).startsWith(MailFixture.signature().firstLine());
    }

    @Test void whatPeopleTypedIsEscapedInHtmlAndLeftAloneInText() {
        assertThat(layout.html(MailFixture.draft(MailFixture.signature()), chinese)).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(layout.text(MailFixture.draft(MailFixture.signature()), chinese)).contains(MailFixture.EVIL);
    }

    @Test void everyAnswerIsAButtonOnTheHostOfTheActPages() {
        var html = layout.html(MailFixture.draft(MailFixture.signature()), chinese);
        var text = layout.text(MailFixture.draft(MailFixture.signature()), chinese);
        for (var link : MailFixture.signature().links()) {
            assertThat(html).contains("href=\"https://sign.example.com/" + link.path() + "\"").contains(link.label());
            assertThat(text).contains("https://sign.example.com/" + link.path()).contains(link.label());
        }
    }

    @Test void bothPartsSayTheSame() {
        var html = layout.html(MailFixture.draft(MailFixture.signature()), chinese);
        var text = layout.text(MailFixture.draft(MailFixture.signature()), chinese);
        for (var said : List.of("12.5 人天，8 月 3 日至 8 月 14 日", "请在签字前确认。", "请注意", "调研报告经销售部确认", "渠道培训", "巡店", "附件二：价格表",
                "2026-0001 Q3 新品推广", "任务分配表.pdf", "有一份附件")) {
            assertThat(html).contains(said);
            assertThat(text).contains(said);
        }
    }

    @Test void onlyAMailWithLinksAsksToKeepThemToOneself() {
        var none = MailFixture.draft(new MailPage("验证码", "您的验证码是 123456。", List.of(), List.of()));
        for (var said : List.of(layout.html(none, chinese), layout.text(none, chinese))) assertThat(said).contains("自动发给王芳").doesNotContain("请勿转发");
        for (var said : List.of(layout.html(MailFixture.draft(MailFixture.signature()), chinese), layout.text(MailFixture.draft(MailFixture.signature()), chinese)))
            assertThat(said).contains("链接只供本人使用，请勿转发");
    }

    @Test void theAddressOfAnOnlineMeetingIsOpenedByATapAndNothingElseIs() {
        var facts = Block.Facts.of("地点", "https://meet.example.com/j/1?pwd=a&b=c", "别处", "javascript:alert(1)", "会议室", "三楼 https://x.example.com", "引号", "https://x.example.com/\"onclick");
        var html = layout.html(MailFixture.draft(new MailPage("邀请", "请参加。", List.of(facts), List.of())), chinese);
        var links = org.jsoup.Jsoup.parse(html).select("td.value a");
        assertThat(links.eachAttr("href")).containsExactly("https://meet.example.com/j/1?pwd=a&b=c");
        assertThat(links.eachText()).containsExactly("https://meet.example.com/j/1?pwd=a&b=c");
        assertThat(MailCheck.html(html)).isEmpty();
    }

    @Test void aRowWithANumberIsHeadedByItsNameToo() {
        var columns = List.of("编号", "任务", "交付标准", "主导部门", "验收部门", "验收结果");
        var wide = new Block.Table("", columns, List.of(Block.Row.of("4", "响应手册", "48 小时内解决客诉", "售后部", "客户服务部", "达标")));
        var draft = MailFixture.draft(new MailPage("会签", "请会签。", List.of(wide), List.of()));
        assertThat(layout.html(draft, chinese)).contains("<b>4 响应手册</b>").doesNotContain("任务：");
        assertThat(layout.text(draft, chinese)).contains("- 4 响应手册").doesNotContain("任务：");
    }

    @Test void aTableOfManyColumnsNamesThemInEachRowInsteadOfSqueezingThem() {
        var columns = List.of("任务", "关联部门", "负责人", "协作人", "估算", "交付标准");
        var wide = new Block.Table("", columns, List.of(Block.Row.of("4 响应手册", "售后部（主导）", "唐莉", "", "6 天", "48 小时内解决客诉")));
        var html = layout.html(MailFixture.draft(new MailPage("会签", "请会签。", List.of(wide), List.of())), chinese);
        assertThat(html.replaceAll("<[^>]*>", "")).contains("负责人：唐莉", "估算：6 天", "交付标准：48 小时内解决客诉").doesNotContain("协作人");
    }

    @Test void nothingIsLoadedFromAnywhere() {
        assertThat(layout.html(MailFixture.draft(MailFixture.signature()), chinese)).doesNotContain("<img").doesNotContain("url(").doesNotContain("<script").doesNotContain("@import");
    }

    @Test void theZoneIsNamedOnlyWhereItIsNotTheCompanys() {
        var berlin = Texts.of(Language.EN, ZoneId.of("Europe/Berlin"));
        assertThat(layout.text(MailFixture.draft(MailFixture.signature()), berlin)).contains("Europe/Berlin");
        assertThat(layout.html(MailFixture.draft(MailFixture.signature()), chinese)).doesNotContain("Asia/Shanghai");
    }

    @ParameterizedTest @EnumSource(Language.class)
    void everyLanguageLaysOutEveryBlock(Language language) throws IOException {
        var general = new MailPage("周报", "本周有两项任务到期。", List.of(new Block.Callout(Block.Tone.GOOD, "按计划进行")), List.of());
        var html = layout.html(MailFixture.draft(MailFixture.signature(), general), Texts.of(language, SHANGHAI));
        Files.createDirectories(Path.of("target/mails"));
        Files.writeString(Path.of("target/mails/signature-" + language.tag() + ".html"), html);
        assertThat(html).contains("<html lang=\"" + language.tag() + "\">").contains("按计划进行");
        assertThat(MailCheck.html(html)).isEmpty();
    }
}
