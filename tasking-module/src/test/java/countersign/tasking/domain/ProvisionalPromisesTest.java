package countersign.tasking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.content.Block;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvisionalPromisesTest {

    @Test
    void whatIsPromisedByADayInAYearWithoutAnnouncedHolidaysIsSignedAsProvisional() {
        var sooner = new AssignmentSheet.Inbound("产品部", "市场部", "技术参数", LocalDate.of(2026, 12, 10));
        var later = new AssignmentSheet.Inbound("产品部", "市场部", "质检报告", LocalDate.of(2027, 1, 8));
        var facts = new CountersignFacts("推广", "王雅琴", 1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(sooner, later), List.of(2027));
        var blocks = new CountersignBlocks(facts, Texts.of(Language.ZH_CN, ZoneId.of("Asia/Shanghai"))).whole();
        var rows = ((Block.Table) blocks.get(1)).rows();
        assertThat(rows.get(0).cells().get(3)).doesNotContain("暂定");
        assertThat(rows.get(1).cells().get(3)).endsWith("（暂定：该年度的节假日安排尚未公布）");
    }

    @Test
    void aWindowInSuchAYearIsSignedAsProvisionalInOnesOwnPartAndInTheWhole() {
        var table = new TableFixture();
        table.leaf("渠道培训", TableFixture.SALES, "2026-12-01", "2026-12-11");
        table.leaf("渠道巡访", TableFixture.SALES, "2026-12-21", "2027-01-15");
        var zh = Texts.of(Language.ZH_CN, ZoneId.of("Asia/Shanghai"));
        var sheets = new Sheets(table.rows(), TableFixture.company(), zh);
        var shown = table.rows().stream().map(row -> new CountersignFacts.Row(Long.toString(row.taskId()), 0, true, sheets.row(row), "")).toList();
        var promise = new CountersignFacts.Promise(TableFixture.SALES, "销售部", shown, List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(Sheets.dates(table.rows(), List.of())).contains(LocalDate.of(2027, 1, 15));
        var blocks = new CountersignBlocks(new CountersignFacts("推广", "王雅琴", 1, List.of(promise), shown, List.of(), List.of(), List.of(), List.of(), List.of(2027)), zh);
        for (var part : List.of(blocks.promise().get(1), blocks.whole().get(0))) {
            var rows = ((Block.Table) part).rows();
            assertThat(rows.get(0).cells().toString()).doesNotContain("暂定");
            assertThat(rows.get(1).cells()).anyMatch(cell -> cell.contains("2027年1月15日") && cell.contains("（暂定：该年度的节假日安排尚未公布）"));
        }
    }
}
