package countersign.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Form1WriterTest {

    private static final List<ProposedNeed> NEEDS = List.of(new ProposedNeed("人员", "产品部", "技术顾问 | 主讲 \\ 备选", "1 人", "2026-08-03", "2026-08-05", "产品部：技术支持"),
            new ProposedNeed("资金", "", "印刷费", "", "", "", ""));
    private static final Form1Line LINE = new Form1Line(501L, "=1+1 _x0041_ 培训材料", List.of(new WrittenDepartment("销售部", true), new WrittenDepartment("产品部", false)),
            new WrittenParty("张伟", ""), List.of(new WrittenParty("李强", "产品部"), new WrittenParty("推广小组", "")), LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 7),
            "一行\n两行", "产品部提供技术参数;市场部提供设计模板", "", "1.2", 2, "1.1FS+2d", "销售培训材料", LocalDate.of(2026, 8, 28),
            List.of(new ProposedShare("张伟", "50%"), new ProposedShare("李强", "3d")), NEEDS, Map.of("备注", "重要"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRoundTripLosesNothingInAnyLanguage(Language language) {
        var read = Form1Reader.read(new ByteArrayInputStream(written(language)), CompanyFixture.q3Project(Map.of(501L, "=1+1 _x0041_ 培训材料")));
        var row = read.rows().get(0);
        assertThat(row.taskId()).isEqualTo(501);
        assertThat(row.name().value()).isEqualTo(LINE.name());
        assertThat(row.departments().values()).extracting(ProposedDepartment::name).containsExactly("销售部", "产品部");
        assertThat(row.departments().values()).extracting(ProposedDepartment::lead).containsExactly(true, false);
        assertThat(row.owner().value().id()).isEqualTo(11);
        assertThat(row.collaborators().values()).extracting(ProposedParty::id).containsExactly(13L, 70L);
        assertThat(row.start().value()).isEqualTo(LINE.start());
        assertThat(row.finish().value()).isEqualTo(LINE.finish());
        assertThat(row.standard().value()).isEqualTo(LINE.standard());
        assertThat(row.needs().value()).isEqualTo(LINE.needs());
        assertThat(row.taskNumber().value()).isEqualTo("1.2");
        assertThat(row.links().value()).isEqualTo(LINE.links());
        assertThat(row.level().value()).isEqualTo(2);
        assertThat(row.deliverable().value()).isEqualTo(LINE.deliverable());
        assertThat(row.contract().value()).isEqualTo(LINE.contract());
        assertThat(row.shares().values()).isEqualTo(LINE.shares());
        assertThat(row.needLines().values()).isEqualTo(NEEDS);
        assertThat(row.extra()).isEqualTo(LINE.extra());
        for (var column : Form1Column.values()) if (column != Form1Column.ID) assertThat(row.cell(column).findings()).as(column.name()).isEmpty();
    }

    @Test
    void itLooksLikeTheTemplate() throws IOException {
        try (var ours = new XSSFWorkbook(new ByteArrayInputStream(written(Language.ZH_CN))); var sample = new XSSFWorkbook(WorkbookFixture.sample("form1-assignment-table.xlsx"))) {
            var a = ours.getSheetAt(0);
            var b = sample.getSheetAt(0);
            assertThat(a.getSheetName()).isEqualTo(b.getSheetName());
            assertThat(text(a, 0, 0)).isEqualTo(text(b, 0, 0));
            for (int c = 0; c < 9; c++) {
                assertThat(text(a, 1, c)).isEqualTo(text(b, 1, c));
                assertThat(a.getColumnWidth(c)).isGreaterThanOrEqualTo(b.getColumnWidth(c));
                var ha = a.getRow(1).getCell(c).getCellStyle();
                var hb = b.getRow(1).getCell(c).getCellStyle();
                assertThat(ha.getFont().getBold()).isEqualTo(hb.getFont().getBold()).isTrue();
                assertThat(ha.getFillForegroundColorColor().getRGB()).isEqualTo(hb.getFillForegroundColorColor().getRGB());
                assertThat(a.getRow(2).getCell(c).getCellStyle().getWrapText()).isEqualTo(b.getRow(2).getCell(c).getCellStyle().getWrapText()).isTrue();
                assertThat(a.getRow(2).getCell(c).getCellStyle().getBorderTop()).isEqualTo(org.apache.poi.ss.usermodel.BorderStyle.THIN);
            }
            assertThat(a.getMergedRegion(0).getFirstRow()).isZero();
            assertThat(a.getPrintSetup().getLandscape()).isTrue();
            assertThat(a.getPrintSetup().getPaperSize()).isEqualTo(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
            assertThat(a.getRepeatingRows().formatAsString()).isEqualTo("1:2");
            assertThat(a.isColumnHidden(17)).isTrue();
        }
    }

    private static String text(XSSFSheet sheet, int row, int column) { return sheet.getRow(row).getCell(column).getStringCellValue(); }

    private static EnumSet<Form1Column> ofForm1() {
        var columns = EnumSet.allOf(Form1Column.class);
        columns.removeIf(Form1Column::ofWhole);
        return columns;
    }

    private static byte[] written(Language language) {
        var out = new ByteArrayOutputStream();
        Form1Writer.write(out, new Form1Sheet("", ofForm1(), List.of("备注"), List.of(LINE), Texts.of(language, ZoneId.of("Asia/Shanghai"))));
        return out.toByteArray();
    }
}
