package countersign.web.exchange;

import static countersign.web.exchange.CompanyFixture.q3Project;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class Form1ReaderTest {

    private static final Form1Proposal SAMPLE = Form1Reader.read(WorkbookFixture.sample("form1-assignment-table.xlsx"), q3Project());

    @Test
    void theSampleIsReadWithTitleAndNineColumns() {
        assertThat(SAMPLE.title()).isEqualTo("跨部门任务分配表");
        assertThat(SAMPLE.columns()).hasSize(9);
        assertThat(SAMPLE.findings()).isEmpty();
        assertThat(SAMPLE.rows()).extracting(r -> r.name().value()).containsExactly("销售培训材料制作", "渠道铺货执行", "售后响应手册制定");
        assertThat(SAMPLE.rows()).extracting(Form1Row::number).containsExactly(3, 4, 5);
        assertThat(SAMPLE.rows()).extracting(r -> r.departments().value()).extracting(ProposedDepartment::lead).containsOnly(true);
    }

    @Test
    void aMaskedNameIsProposedFromItsDepartmentAndAsked() {
        var owner = SAMPLE.rows().get(0).owner();
        assertThat(owner.value().name()).isEqualTo("张伟");
        assertThat(owner.has(FindingKind.PERSON_MASKED)).isTrue();
        assertThat(owner.findings().get(0).alternatives()).extracting(Alternative::value).containsExactly("11", "12");
        var helpers = SAMPLE.rows().get(0).collaborators();
        assertThat(helpers.values()).extracting(ProposedParty::name).containsExactly("李强", "王芳");
        assertThat(helpers.findings()).extracting(Finding::item).containsExactly(0, 1);
    }

    @Test
    void aGroupIsKeptAndThoseItMayMeanAreOffered() {
        var helpers = SAMPLE.rows().get(1).collaborators();
        assertThat(helpers.value()).isEqualTo(new ProposedParty(ProposedParty.Kind.GROUP, null, "各区域销售经理", null));
        assertThat(helpers.findings().get(0).alternatives()).extracting(Alternative::value).containsExactly("18");
    }

    @Test
    void aDateWithoutAYearTakesTheProjectsAndADayOffIsMarkedNotShifted() {
        var start = SAMPLE.rows().get(0).start();
        assertThat(start.value()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(start.findings()).extracting(Finding::kind).containsExactly(FindingKind.YEAR_PROPOSED, FindingKind.DAY_OFF);
        assertThat(start.findings().get(1).alternatives()).extracting(Alternative::value).containsExactly("2026-08-01", "2026-08-03");
        assertThat(SAMPLE.rows().get(0).finish().findings()).extracting(Finding::kind).containsExactly(FindingKind.YEAR_PROPOSED);
    }

    @Test
    void theYearFollowsTheProjectAcrossNewYear() {
        var winter = CompanyFixture.context(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 2, 28), Map.of(), CompanyFixture.people());
        var row = one(winter, "任务名称", "A", "开始时间", "12月28日", "完成时间", "1月8日");
        assertThat(row.start().value()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(row.finish().value()).isEqualTo(LocalDate.of(2027, 1, 8));
        var odd = one(winter, "任务名称", "A", "开始时间", "6月1日");
        assertThat(odd.start().has(FindingKind.OUT_OF_RANGE)).isTrue();
    }

    @Test
    void severalPossibleYearsAreAsked() {
        var longRange = CompanyFixture.context(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), Map.of(), CompanyFixture.people());
        var start = one(longRange, "任务名称", "A", "开始时间", "8月3日").start();
        assertThat(start.has(FindingKind.YEAR_ASKED)).isTrue();
        assertThat(start.findings().get(0).alternatives()).extracting(Alternative::value).contains("2026-08-03", "2027-08-03");
    }

    @Test
    void manyWaysToWriteADateAreUnderstood() {
        for (var written : List.of("2026年8月6日", "2026-8-6", "2026/08/06", "2026.8.6", "26年8月6日", "8/6", "8.6", "８月６日", "8月6号", "6 Aug 2026", "Aug 6", "August 6th, 2026",
                "民国115年8月6日", "115/8/6", "8月6日(周四)", "8月6日 周四"))
            assertThat(one(q3Project(), "任务名称", "A", "完成时间", written).finish().value()).as(written).isEqualTo(LocalDate.of(2026, 8, 6));
    }

    @Test
    void whatIsUnclearAboutADateIsSaid() {
        assertThat(finish("尽快")).containsExactly(FindingKind.DATE_UNREADABLE);
        assertThat(finish("2026年2月30日")).containsExactly(FindingKind.DATE_IMPOSSIBLE);
        assertThat(finish("2026年8月6日(周五)")).containsExactly(FindingKind.WEEKDAY_DIFFERS);
        assertThat(finish("2026年8月6日前")).containsExactly(FindingKind.DAY_INCLUDED);
        assertThat(finish("2026年8月6日下班")).containsExactly(FindingKind.DATE_TEXT_LEFT);
        assertThat(finish("2026-08-03至2026-08-06")).containsExactly(FindingKind.DATES_SEVERAL);
        assertThat(finish("8/7/2026")).containsExactly(FindingKind.DAY_OR_MONTH);
        assertThat(finish("2026年8月上旬")).containsExactly(FindingKind.DAY_PROPOSED);
    }

    @Test
    void realDateCellsAndFormulasGiveTheirStoredValue() {
        var in = WorkbookFixture.sheet(s -> {
            WorkbookFixture.fill(s, new Object[] {"任务名称", "开始时间", "完成时间"}, new Object[] {"A"});
            var style = s.getWorkbook().createCellStyle();
            style.setDataFormat(s.getWorkbook().createDataFormat().getFormat("yyyy-mm-dd"));
            var start = s.getRow(1).createCell(1);
            start.setCellValue(LocalDateTime.of(2026, 8, 3, 14, 0));
            start.setCellStyle(style);
            var finish = s.getRow(1).createCell(2);
            finish.setCellFormula("B2+3");
            finish.setCellStyle(style);
            s.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        var row = Form1Reader.read(in, q3Project()).rows().get(0);
        assertThat(row.start().value()).isEqualTo(LocalDate.of(2026, 8, 3));
        assertThat(row.start().has(FindingKind.TIME_LEFT)).isTrue();
        assertThat(row.finish().value()).isEqualTo(LocalDate.of(2026, 8, 6));
        assertThat(row.finish().has(FindingKind.FORMULA)).isTrue();
    }

    @Test
    void headingsAreFoundByNameInAnyOrderAndLanguage() {
        var tw = one(q3Project(), "負責人", "張偉", "任務名稱", "甲", "完成時間", "8月6日");
        assertThat(tw.name().value()).isEqualTo("甲");
        var en = one(q3Project(), "Due date", "6 Aug", "Owner *", "张伟", "Task name", "A");
        assertThat(en.owner().value().id()).isEqualTo(11);
        assertThat(en.finish().value()).isEqualTo(LocalDate.of(2026, 8, 6));
    }

    @Test
    void missingColumnsAreNamedAndFurtherOnesKept() {
        var form = Form1Reader.read(WorkbookFixture.rows(new Object[] {"任务名称", "备注", "负责人"}, new Object[] {"A", "重要", "张伟"}), q3Project());
        assertThat(form.findings()).filteredOn(f -> f.kind() == FindingKind.COLUMN_MISSING).hasSize(7);
        assertThat(form.extraColumns()).containsExactly("备注");
        assertThat(form.rows().get(0).extra()).containsEntry("备注", "重要");
    }

    @Test
    void departmentsAreReadByNameAliasRoleAndFullWidthBrackets() {
        var cell = one(q3Project(), "任务名称", "A", "关联部门", "产品部（协作）；客户部、销售部（主导）").departments();
        assertThat(cell.values()).containsExactly(new ProposedDepartment(CompanyFixture.PRODUCT, "产品部", false),
                new ProposedDepartment(CompanyFixture.CUSTOMER_SERVICE, "客户服务部", false), new ProposedDepartment(CompanyFixture.SALES, "销售部", true));
        assertThat(cell.findings()).extracting(Finding::kind).containsExactly(FindingKind.DEPARTMENT_BY_ALIAS);
        var prefixed = one(q3Project(), "任务名称", "A", "关联部门", "协作：产品部、市场部；主导：销售部").departments();
        assertThat(prefixed.values()).extracting(ProposedDepartment::lead).containsExactly(false, false, true);
    }

    @Test
    void whatIsUnclearAboutDepartmentsIsAsked() {
        assertThat(departments("销售部、产品部")).containsExactly(FindingKind.LEAD_ASKED);
        assertThat(departments("销售部")).containsExactly(FindingKind.LEAD_PROPOSED);
        assertThat(departments("销售部(主导)、产品部(主导)")).containsExactly(FindingKind.LEADS_SEVERAL);
        assertThat(departments("物流部(主导)")).containsExactly(FindingKind.DEPARTMENT_UNKNOWN);
        assertThat(departments("研发与创新部(主导)")).isEmpty();
        assertThat(departments("销售部和产品部")).containsExactly(FindingKind.LEAD_ASKED);
        assertThat(departments("销售(主导)")).containsExactly(FindingKind.DEPARTMENT_BY_ALIAS);
        var unknown = one(q3Project(), "任务名称", "A", "关联部门", "物流部(主导)").departments();
        assertThat(unknown.values()).containsExactly(new ProposedDepartment(null, "物流部", true));
    }

    @Test
    void aNameThatFitsTwoPeopleIsAskedUnlessTheBracketDecides() {
        var people = CompanyFixture.people();
        people.add(new KnownPerson(21, "张伟", CompanyFixture.PRODUCT));
        people.add(new KnownPerson(22, "孙涛", CompanyFixture.SALES, "", "suntao2"));
        var company = CompanyFixture.context(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), Map.of(), people);
        var asked = one(company, "任务名称", "A", "协作人", "张伟").collaborators();
        assertThat(asked.value().id()).isNull();
        assertThat(asked.findings().get(0).alternatives()).hasSize(2);
        assertThat(one(company, "任务名称", "A", "协作人", "张伟(产品部)").collaborators().value().id()).isEqualTo(21);
        var login = one(company, "任务名称", "A", "协作人", "孙涛(销售部,suntao2)").collaborators();
        assertThat(login.value().id()).isEqualTo(22);
        assertThat(login.findings()).isEmpty();
    }

    @Test
    void severalPeopleOfACellAreTakenApart() {
        var cell = one(q3Project(), "任务名称", "A", "协作人", "张伟 李强；产品部陈静，王芳（销售部）/推广小组、李雷").collaborators();
        assertThat(cell.values()).extracting(ProposedParty::name).containsExactly("张伟", "李强", "陈静", "王芳", "推广小组", "李雷");
        assertThat(cell.findings()).extracting(Finding::kind).containsExactly(FindingKind.PERSON_OTHER_DEPARTMENT, FindingKind.PERSON_UNKNOWN);
        assertThat(cell.findings()).extracting(Finding::item).containsExactly(3, 5);
    }

    @Test
    void anOwnerIsOnePersonOfTheLeadDepartment() {
        assertThat(one(q3Project(), "任务名称", "A", "负责人", "张伟、李强").owner().has(FindingKind.OWNERS_SEVERAL)).isTrue();
        assertThat(one(q3Project(), "任务名称", "A", "负责人", "推广小组").owner().has(FindingKind.OWNER_IS_GROUP)).isTrue();
        assertThat(one(q3Project(), "任务名称", "A", "关联部门", "产品部(主导)", "负责人", "张伟").owner().has(FindingKind.OWNER_NOT_OF_LEAD)).isTrue();
    }

    @Test
    void theHiddenColumnTellsRenamedCopiedForeignAndDeletedTasks() {
        var tasks = Map.of(501L, "旧名", 502L, "删去的", 503L, "同名");
        var form = Form1Reader.read(WorkbookFixture.rows(new Object[] {"任务名称", "任务ID"}, new Object[] {"新名", "501"}, new Object[] {"副本", 501}, new Object[] {"别处", "9"},
                new Object[] {"同名", null}), q3Project(tasks));
        assertThat(form.rows()).extracting(Form1Row::taskId).containsExactly(501L, null, null, null);
        assertThat(form.rows()).extracting(r -> r.findings().get(0).kind())
                .containsExactly(FindingKind.RENAMED, FindingKind.ID_TWICE, FindingKind.ID_FOREIGN, FindingKind.SAME_NAME);
        assertThat(form.findings()).filteredOn(f -> f.kind() == FindingKind.TASK_ABSENT).hasSize(2);
    }

    @Test
    void mergedCellsCountForEachRowTheyCover() {
        var in = WorkbookFixture.sheet(s -> {
            WorkbookFixture.fill(s, new Object[] {"任务名称", "关联部门"}, new Object[] {"A", "销售部(主导)"}, new Object[] {"B"});
            s.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        });
        var row = Form1Reader.read(in, q3Project()).rows().get(1);
        assertThat(row.departments().value().id()).isEqualTo(CompanyFixture.SALES);
        assertThat(row.departments().has(FindingKind.MERGED)).isTrue();
    }

    @Test
    void badTextsAreRefusedByNameInTheirCell() {
        assertThat(one(q3Project(), "任务名称", "A", "交付标准", "a_x0007_b").standard().has(FindingKind.TEXT_REFUSED)).isTrue();
        assertThat(one(q3Project(), "任务名称", "A", "交付标准", "好".repeat(4001)).standard().has(FindingKind.TEXT_REFUSED)).isTrue();
        assertThat(one(q3Project(), "任务名称", "甲\n乙").name().value()).isEqualTo("甲 乙");
        assertThat(one(q3Project(), "任务名称", "", "负责人", "张伟").findings()).extracting(Finding::kind).containsExactly(FindingKind.NAME_MISSING);
        assertThat(one(q3Project(), "任务名称", "A", "开始时间", "2026-08-06", "完成时间", "2026-08-03").findings()).extracting(Finding::kind)
                .containsExactly(FindingKind.FINISH_BEFORE_START);
    }

    private static List<FindingKind> finish(String written) {
        return one(q3Project(), "任务名称", "A", "完成时间", written).finish().findings().stream().map(Finding::kind).toList();
    }

    private static List<FindingKind> departments(String written) {
        return one(q3Project(), "任务名称", "A", "关联部门", written).departments().findings().stream().map(Finding::kind).toList();
    }

    private static Form1Row one(Form1Context context, String... headingsAndCells) {
        int n = headingsAndCells.length / 2;
        var headings = new Object[n + 1];
        var cells = new Object[n + 1];
        for (int i = 0; i < n; i++) {
            headings[i] = headingsAndCells[2 * i];
            cells[i] = headingsAndCells[2 * i + 1];
        }
        headings[n] = "编号";
        return Form1Reader.read(WorkbookFixture.rows(headings, cells), context).rows().get(0);
    }
}
