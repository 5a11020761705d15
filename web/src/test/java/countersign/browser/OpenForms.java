package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The way to forms that a page does not show at once, and the shortest way on through steps 3 to 6: the initiator at the pages, without a browser. */
final class OpenForms {

    private static final int MOST_ASKED = 4;
    private final Stage stage;
    private final FirstSteps first;
    private final HttpVisitor initiator;

    OpenForms(Stage stage, FirstSteps first, HttpVisitor initiator) {
        this.stage = stage;
        this.first = first;
        this.initiator = initiator;
    }

    /** A tab of the project. */
    HttpPage page(String tab) { return initiator.get("project-" + tab + ".xhtml?id=" + first.project()); }

    /** Any page. */
    HttpPage get(String address) { return initiator.get(address); }

    /** A tab after a button in that form was pressed; of any form where its id is empty. */
    HttpPage press(String tab, String form, String words) { return press(page(tab), form, words); }

    /** The same on any page. */
    HttpPage press(HttpPage page, String form, String words) { return page.press(initiator, form, words, filled -> { }); }

    /** Sends a form. */
    HttpPage send(HttpForm form, String button) { return form.send(initiator, button); }

    /** Addresses on a tab that contain that. */
    List<String> links(String tab, String part) { return page(tab).tree().select("main a[href*='" + part + "']").eachAttr("href").stream().map(href -> href.replaceFirst("^/", "")).distinct().toList(); }

    /** The pages on which the initiator enters what somebody said: one of each kind of ask, whoever it asks. */
    List<String> entering() {
        var kinds = new LinkedHashMap<String, String>();
        for (var ask : page("overview").tree().select("main li:has(a[href*='enter.xhtml'])"))
            kinds.putIfAbsent(ask.select("div > span").first().text().replaceAll("[0-9]+", ""), ask.select("a[href*='enter.xhtml']").attr("href").replaceFirst("^/", ""));
        return List.copyOf(kinds.values());
    }

    /** What somebody is asked, each at the page of their inbox; a few are as good as all. */
    static List<String> asked(HttpVisitor somebody) {
        return somebody.get("inbox.xhtml").tree().select("main a[href*='ask=']").eachAttr("href").stream().map(href -> href.replaceFirst("^/", "")).distinct().limit(MOST_ASKED).toList();
    }

    /** A problem is raised, for the form that solves it. */
    void problem() {
        var form = page("reports").form("raise");
        accepted(form.with("raise:what", "印刷厂排期紧").send(initiator, form.mainButton()));
    }

    /** The form of a commitment of that kind. */
    HttpPage commitment(String kind) { return page("meetings").form("commitment").with("commitment:kind", kind).send(initiator, "commitment:save"); }

    /** Calls a meeting for the morning of that day. Returns its address. */
    String meeting(LocalDate day) {
        var form = page("meeting").form("calling").with("calling:title", "样品安排").with("calling:starts", day + "T10:00").with("calling:ends", day + "T11:00").with("calling:place", "三号会议室");
        var answer = form.send(initiator, "calling:call");
        return answer.location().replaceFirst("^(https?://[^/]+)?/", "");
    }

    /** That meeting was held; everybody was there. */
    void hold(String called) { accepted(get(called).form("holding").send(initiator, "holding:hold")); }

    /** A new project's address. */
    String draft() {
        var start = get("new-project.xhtml");
        return press(start, "start", start.tree().select("form[id=start] button").first().text()).location().replaceFirst("^https?://[^/]+/|^/", "");
    }

    /** Its form, with a phase more and with wording that it asks a reason for. */
    HttpPage grown(String draft) {
        var form = get(draft).form("requirement");
        var text = form.fields().stream().map(HttpField::name).filter(name -> name.matches("requirement:objective:.*:text")).findFirst().orElseThrow();
        return form.with(text, "尽快完成推广，提升效率").send(initiator, "requirement:addPhase");
    }

    /** Form 1 with its traps was read in, and its questions are shown; a date in it is no date at all. */
    HttpPage sampleForm1() {
        return form1(sample("form1-assignment-table").bytes(), sheet -> soon(sheet, cell -> cell.toString().contains("8月7日")));
    }

