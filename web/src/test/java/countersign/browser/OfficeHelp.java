package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** Answers that somebody helps with: entered as spoken or on paper by the initiator, by a signer who was added, by a deputy for one ask (P1, A2, A7). */
final class OfficeHelp {

    private static final int SOON = 20_000; // milliseconds of patience, so that a failure shows what stood there instead
    private static final FilePayload SCAN = new FilePayload("签字页.pdf", "application/pdf", "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII));
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private final Stage stage;
    private final FirstSteps first;

    OfficeHelp(Stage stage, FirstSteps first) {
        this.stage = stage;
        this.first = first;
    }

    /** The initiator enters what somebody said; it counts once that person gives it, with the words as they were entered. */
    void spoken(String login, String name, String words) {
        var page = enter(name);
        stage.press(page, "[id='enter:do']");
        assertThat(page.locator("form#enter").innerText()).as("nothing chosen").contains("请从给出的答复中选择一项");
        page.selectOption("[id='enter:choice']", "approve");
        page.fill("[id='enter:comment']", words);
        stage.picture(page, "enter-spoken");
        stage.press(page, "[id='enter:do']");
        assertThat(page.locator("body").innerText()).contains("已录入，并请" + name + "确认");
        picture("mail-spoken", login, "请确认您的口头答复");
        stage.answer(login, "请确认您的口头答复", "approve", act -> {
            assertThat(act.locator("body").innerText()).contains("录入了您的口头答复", "未经您确认不生效");
            assertThat(act.inputValue("#comment")).isEqualTo(words);
            stage.picture(act, "act-spoken");
        });
    }

    /** The initiator says what answers from mails of that kind need in this project. */
    void needs(String kind, String proof) {
        var page = first.at("policy");
        page.getByLabel(kind).selectOption(proof);
        page.click("[id='proofs:keep']");
        page.getByText("已保存，改了 1 项").waitFor();
        stage.picture(page, "policy-" + proof);
    }

    /** Somebody without a second address cannot answer there; with one their answer counts once its code is typed. */
    void proved(String login, String subject, String choice) {
        var act = new AtomicReference<Page>();
        var own = stage.as(login);
        own.navigate(stage.product().url("/profile.xhtml"));
        own.fill("[id='codes:secondAddress']", login + "@private.example");
        own.click("[id='codes:keep']");
        own.getByText("已保存").waitFor();
        stage.answer(login, subject, choice, act::set);
        var page = act.get();
        assertThat(page.locator("body").innerText()).contains("还差一步", login.charAt(0) + "•••@private.example");
        stage.product().sweep();
        var mail = stage.mails().await(login, "会签协同验证码");
        assertThat(mail.to()).isEqualTo(login + "@private.example");
        assertThat(mail.source()).as("nothing of the project goes there").doesNotContain("List-Id", "/act/");
        picture("mail-code", login, "会签协同验证码");
        page.fill("#code", "12345");
        stage.press(page, "button[value=code]");
        assertThat(page.locator("#p-code").innerText()).contains("六位数字");
        stage.picture(page, "act-code");
        page.fill("#code", CODE.matcher(mail.text()).results().findFirst().orElseThrow().group());
        stage.press(page, "button[value=code]");
        assertThat(page.locator("body").innerText()).contains("已收到您的答复");
    }

    /** A signer has a colleague sign, too, from the mail's page; what was typed before is still there. */
    void added(String login, String name, String colleague, String colleagueName) {
        var page = actPage(login, "Q3 新品推广", "approve");
        page.fill("#comment", "写了一半");
        look(page, colleagueName);
        assertThat(page.inputValue("#comment")).isEqualTo("写了一半");
        stage.press(page, "button[value=add]");
        assertThat(page.locator("#p-why").innerText()).contains("请填写此项");
        assertThat(page.inputValue("#comment")).isEqualTo("写了一半");
        both(page, "act-add");
        page.fill("#why", "涉及版面设计");
        stage.press(page, "button[value=add]");
        assertThat(page.locator("body").innerText()).contains("已请" + colleagueName + "加签");
        both(page, "act-added");
        stage.press(page, "button[value=back]");
        assertThat(page.locator("button[name=choice]").count()).as("the own signature is still wanted").isPositive();
        assertThat(page.inputValue("#comment")).as("and what was begun").isEqualTo("写了一半");
        stage.product().sweep();
        assertThat(stage.mails().await(colleague, "Q3 新品推广").text()).contains(name + "请您加签：涉及版面设计");
        picture("mail-added", colleague, "Q3 新品推广");
    }

    /** The initiator enters a signature given on paper: not without its scan, and its person hears of it. */
    void onPaper(String login, String name) {
        var page = enter(name);
        page.selectOption("[id='enter:paper']", "PAPER");
        page.selectOption("[id='enter:choice']", "approve");
        stage.press(page, "[id='enter:do']");
        assertThat(page.locator("form#enter .ui-message-error").innerText()).as("no paper without a scan").isNotBlank();
        page.selectOption("[id='enter:paper']", "PAPER");
        page.selectOption("[id='enter:choice']", "approve");
        page.setInputFiles("[id='enter:scan']", SCAN);
        stage.picture(page, "enter-paper");
        stage.press(page, "[id='enter:do']");
        assertThat(page.locator("body").innerText()).contains("已录入" + name + "的纸质签字");
        stage.product().sweep();
        var mail = stage.mails().await(login, "您的纸质签字已录入");
        picture("mail-paper", login, "您的纸质签字已录入");
        page = stage.as("linwen");
        page.navigate(mail.link(""));
        both(page, "act-paper");
        assertThat(page.locator("body").innerText()).contains(name + "签字，王雅琴录入", "撤回");
    }

    /** Somebody lets a colleague answer this one ask; both names appear, and the own page says who answered. */
    void entrusted(String login, String name, String colleague, String colleagueName, String words, String choice) {
        var page = actPage(login, words, choice);
        look(page, colleagueName);
        both(page, "act-entrust");
        stage.press(page, "button[value=entrust]");
        assertThat(page.locator("body").innerText()).contains("已委托" + colleagueName);
        stage.product().sweep();
        picture("mail-entrusted", colleague, words);
        stage.answer(colleague, words, choice, act -> assertThat(act.locator("body").innerText()).contains("您受" + name + "委托处理此事"));
        page.navigate(stage.mails().await(login, words).link(choice));
        both(page, "act-answered");
        assertThat(page.locator("body").innerText()).contains(colleagueName + "（受" + name + "委托）已经答复");
    }

    /** Somebody has one ask of their own and one of whom they stand in for: seen through, opened, ticked and answered together without a mouse (A2). */
    void byKeys(String login, String principal) {
        var page = stage.as(login);
        page.navigate(stage.product().url("/inbox.xhtml"));
        var rows = page.locator(".cs-inbox-list li");
        assertThat(rows.allInnerTexts()).hasSize(2).anySatisfy(row -> assertThat(row).contains(principal));
        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]").innerText()).contains("键盘操作", "Shift", "勾选");
        stage.picture(page, "inbox-keys");
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("dialog[open]")).hasCount(0);
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*ask=\\d+.*"), new PageAssertions.HasURLOptions().setTimeout(SOON));
        page.waitForLoadState();
        assertThat(page.locator(".cs-inbox-list li").nth(1).getAttribute("class")).as("the second is shown").contains("cs-inbox-now");
        page.keyboard().press("k");
        page.keyboard().press("Space");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("x");
        assertThat(page.locator(".cs-inbox-list input:checked").count()).as("ticked, and not any more").isOne();
        page.keyboard().press("x");
        assertThat(page.locator(".cs-inbox-list input:checked").count()).isEqualTo(2);
        page.keyboard().press("Shift+Enter");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("已答复 2 项", new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
        assertThat(page.locator(".cs-inbox-list li").count()).isZero();
    }

    private Page actPage(String login, String words, String choice) {
        var page = stage.as(login);
        page.navigate(stage.mails().await(login, words).link(choice));
        return page;
    }

    private void look(Page page, String name) {
        page.fill("#sought", name);
        page.press("#sought", "Enter");
        page.locator("input[name=to]").waitFor();
    }

    private Page enter(String name) {
        var page = first.at("overview");
        page.locator("li", new Page.LocatorOptions().setHasText(name)).getByText("代录入").first().click();
        page.waitForURL(Pattern.compile(".*enter.xhtml.*"));
        return page;
    }

    private void picture(String picture, String login, String words) {
        stage.product().sweep();
        var page = stage.as("linwen");
        page.navigate("about:blank");
        page.setContent(stage.mails().await(login, words).html());
        both(page, picture);
    }

    /** On a desk and on a phone. */
    private void both(Page page, String name) {
        stage.picture(page, name);
        page.setViewportSize(390, 844);
        stage.picture(page, name + "-390");
        page.setViewportSize(1440, 900);
    }
}
