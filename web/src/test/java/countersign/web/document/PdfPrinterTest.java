package countersign.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.Actor;
import countersign.shared.ask.Capacity;
import countersign.shared.ask.SignatureView;
import countersign.shared.content.Block;
import countersign.shared.document.DocumentView;
import countersign.shared.document.PrintedDocument;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfPrinterTest {

    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private final Texts texts = Texts.of(Language.ZH_CN, ZoneId.of("Asia/Shanghai"));

    @Test
    void aDocumentPrintsItsContentItsSignaturesAndItsCode() throws IOException {
        var document = new DocumentView(42, 7, "minutes", "2026-0001-JY-1", 1, 1, "跨部门协同会议纪要", DIGEST, Instant.parse("2026-08-03T02:00:00Z"), 1L, true);
        var table = new Block.Table("争议点", List.of("事项", "结论"), List.of(Block.Row.of("推广周期 <2 周>", "由分管副总 3 日内确认 & 答复")));
        var printed = new PrintedDocument("跨部门协同会议纪要", "王雅琴", "周岚", false, List.of(new Block.Heading("议题"), table));

        var pdf = PdfPrinter.print(PrintPage.of(document, printed, List.of(signature()), s -> "第 1 版", true, "http://localhost/verify/42", texts, name -> 1), font());

        try (var read = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(read);
            assertThat(text).contains("跨部门协同会议纪要", "机密", "审核", "推广周期 <2 周>", "由分管副总 3 日内确认 & 答复", "孙浩", "42-9f86d081884c", DIGEST.substring(0, 20));
        }
        Files.write(Path.of("target", "printed.pdf"), pdf);
    }

    @Test
    void aCurveIsDrawnInPrintAndATableWhereNothingIsDrawn() throws IOException {
        var points = IntStream.range(0, 20).mapToObj(i -> new Block.Point("8月" + (i + 1) + "日", i * 5, i > 7 ? null : Integer.valueOf(i * 4))).toList();
        var curve = new Block.Curve("S 曲线", List.of("日期", "计划 <进度>", "实际进度"), points);
        assertThat(curve.table().rows()).extracting(row -> row.cells().get(0)).contains("8月1日", "8月8日", "8月20日").hasSizeLessThan(15);
        assertThat(curve.table().rows().get(0).cells()).containsExactly("8月1日", "0%", "0%");
        var document = new DocumentView(43, 7, "weekly", "2026-0001-WEEKLY-1", 1, 1, "周进度表", DIGEST, Instant.parse("2026-08-07T10:00:00Z"), 1L, true);

        var pdf = PdfPrinter.print(PrintPage.of(document, new PrintedDocument("周进度表", "", "", false, List.of(curve)), List.of(), s -> "", false, "http://localhost/verify/43", texts, name -> 1), font());

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("S 曲线", "计划 <进度>", "实际进度", "8月1日 – 8月20日");
        }
        Files.write(Path.of("target", "printed-curve.pdf"), pdf);
    }

    @Test
    void strangeTextIsPrintedAndWhatTheFontLacksIsShownToBeMissing() throws IOException {
        var strange = List.of("=1+1 <script>alert(1)</script> & ' \" ${7*7}", "😀👨‍👩‍👧 表情", "\u202Eمرحبا\u202C 从右到左", "e\u0301a\u0308 组合", "𠮷野家 𠀋", "ไทย हिन्दी", "长".repeat(200), "w".repeat(200),
                "\u007F\u0085\uFFFE 旧数据", "零宽\u200B\u200D\u2060字\uFEFF", "  两端空格  ", "制表\t符");
        var table = new Block.Table(strange.get(0), List.of("事项", strange.get(1)), strange.stream().map(text -> Block.Row.of(text, text)).toList());
        var document = new DocumentView(44, 7, "minutes", "2026-0001-JY-1", 1, 1, strange.get(2), DIGEST, Instant.parse("2026-08-03T02:00:00Z"), 1L, true);
        var printed = new PrintedDocument(strange.get(1) + strange.get(0), "王😀琴", "周岚", false, List.of(new Block.Bullets(strange), table, new Block.Paragraph(strange.get(2))));

        var pdf = PdfPrinter.print(PrintPage.of(document, printed, List.of(signature()), s -> "第 1 版", true, "http://localhost/verify/42", texts, name -> 1), font());

        Files.write(Path.of("target", "printed-strange.pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            var text = new WithinThePage().getText(read).replaceAll("[\\s\\p{Cf}]+", "");
            assertThat(text).contains("=1+1<script>alert(1)</script>&'\"${7*7}", "表情", "从右到左", "组合", "野家", "旧数据", "éä", "〓〓〓〓表情", "王〓琴", "长".repeat(20), "w".repeat(20));
        }
    }

    /** Reads the text, and refuses what is written beyond the page's edge: nobody can read that. */
    private static final class WithinThePage extends PDFTextStripper {

        @Override protected void writeString(String words, List<TextPosition> letters) throws IOException {
            assertThat(letters).allMatch(letter -> letter.getXDirAdj() + letter.getWidthDirAdj() <= letter.getPageWidth(), words);
            super.writeString(words, letters);
        }
    }

    private static SignatureView signature() {
        return new SignatureView(1, 2, 3L, 42, DIGEST, Map.of("1", DIGEST), 5, "孙浩", "销售部经理", 9L, "销售部", Capacity.of(Capacity.Role.HEAD, 9), null,
                Instant.parse("2026-08-04T03:10:00Z"), Actor.Way.MAIL_LINK, "同意,请注意档期", null, null, null, null);
    }

    /** The tests install the font where they may; without one they fail and say what to install. */
    static Path font() {
        return new Fonts().chinese().orElseGet(() -> {
            countersign.product.Packages.install("fonts-wqy-microhei");
            return new Fonts().chinese().orElseThrow(() -> new AssertionError("the tests need a Chinese TrueType font such as fonts-wqy-microhei"));
        });
    }
}
