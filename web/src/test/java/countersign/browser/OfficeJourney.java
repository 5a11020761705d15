package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What offices do beside the six steps: stand in for each other (P1, A6), stop old links, read people and communication records from Excel (S2.6). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeJourney {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<List<String>> DEPARTMENTS = List.of(List.of("法务部", "LAW", "法务", "", "zhoulan"), List.of("采购部", "BUY", "采购", "", "heyuan"));
    private static final List<List<String>> PEOPLE = List.of(
            List.of("严清", "yanqing", "yanqing@example.com", "法务部", "法务部经理", "是"), List.of("苏禾", "suhe", "suhe@example.com", "法务部", "法务专员", "否"),
            List.of("白桦", "baihua", "baihua@example.com", "采购部", "采购部经理", "是"), List.of("江月", "jiangyue", "jiangyue@example.com", "采购", "采购专员"),
            List.of("杜若", "duruo", "duruo@example.com", "采购部", "采购专员"));

    private static Stage stage;
    private static FirstSteps first;
    private static OfficeHelp help;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of(), "office");
        first = new FirstSteps(stage);
        help = new OfficeHelp(stage, first);
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(1)
    void whatAReviewerSaidIsEnteredAndCountsOnceTheyGiveIt() {
        appoint("linwen", "郭凯", "2026-07-20", "2026-07-31");
        first.submit();
        stage.product().sweep();
        help.spoken("zhangyuting", "张雨婷", "张雨婷电话中同意");
    }

    @Test
    @Order(2)
    void aSignerIsAddedFromAMailAndTheirPaperIsEnteredWithItsScan() {
        help.added("linwen", "林雯", "luchao", "陆超");
        help.onPaper("luchao", "陆超");
    }

    @Test
    @Order(3)
    void aDeputySignsFromAMailWithACodeFromAnotherAndBothNamesAreOnThePaper() throws IOException {
        var mail = stage.mails().await("guokai", "Q3 新品推广");
        assertThat(mail.html()).contains("您受林雯委托处理此事");
        help.needs("需求表审核（签字）", "CODE");
        help.proved("guokai", "Q3 新品推广", "approve");
        help.needs("需求表审核（签字）", "LINK");
        stage.settle();
        stage.mails().await("sunhao", "Q3 新品推广");
        var page = first.at("documents");
        stage.eventually(page, "a[href$='.pdf']");
        stage.picture(page, "documents");
        var answer = page.context().request().get(stage.product().url(page.locator("a[href$='.pdf']").first().getAttribute("href")));
        assertThat(text(answer.body()).replaceAll("\\s", "")).contains("郭凯（受林雯委托）", "邮件链接加验证码", "张雨婷", "陆超");
    }

    @Test
    @Order(4)
    void aDeputyForOneAskAnswersThatOne() { help.entrusted("wujian", "吴健", "chenxiaomin", "陈晓敏", "合作意向征询", "WILLING"); }

    private static void appoint(String login, String name, String from, String until) {
        var page = stage.as(login);
        page.navigate(stage.product().url("/profile.xhtml"));
        pick(page.locator("[id='appoint:deputy_input']"), name);
        page.fill("[id='appoint:from']", from);
        page.fill("[id='appoint:until']", until);
        page.fill("[id='appoint:reason']", "出差");
        page.locator("form#appoint input[type=submit]").click();
        page.locator("form#current").waitFor();
        stage.picture(page, "deputy");
        assertThat(page.locator("form#current").innerText()).contains(name, "出差");
    }

    private static void pick(Locator input, String name) {
        input.click();
        input.fill("");
        input.pressSequentially(name);
        // By the keyboard: a click may scroll the page, and the list closes when it is scrolled.
        var found = input.page().locator(".ui-autocomplete-panel:visible .ui-autocomplete-item");
        PlaywrightAssertions.assertThat(found).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        PlaywrightAssertions.assertThat(found).containsText(name);
        input.press("Enter");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @Order(5)
    void linksOfEarlierMailsAreDeadOnceTheyAreRevoked() {
        var old = stage.mails().await("sunhao", "Q3 新品推广").link("WILLING");
        var page = stage.as("sunhao");
        page.navigate(old);
        assertThat(page.locator("button[name=choice][value=WILLING]").count()).isOne();
        stage.product().moveClock(Duration.ofMinutes(1));
        page.navigate(stage.product().url("/profile.xhtml"));
        stage.press(page, "form#links input[type=submit]");
        page.getByText("已发出的邮件链接全部失效").waitFor();
        page.navigate(old);
        stage.picture(page, "revoked");
        assertThat(page.locator("body").innerText()).contains("这个链接已停用");
        assertThat(page.locator("button[name=choice]").count()).isZero();
        stage.press(page, page.locator("form button, form input[type=submit]").filter(new Locator.FilterOptions().setHasText("给我发一封新邮件")));
        assertThat(page.locator("body").innerText()).contains("新邮件已发出");
        stage.product().sweep();
        page.navigate(stage.mails().await("sunhao", "新的链接：合作意向征询").link("WILLING"));
        assertThat(page.locator("button[name=choice][value=WILLING]").count()).as("the new mail's link works").isOne();
    }

    @Test
    @Order(6)
    void theirExecutiveNamesADeputyForAHeadWhoIsAwayAndTheDeputyAnswersForBothByKeys() {
        var page = stage.as("zhoulan");
        page.navigate(stage.product().url("/departments.xhtml"));
        page.selectOption("[id='standIn:person']", new SelectOption().setLabel("刘志刚 售后部主管"));
        pick(page.locator("[id='standIn:deputy_input']"), "孙浩");
        page.fill("[id='standIn:from']", "2026-07-20");
        page.fill("[id='standIn:until']", "2026-07-31");
        stage.press(page, "[id='standIn:appoint']");
        stage.picture(page, "away");
        assertThat(page.locator("#away").innerText()).contains("刘志刚", "由孙浩代理");
        stage.product().sweep();
        assertThat(stage.mails().await("sunhao", "请您在刘志刚不在期间代为办理").html()).contains("周岚");
        help.byKeys("sunhao", "刘志刚");
    }

    @Test
    @Order(7)
    void departmentsAndPeopleAreSavedOnlyWhenEveryRowIsRight() throws IOException {
        var page = stage.as("admin");
        var wrong = new ArrayList<>(PEOPLE);
        wrong.set(3, List.of("江月", "jiangyue", "jiangyue.example.com", "采购部", "采购专员"));
        look(page, wrong);
        stage.picture(page, "people-wrong");
        assertThat(page.locator("main").innerText()).contains("共 2 个部门、5 名人员。", "“jiangyue.example.com”不是邮箱地址", "必须先在文件里改正");
        assertThat(page.locator("[id='confirm:save']").count()).isZero();
        page.click("[id='confirm:other']");
        look(page, PEOPLE);
        stage.picture(page, "people");
        var confirmed = page.locator("[id='confirm:confirmed']");
        if (confirmed.count() > 0) confirmed.check();
        page.click("[id='confirm:save']");
        page.getByText("已导入 2 个部门、5 名人员").waitFor();
        page.navigate(stage.product().url("/departments.xhtml"));
        assertThat(page.locator("main").innerText()).contains("法务部", "严清", "采购部", "白桦");
    }

    private static void look(Page page, List<List<String>> people) throws IOException {
        page.navigate(stage.product().url("/admin-import.xhtml"));
        page.setInputFiles("[id='upload:file']", new FilePayload("people.xlsx", XLSX, filled(page, people)));
        page.click("[id='upload:read']");
        page.locator("form#rows").waitFor();
    }

    /** The product's own template with rows under its headings. */
    private static byte[] filled(Page page, List<List<String>> people) throws IOException {
        var template = page.context().request().get(stage.product().url("/admin/people.xlsx")).body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template)); var out = new ByteArrayOutputStream()) {
            fill(book.getSheetAt(0), DEPARTMENTS);
            fill(book.getSheetAt(1), people);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Sheet sheet, List<List<String>> lines) {
        int at = sheet.getLastRowNum() + 1;
        for (var line : lines) {
            var row = sheet.createRow(at++);
            for (int i = 0; i < line.size(); i++) row.createCell(i).setCellValue(line.get(i));
        }
    }

    @Test
    @Order(8)
    void oneRowOfForm2BecomesTwoActionItemsWithTheirOwnOwnersAndDates() throws IOException {
        stage.product().moveClock(Duration.ofDays(28));
        var page = first.at("meetings");
        page.locator("summary").filter(new Locator.FilterOptions().setHasText("从 Excel 导入")).click();
        page.setInputFiles("[id='import:file']", new FilePayload("form2.xlsx", XLSX, sample()));
        page.locator("form#import input[type=submit]").click();
        page.locator("form#preview").waitFor();
        stage.picture(page, "form2-preview");
        assertThat(page.locator("form#preview").innerText()).contains("没有写年份", "姓名“张*”不完整", "该项写的是产品部，而负责人张雨婷不在该部门", "姓名“赵*”不完整").doesNotContain("。 ");
        var owners = page.locator("form#preview [id$=':itemOwner_input']");
        assertThat(owners.count()).isEqualTo(3);
        pick(owners.nth(0), "张雨婷");
        pick(owners.nth(1), "李思远");
        pick(owners.nth(2), "赵立新");
        page.locator("form#preview input.cs-button-primary").click();
        page.locator("form#preview").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        stage.picture(page, "form2");
        var items = page.locator("#records li.mt-row").allInnerTexts();
        assertThat(items).hasSize(3).anySatisfy(i -> assertThat(i).contains("张雨婷", "市场部补充激励政策", "8月8日"))
                .anySatisfy(i -> assertThat(i).contains("李思远", "提供参数", "8月6日"))
                .anySatisfy(i -> assertThat(i).contains("赵立新", "组织销售部售后政策专项培训", "8月18日"));
        for (var login : List.of("zhangyuting", "lisiyuan", "zhaolixin")) assertThat(stage.mails().await(login, "行动项").link("done")).isNotEmpty();
    }

    @Test
    @Order(9)
    void anItemThatIsNotNeededAnyMoreIsDroppedAndItsOwnerHearsWhy() {
        var page = first.at("meetings");
        page.locator("summary").filter(new Locator.FilterOptions().setHasText("取消一条行动项")).click();
        var drop = page.locator("[id='dropping:drop']");
        page.locator("[id='dropping:reason']").fill("市场部已自行解决");
        stage.press(page, drop);
        assertThat(page.locator("form#dropping").innerText()).contains("请选择要取消的行动项");
        assertThat(page.locator("[id='dropping:reason']").inputValue()).isEqualTo("市场部已自行解决");
        page.locator("[id='dropping:item']").selectOption(new SelectOption().setLabel(page.locator("[id='dropping:item'] option").allInnerTexts().stream().filter(o -> o.contains("张雨婷")).findFirst().orElseThrow()));
        stage.picture(page, "item-drop");
        drop.click();
        page.locator(".cs-badge", new Page.LocatorOptions().setHasText("已取消")).waitFor();
        assertThat(stage.mails().await("zhangyuting", "行动项不必再办").text()).contains("市场部已自行解决");
    }

    private static byte[] sample() throws IOException {
        try (var in = OfficeJourney.class.getResourceAsStream("/exchange/form2-communication-record.xlsx")) {
            return in.readAllBytes();
        }
    }

    @Test
    @Order(99)
    void noConsoleComplainedButOfTheDeadLinkAndTheRefusal() { assertThat(stage.complaints()).filteredOn(said -> !said.matches(".*(410 \\(Gone|status of 422).*")).isEmpty(); }
}
