package countersign.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Form2Test {

    private static final Form2Proposal SAMPLE = Form2Reader.read(WorkbookFixture.sample("form2-communication-record.xlsx"), CompanyFixture.q3Project());

    @Test
    void theSampleIsReadWithItsDepartments() {
        assertThat(SAMPLE.title()).isEqualTo("跨部门沟通记录表");
        assertThat(SAMPLE.findings()).isEmpty();
        assertThat(SAMPLE.rows()).extracting(r -> r.date().value()).containsExactly(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 15));
        assertThat(SAMPLE.rows().get(0).departments().values()).extracting(ProposedDepartment::name).containsExactly("市场部", "销售部", "产品部");
        assertThat(SAMPLE.rows().get(0).departments().findings()).isEmpty();
        assertThat(SAMPLE.rows().get(1).date().has(FindingKind.DAY_OFF)).isTrue();
    }

    @Test
    void twoActionItemsOfOneCellHaveTheirOwnOwnersAndDates() {
        var items = SAMPLE.rows().get(0).items();
        assertThat(items).extracting(i -> i.text().value()).containsExactly("市场部补充激励政策", "产品部8月6日前提供参数");
        assertThat(items.get(0).owner().value().name()).isEqualTo("张敏");
        assertThat(items.get(0).due().value()).isEqualTo(LocalDate.of(2026, 8, 8));
        assertThat(items.get(1).owner().value()).isNull();
        assertThat(items.get(1).owner().has(FindingKind.OWNER_DOES_NOT_FIT)).isTrue();
        assertThat(items.get(1).owner().findings().get(0).alternatives()).extracting(Alternative::value).containsExactly("13", "17", "12");
        assertThat(items.get(1).due().value()).isEqualTo(LocalDate.of(2026, 8, 6));
        assertThat(items.get(1).due().has(FindingKind.DUE_FROM_TEXT)).isTrue();
    }

    @Test
    void ownersAndDatesInEqualNumberArePaired() {
        var items = row("1、整理清单；2、通知售后", "张伟、刘洋", "8月6日、8月7日").items();
        assertThat(items).extracting(i -> i.owner().value().id()).containsExactly(11L, 16L);
        assertThat(items).extracting(i -> i.due().value().getDayOfMonth()).containsExactly(6, 7);
    }

    @Test
    void ownersAndDatesThatDoNotPairAreAsked() {
        var items = row("1.甲;2.乙;3.丙", "张伟、刘洋", "8月6日、8月7日").items();
        assertThat(items).hasSize(3).allSatisfy(i -> {
            assertThat(i.owner().has(FindingKind.OWNERS_NOT_PAIRED)).isTrue();
            assertThat(i.due().has(FindingKind.DUES_NOT_PAIRED)).isTrue();
        });
    }

    @Test
    void numbersWithinAnItemAreNoList() {
        assertThat(NumberedList.of("1.5倍预算待批")).containsExactly("1.5倍预算待批");
        assertThat(NumberedList.of("①甲；②乙")).containsExactly("甲", "乙");
        assertThat(NumberedList.of("甲\n乙")).containsExactly("甲", "乙");
        assertThat(NumberedList.of("1.;2.乙")).containsExactly("", "乙");
        assertThat(NumberedList.of("")).isEmpty();
    }

    @Test
    void participantsMayBePeopleOrPeopleInBrackets() {
        var row = Form2Reader.read(WorkbookFixture.rows(new Object[] {"参与部门/人员", "沟通主题"}, new Object[] {"市场部（张敏、王芳）、李强(产品部)、法务部、客户部", "T"}),
                CompanyFixture.q3Project()).rows().get(0);
        assertThat(row.departments().values()).extracting(ProposedDepartment::name).containsExactly("市场部", "法务部", "客户服务部");
        assertThat(row.departments().findings()).extracting(Finding::kind).containsExactly(FindingKind.DEPARTMENT_UNKNOWN, FindingKind.DEPARTMENT_BY_ALIAS);
        assertThat(row.departments().findings()).extracting(Finding::item).containsExactly(1, 2);
        assertThat(row.people().values()).extracting(ProposedParty::name).containsExactly("张敏", "王芳", "李强");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRoundTripLosesNothingInAnyLanguage(Language language) {
        var items = List.of(new Form2Item("整理清单", new WrittenParty("张伟", "销售部"), LocalDate.of(2026, 8, 6)), new Form2Item("通知售后", null, null),
                new Form2Item("复核", new WrittenParty("李强", ""), LocalDate.of(2026, 8, 7)));
        var line = new Form2Line(LocalDate.of(2026, 8, 3), List.of("市场部", "销售部"), List.of(new WrittenParty("李强", "产品部")), "评审", "一\n二", items);
        var single = new Form2Line(LocalDate.of(2026, 8, 4), List.of("市场部"), List.of(), "一项", "", items.subList(0, 1));
        var out = new ByteArrayOutputStream();
        Form2Writer.write(out, new Form2Sheet("", List.of(line, single), Texts.of(language, ZoneId.of("Asia/Shanghai"))));
        var rows = Form2Reader.read(new ByteArrayInputStream(out.toByteArray()), CompanyFixture.q3Project()).rows();
        assertThat(rows.get(0).date().value()).isEqualTo(line.date());
        assertThat(rows.get(0).summary().value()).isEqualTo("一\n二");
        assertThat(rows.get(0).people().value().id()).isEqualTo(13);
        assertThat(rows.get(0).items()).extracting(i -> i.text().value()).containsExactly("整理清单", "通知售后", "复核");
        assertThat(rows.get(0).items()).extracting(i -> i.owner().value() == null ? null : i.owner().value().id()).containsExactly(11L, null, 13L);
        assertThat(rows.get(0).items()).extracting(i -> i.due().value()).containsExactly(LocalDate.of(2026, 8, 6), null, LocalDate.of(2026, 8, 7));
        assertThat(rows.get(1).items().get(0).due().value()).isEqualTo(LocalDate.of(2026, 8, 6));
    }

    private static Form2Row row(String items, String owners, String dues) {
        return Form2Reader.read(WorkbookFixture.rows(new Object[] {"沟通主题", "行动项", "负责人", "完成时限"}, new Object[] {"T", items, owners, dues}), CompanyFixture.q3Project()).rows().get(0);
    }
}
