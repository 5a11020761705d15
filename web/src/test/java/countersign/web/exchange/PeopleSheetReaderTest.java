package countersign.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.shared.RuleViolation;
import countersign.shared.text.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleSheetReaderTest {

    private static final PeopleContext KNOWN = new PeopleContext(List.of(new KnownDepartment(1, "市场部", List.of("市场推广部"))), Map.of("zhangwei", 11L));
    private static final Object[] PEOPLE = {"姓名", "登录名", "邮箱", "部门", "职务", "部门负责人", "接口人", "语言", "时区"};

    @Test
    void departmentsAndPeopleOfOneFileFindEachOther() {
        var file = PeopleSheetReader.read(WorkbookFixture.sheet(s -> {
            WorkbookFixture.fill(s, new Object[] {"部门名称", "部门编码", "别名", "上级部门", "分管领导", "部门邮箱"}, new Object[] {"客户服务部", "CS", "客户部、客服", "", "wangzong", "cs@example.com"},
                    new Object[] {"市场部", "MKT"});
            WorkbookFixture.fill(s.getWorkbook().createSheet("人员"), PEOPLE, new Object[] {"李娜", "lina", "lina@example.com", "客户部", "经理", "是", "否", "简体中文", "Asia/Shanghai"},
                    new Object[] {"张伟", "ZhangWei", "zw@example.com", "市场部", "", "", "√", "en", ""});
        }), KNOWN);
        assertThat(file.hasErrors()).isFalse();
        assertThat(file.findings()).isEmpty();
        assertThat(file.departments()).extracting(DepartmentRow::departmentId).containsExactly(null, 1L);
        assertThat(file.departments().get(0).aliases().values()).containsExactly("客户部", "客服");
        var lina = file.people().get(0);
        assertThat(lina.department().value()).isEqualTo(new ProposedDepartment(null, "客户服务部", false));
        assertThat(lina.head().value()).isTrue();
        assertThat(lina.liaison().value()).isFalse();
        assertThat(lina.language().value()).isEqualTo(Language.ZH_CN);
        assertThat(lina.zone().value()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(file.people().get(1).personId()).isEqualTo(11);
        assertThat(file.people().get(1).findings()).extracting(Finding::kind).containsExactly(FindingKind.LOGIN_KNOWN);
    }

    @Test
    void everyCellThatCannotBeTakenOverIsNamed() {
        var file = PeopleSheetReader.read(WorkbookFixture.rows(PEOPLE, new Object[] {"", "", "keine", "物流部", "", "x", "", "fr", "Mars"},
                new Object[] {"A", "a", "a@x.com", "市场部", "", "是"}, new Object[] {"B", "A", "A@x.com", "市场推广部", "", "是"}), KNOWN);
        var bad = file.people().get(0);
        assertThat(PeopleSheetReader.findings(bad)).extracting(Finding::kind).containsExactly(FindingKind.VALUE_MISSING, FindingKind.VALUE_MISSING, FindingKind.EMAIL_BROKEN,
                FindingKind.DEPARTMENT_UNKNOWN, FindingKind.FLAG_UNKNOWN, FindingKind.LANGUAGE_UNKNOWN, FindingKind.ZONE_UNKNOWN);
        assertThat(file.people().get(2).findings()).extracting(Finding::kind).containsExactly(FindingKind.LOGIN_TWICE, FindingKind.EMAIL_TWICE, FindingKind.HEADS_SEVERAL);
        assertThat(file.hasErrors()).isTrue();
    }

    @Test
    void aFileWithNeitherTableIsRefused() {
        assertThatThrownBy(() -> PeopleSheetReader.read(WorkbookFixture.rows(new Object[] {"a", "b"}), KNOWN)).isInstanceOf(RuleViolation.class).hasMessageContaining("noHeader");
    }
}
