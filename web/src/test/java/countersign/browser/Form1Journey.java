package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Form 1 as departments fill it in comes in from Excel, is questioned, checked, written out and read back (S3.2, S3.4), also as MS Project XML (D3). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Form1Journey {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TABLE = "async () => (await fetch(document.querySelector('.cs-assignment').dataset.url)).json()";

    private static Stage stage;
    private static FirstSteps first;
    private static Page page;

    @BeforeAll
    static void raise() {
        stage = new Stage(Map.of(), "form-1");
        first = new FirstSteps(stage).walk();
    }

    @AfterAll
    static void strike() { stage.close(); }

    @Test
    @Order(1)
    void everyCellThatCouldNotBeTakenAsItStandsIsNamed() throws IOException {
        page = first.at("table");
        look(sample());
        stage.picture(page, "preview");
        assertThat(note("第 3 行 开始时间：8月1日")).contains("没有写年份", "2026").contains("不是工作日");
        assertThat(note("第 3 行 完成时间：8月7日")).contains("没有写年份").doesNotContain("不是工作日");
        assertThat(note("第 3 行 负责人：张*")).contains("姓名“张*”不完整").contains("张伟强", "张雨婷");
        assertThat(field("第 3 行 协作人：").allInnerTexts()).hasSize(2).anyMatch(said -> said.contains("李*") && said.contains("李思远"))
                .anyMatch(said -> said.contains("王*") && said.contains("王雅琴"));
        assertThat(note("第 4 行 负责人：赵*")).contains("赵立新");
        assertThat(field("第 4 行 协作人：").count()).as("各区域销售经理 is a group of the company").isZero();
        assertThat(note("第 5 行 负责人：刘*")).contains("刘志刚");
        assertThat(note("第 5 行 协作人：")).contains("陈晓敏");
        assertThat(numbers()).as("nothing is saved by looking").isEmpty();
    }

    @Test
    @Order(2)
    void theAnswersAreSavedWithTheRows() {
        choose("第 3 行 开始时间：8月1日", "2026-08-03");
        choose("第 3 行 负责人：张*", "张伟强");
        page.click("[id='preview-form:save']");
        opened();
        stage.picture(page, "imported");
        assertThat(names()).containsExactly("销售培训材料制作", "渠道铺货执行", "售后响应手册制定");
        assertThat(shown()).contains("销售培训材料制作", "张伟强", "各区域销售经理");
        var row = rows().get(0);
        assertThat(row).containsEntry("start", "2026-08-03").containsEntry("finish", "2026-08-07");
        assertThat(String.valueOf(row.get("owner"))).isEqualTo(person("张伟强"));
    }

    @Test
    @Order(3)
    void theChecksFindWhatTheFormHides() {
        var found = findings();
        assertThat(found).anyMatch(f -> f.contains("物流部") && f.contains("渠道铺货执行") && f.contains("不会签字"))
                .anyMatch(f -> f.contains("财务部") && f.contains("渠道铺货执行") && f.contains("不会签字"))
                .anyMatch(f -> f.contains("客户服务部") && f.contains("售后响应手册制定") && f.contains("不会签字"))
                .anyMatch(f -> f.contains("销售培训材料制作") && f.contains("主导部门销售部自己验收"));
    }

    @Test
    @Order(4)
    void anUnchangedFileChangesNothing() throws IOException {
        var before = table();
        look(exported());
        assertThat(page.locator("#preview select").count()).as("questions about a file that the product wrote itself").isZero();
        page.click("[id='preview-form:save']");
        opened();
        assertThat(table()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void aTaskRenamedInTheFileStaysTheSameTask() throws IOException {
        var before = rows();
        look(renamed(exported(), "渠道铺货执行", "渠道铺货与上架"));
        assertThat(page.locator("#preview").innerText()).contains("任务“渠道铺货执行”改名为“渠道铺货与上架”").doesNotContain("按新任务导入");
        page.click("[id='preview-form:save']");
        opened();
        var after = rows();
        assertThat(names()).containsExactly("销售培训材料制作", "渠道铺货与上架", "售后响应手册制定");
        assertThat(after.stream().map(r -> r.get("id")).toList()).isEqualTo(before.stream().map(r -> r.get("id")).toList());
        assertThat(after.get(1).get("number")).isEqualTo(before.get(1).get("number"));
    }

    @Test
    @Order(6)
    void contractDateSharesAndNeedLinesAreReadFromTheFormAndPrintedInIt() throws IOException {
        var filled = filled(exported(), "销售培训材料制作", Map.of("合同日期", "2026-08-10", "投入", "张伟强 50%", "资源明细", "人员 | 产品部 | 技术顾问 | 1 人 | 2026-08-03 | 2026-08-05\n资金 | | 印刷费"));
        look(filled);
        page.click("[id='preview-form:save']");
        opened();
        var row = rows().get(0);
        assertThat(row).containsEntry("contract", "2026-08-10");
        assertThat(String.valueOf(row.get("shares"))).contains(person("张伟强")).contains("50%");
        assertThat(String.valueOf(row.get("needLines"))).contains("技术顾问", "1 人", "2026-08-03", "2026-08-05", "money", "印刷费");
        var before = table();
        look(exported());
        page.click("[id='preview-form:save']");
        opened();
        assertThat(table()).as("printed and read back").isEqualTo(before);
        look(filled(exported(), "销售培训材料制作", Map.of("投入", "王五 50%", "资源明细", "技术顾问")));
        assertThat(page.locator("#preview").innerText()).contains("王五既不是这一行的负责人", "资源明细“技术顾问”不是");
        page.click("[id='preview-form:save']");
        opened();
        assertThat(table()).as("what could not be read changes nothing").isEqualTo(before);
    }

    @Test
    @Order(6)
    void theWholeTableComesBackAndThePreviewSaysWhatItWouldChange() throws IOException {
        var before = table();
        var estimate = rows().get(0).get("estimate");
        look(exported("?whole=1"));
        assertThat(page.locator("#preview").innerText()).contains("表中没有任何改动");
        page.click("[id='preview-form:save']");
        opened();
        assertThat(table()).isEqualTo(before);
        look(filled(exported("?whole=1"), "销售培训材料制作", Map.of("工期", "很快", "优先级", "高", "提醒期限", "2026-08-20")));
        assertThat(page.locator("#preview").innerText()).contains("改动 1 行", "优先级", "排期", "“很快”不是工作时间");
        stage.picture(page, "whole-preview");
        page.setViewportSize(390, 844);
        stage.picture(page, "whole-preview-phone");
        page.setViewportSize(1440, 900);
        page.click("[id='preview-form:save']");
        opened();
        assertThat(rows().get(0)).containsEntry("priority", "high");
        assertThat(rows().get(0).get("estimate")).as("what could not be read changes nothing").isEqualTo(estimate);
        look(filled(exported("?whole=1"), "销售培训材料制作", Map.of("前置任务", "999")));
        assertThat(page.locator("#preview").innerText()).contains("下面这些不能导入", "999");
        page.click("[id='preview-form:cancel']");
        opened();
    }

    @Test
    @Order(6)
    void thePlanComesBackFromMsProjectAsItWas() {
        var before = table();
        var answer = page.context().request().get(stage.product().url("/msproject/" + first.project()));
        assertThat(answer.headers().get("content-type")).startsWith("application/xml");
        look("plan.xml", "application/xml", answer.body());
        assertThat(page.locator("#preview").innerText()).contains("MS Project XML");
        stage.picture(page, "plan-preview");
        assertThat(page.locator("#preview select").count()).as("questions about a plan that the product wrote itself").isZero();
        page.click("[id='preview-form:save']");
        opened();
        assertThat(table()).isEqualTo(before);
    }

    @Test
    @Order(7)
    void aPlanThatWouldReadOtherFilesIsRefusedByName() {
        var before = table();
        opened();
        page.locator("summary").filter(new Locator.FilterOptions().setHasText("从 Excel 导入")).click();
        page.setInputFiles("[id='import:file']", new FilePayload("plan.xml", "application/xml",
                "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Project><Title>&x;</Title></Project>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.click("[id='import:read']");
        page.getByText("DOCTYPE").first().waitFor();
        assertThat(table()).isEqualTo(before);
    }

    @Test
    @Order(99)
    void noConsoleComplained() { assertThat(stage.complaints()).isEmpty(); }

    private static void look(byte[] file) { look("form1.xlsx", XLSX, file); }

    private static void look(String name, String type, byte[] file) {
        opened();
        page.locator("summary").filter(new Locator.FilterOptions().setHasText("从 Excel 导入")).click();
        page.setInputFiles("[id='import:file']", new FilePayload(name, type, file));
        page.click("[id='import:read']");
        page.locator("#preview").waitFor();
    }

    private static void opened() {
        page.locator("[id='import:read']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Locator field(String label) { return page.locator("#preview .cs-field").filter(new Locator.FilterOptions().setHasText(label)); }

    private static String note(String label) { return field(label).innerText(); }

    private static void choose(String label, String words) {
        var select = field(label).locator("select");
        var options = select.locator("option").all();
        var option = options.stream().filter(o -> o.textContent().contains(words) || words.equals(o.getAttribute("value"))).findFirst()
                .orElseThrow(() -> new AssertionError(words + " cannot be chosen: " + select.innerText()));
        select.selectOption(option.getAttribute("value"));
    }

    private static byte[] sample() throws IOException {
        try (var in = Form1Journey.class.getResourceAsStream("/exchange/form1-assignment-table.xlsx")) {
            return in.readAllBytes();
        }
    }

    private static byte[] exported() { return exported(""); }

    private static byte[] exported(String query) {
        var answer = page.context().request().get(stage.product().url("/form1/" + first.project() + query));
        assertThat(answer.headers().get("content-type")).isEqualTo(XLSX);
        return answer.body();
    }

    private static byte[] renamed(byte[] file, String from, String to) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file)); var out = new ByteArrayOutputStream()) {
            for (var row : book.getSheetAt(0))
                for (var cell : row) if (from.equals(cell.toString())) cell.setCellValue(to);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Fills cells of a task's row, by what their heading begins with. */
    private static byte[] filled(byte[] file, String task, Map<String, String> cells) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file)); var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            for (var row : sheet) {
                if (row.getCell(0) == null || !task.equals(row.getCell(0).toString())) continue;
                for (var heading : sheet.getRow(1))
                    cells.forEach((begin, words) -> { if (heading.toString().startsWith(begin)) row.getCell(heading.getColumnIndex()).setCellValue(words); });
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> table() { return (Map<String, Object>) page.evaluate(TABLE); }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows() { return (List<Map<String, Object>>) table().get("rows"); }

    private static List<Object> names() { return rows().stream().map(r -> r.get("name")).toList(); }

    private static List<Object> numbers() { return rows().stream().map(r -> r.get("number")).toList(); }

    @SuppressWarnings("unchecked")
    private static List<String> findings() { return ((List<Map<String, Object>>) table().get("findings")).stream().map(f -> String.valueOf(f.get("text"))).toList(); }

    @SuppressWarnings("unchecked")
    private static String person(String name) {
        return ((List<Map<String, Object>>) table().get("people")).stream().filter(p -> name.equals(p.get("name"))).map(p -> String.valueOf(p.get("id"))).findFirst().orElseThrow();
    }

    private static String shown() { return page.locator(".cs-assignment").innerText(); }
}