    /** The table went out as form 1, and comes back without its last row and with a day that is none: what it has and the file has not is asked for, and the day. */
    HttpPage form1WithoutARow() {
        return form1(initiator.file("form1/" + first.project()), sheet -> {
            sheet.removeRow(sheet.getRow(sheet.getLastRowNum()));
            soon(sheet, cell -> cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell));
        });
    }

    private HttpPage form1(byte[] workbook, Consumer<Sheet> change) {
        var file = new HttpFile("import:file", "form1.xlsx", changed(workbook, change));
        return page("table").form("import").with(file).send(initiator, "import:read");
    }

    /** Puts “as soon as possible” into the first such cell. */
    private static void soon(Sheet sheet, Predicate<Cell> which) {
        for (var row : sheet) for (var cell : row) if (which.test(cell)) {
            cell.setCellValue("尽快");
            return;
        }
    }

    private static byte[] changed(byte[] workbook, Consumer<Sheet> change) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook)); var out = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A year's public holidays were read in, and what they would move is shown. */
    HttpPage holidays() {
        var json = "{\"year\":2028,\"days\":[{\"name\":\"元旦\",\"date\":\"2028-01-01\",\"isOffDay\":true}]}";
        return get("admin-calendar.xhtml?year=2028").form("holidays").with(new HttpFile("holidays:file", "2028.json", json.getBytes(StandardCharsets.UTF_8))).send(initiator, "holidays:read");
    }

    /** A list with one person, who is here already, was read in. */
    HttpPage people() {
        var titles = List.of("姓名", "登录名", "邮箱", "所属部门", "职务");
        var somebody = List.of("王雅琴", "wangyaqin", "wangyaqin@example.com", "市场部", "品牌经理");
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("人员");
            for (int i = 0; i < 2; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < titles.size(); j++) row.createCell(j).setCellValue((i == 0 ? titles : somebody).get(j));
            }
            book.write(out);
            return get("admin-import.xhtml").form("upload").with(new HttpFile("upload:file", "people.xlsx", out.toByteArray())).send(initiator, "upload:read");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The form of a change request with a line for another lead, one for another standard and a new task. */
    HttpPage changes() {
        var lead = page("changes").form("change").with("change:lines:0:field", "LEAD").send(initiator, "change:more");
        return lead.form("change").with("change:lines:1:field", "STANDARD").send(initiator, "change:addTask");
    }

    /** A plan of MS Project was read in whose people are asked for: one is nobody here, the other might be somebody. */
    HttpPage projectFile() {
        var task = "<Task><UID>%1$d</UID><ID>%1$d</ID><Name>%2$s</Name><OutlineLevel>1</OutlineLevel><Start>2026-09-21T09:00:00</Start><Finish>2026-09-22T18:00:00</Finish>"
                + "<Duration>PT16H0M0S</Duration></Task>";
        var person = "<Resource><UID>%1$d</UID><ID>%1$d</ID><Name>%2$s</Name></Resource>";
        var owns = "<Assignment><UID>%1$d</UID><TaskUID>%1$d</TaskUID><ResourceUID>%1$d</ResourceUID></Assignment>";
        var plan = "<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks>" + task.formatted(1, "外部培训") + task.formatted(2, "渠道巡检") + "</Tasks><Resources>"
                + person.formatted(1, "欧阳无名") + person.formatted(2, "张伟") + "</Resources><Assignments>" + owns.formatted(1) + owns.formatted(2) + "</Assignments></Project>";
        return page("table").form("import").with(new HttpFile("import:file", "plan.xml", plan.getBytes(StandardCharsets.UTF_8))).send(initiator, "import:read");
    }

    /** Form 2 was read in. */
    HttpPage sampleForm2() {
        var form = page("meetings").form("import");
        return form.with(sample("form2-communication-record")).send(initiator, form.mainButton());
    }

    private static HttpFile sample(String name) {
        try (var in = OpenForms.class.getResourceAsStream("/exchange/" + name + ".xlsx")) {
            return new HttpFile("import:file", name + ".xlsx", in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A commitment, a gap and an inbound commitment are written down, for the forms that change them. */
    void promises(String person) {
        send("meetings", "commitment", "commitment:save", form -> form.with("commitment:department", departments(form).get(0)).with("commitment:kind", "PEOPLE").with("commitment:what", "促销员")
                .with("commitment:headcount", "3").with("commitment:from", "2026-09-21").with("commitment:until", "2026-10-30"));
        send("meetings", "gap", "gap:save", form -> form.with("gap:department", departments(form).get(0)).with("gap:what", "样品").with("gap:reason", "库存不足").with("gap:remedy", "加急生产")
                .with("gap:person_hinput", person).with("gap:person_input", "某人").with("gap:due", "2026-10-09"));
        send("meetings", "inbound", "inbound:save", form -> form.with("inbound:giver", departments(form).get(0)).with("inbound:receiver", departments(form).get(1))
                .with("inbound:what", "技术参数").with("inbound:by", "2026-10-30"));
    }

    private static List<String> departments(HttpForm form) { return form.fields().get(0).options(); }

    /** Answers the remark on the table. */
    void explain() { accepted(page("table").press(initiator, "answers", "不采纳，说明理由", form -> form.with(form.fields().get(0).name(), "已与物流部核对"))); }

    /** The communication mechanism with a meeting and a step of its ladder more. */
    HttpPage mechanism() { return page("gantt").form("agree").send(initiator, "agree:add-meeting").form("agree").send(initiator, "agree:add-rung"); }

    /** Sets the meeting at which the plan is confirmed. */
    void meet(String when) { send("gantt", "meeting", "meeting:meet", form -> form.with("meeting:meetingAt", when).with("meeting:meetingPlace", "第一会议室")); }

    /** Publishes the plan. */
    void publish() { send("gantt", "meeting", "meeting:publish", form -> { }); }

    /** Somebody reports all that is theirs as done. */
    void allDone(HttpVisitor owner) {
        owner.get("project-reports.xhtml?id=" + first.project()).find("own").filter(form -> !form.fields().isEmpty()).ifPresent(form -> {
            form.fields().stream().filter(field -> field.name().endsWith(":percent")).forEach(field -> form.with(field.name(), "100"));
            accepted(form.send(owner, "own:report"));
        });
    }

    /** Judges a result. */
    void judge(String task, String result, String person) {
        accepted(initiator.get(task).form("judging").with("judging:result", result).with("judging:words", "缺 3 个城市的到货单").with("judging:person_hinput", person)
                .with("judging:due", "2027-03-01").send(initiator, "judging:judge"));
    }

    /** What is not good enough is left as it is, the other results are judged as met, the objectives as reached, and the report goes round. */
    void judged(List<String> tasks, String person) {
        accepted(initiator.get(tasks.get(0)).form("waive").with("waive:waiver", "改由经销商自提").send(initiator, initiator.get(tasks.get(0)).form("waive").mainButton()));
        tasks.stream().skip(2).forEach(task -> judge(task, "MET", person));
        for (var objective : links("acceptance", "objective=")) {
            var form = initiator.get(objective).form("checking");
            accepted(form.with("checking:outcome", "REACHED").with("checking:achieved", "510").send(initiator, form.mainButton()));
        }
        var page = stage.as("wangyaqin");
        page.navigate(stage.product().url("/project-acceptance.xhtml?id=" + first.project()));
        stage.press(page, "[id='acceptance:send']");
    }

    /** The retrospective is concluded and filed: the archive can be sealed. */
    void fileTheRetrospective() { send("acceptance", "concluding", "concluding:file", form -> form.with("concluding:wentWell", "交接清楚")); }

    private void send(String tab, String form, String button, Consumer<HttpForm> filling) {
        var filled = page(tab).form(form);
        filling.accept(filled);
        accepted(filled.send(initiator, button));
    }

    private static void accepted(HttpPage answer) { assertThat(answer.location()).as(answer.location() == null ? answer.tree().select("main").text() : "accepted").isNotNull(); }
}
