package countersign.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.content.Block;
import countersign.shared.content.Timeline;
import countersign.shared.document.DocumentView;
import countersign.shared.document.PrintedDocument;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.web.frame.DepartmentColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTimelineTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 8, 10, 9, 0);
    private static final List<String> DEPARTMENTS = List.of("市场部", "销售部", "产品部");
    private final Texts texts = Texts.of(Language.ZH_CN, ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({"A4,70", "A3,70", "A4,1", "A4,400"})
    void everyRowIsOnAPageWithItsHeadingAndItsLegend(ChartFiles.Paper paper, int rows) throws IOException {
        try (var pdf = Loader.loadPDF(print(paper, timeline(rows, 1)))) {
            var room = new PrintedTimeline(timeline(rows, 1), paper == ChartFiles.Paper.A3 ? PrintedTimeline.Room.A3 : PrintedTimeline.Room.A4, name -> 1, texts);
            assertThat(pdf.getNumberOfPages()).isEqualTo((rows + room.rowsOfPage() - 1) / room.rowsOfPage());
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = text(pdf, page);
                assertThat(text).contains("任务名称", "2026", "市场部", "关键路径", "缓冲时间", "休息日", "2026-0001");
                for (int row = (page - 1) * room.rowsOfPage(); row < Math.min(rows, page * room.rowsOfPage()); row++) assertThat(text).contains("第" + row + "项");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,10", "3,2026年8月", "40,2027", "400,2040"})
    void theHeadingFollowsTheScale(int days, String mark) throws IOException {
        try (var pdf = Loader.loadPDF(print(ChartFiles.Paper.A4, timeline(14, days)))) {
            assertThat(text(pdf, 1)).contains(mark);
        }
    }

    @Test
    void namesOfAnyLengthAndKindStayInTheirColumn() throws IOException {
        var names = List.of("很长".repeat(60), "w".repeat(200), "<script>&\"", "😀👨‍👩‍👧 表情", "");
        var bars = IntStream.range(0, names.size()).mapToObj(i -> bar(i, names.get(i), 1, Timeline.Kind.TASK)).toList();
        try (var pdf = Loader.loadPDF(print(ChartFiles.Paper.A4, new Timeline(null, List.of(), bars, List.of())))) {
            assertThat(text(pdf, 1)).contains("很长很长", "…", "<script>&\"", "表情");
        }
    }

    @Test
    void inADocumentItBeginsAPageAndTheSignaturesFollowIt() throws IOException {
        var document = new DocumentView(42, 7, "plan", "2026-0001-JH-1", 1, 1, "最终执行计划", "9f86d081884c7d659a2feaa0c55ad015", Instant.parse("2026-08-03T02:00:00Z"), 1L, true);
        var blocks = List.<Block>of(new Block.Heading("任务"), new Block.Bars("甘特图", timeline(30, 2)), new Block.Heading("最后"));
        var page = PrintPage.of(document, new PrintedDocument("最终执行计划", "王雅琴", "", true, blocks), List.of(), s -> "", false, "http://localhost/verify/42", texts, name -> 1);
        try (var pdf = Loader.loadPDF(kept("chart-in-document.pdf", PdfPrinter.print(page, PdfPrinterTest.font())))) {
            assertThat(text(pdf, 1)).contains("任务").doesNotContain("第0项工作");
            assertThat(text(pdf, 2)).contains("甘特图", "第0项工作", "关键路径");
            assertThat(text(pdf, 3)).contains("第29项工作", "任务名称", "最后");
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
        }
    }

    private static byte[] kept(String name, byte[] pdf) throws IOException {
        Files.write(Path.of("target", name), pdf);
        return pdf;
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(pdf);
    }

    private static Timeline timeline(int rows, int days) {
        var bars = new ArrayList<Timeline.Bar>();
        var arrows = new ArrayList<Timeline.Arrow>();
        for (int i = 0; i < rows; i++) {
            bars.add(bar(i, "第" + i + "项工作", days, i % 10 == 0 && rows > 1 ? Timeline.Kind.SUMMARY : i % 7 == 6 ? Timeline.Kind.MILESTONE : i % 13 == 12 ? Timeline.Kind.INBOUND : Timeline.Kind.TASK));
            if (i > 2) arrows.add(new Timeline.Arrow("" + (i - 1 - i % 3), "" + i, List.of("FS", "SS", "FF", "SF").get(i % 4), i % 2 == 0));
        }
        var off = LocalDate.of(2026, 8, 1).datesUntil(LocalDate.of(2026, 12, 1)).filter(day -> day.getDayOfWeek().getValue() > 5).map(day -> new Timeline.Day(day, day.getDayOfMonth() != 15)).toList();
        return new Timeline(START.plusDays(9), off, bars, arrows);
    }

    private static Timeline.Bar bar(int i, String name, int days, Timeline.Kind kind) {
        var start = START.plusDays((long) i * days);
        var finish = kind == Timeline.Kind.MILESTONE || kind == Timeline.Kind.INBOUND ? start : start.plusDays(4L * days);
        return new Timeline.Bar("" + i, "" + i, name, i % 10 == 0 ? 0 : 1, kind, DEPARTMENTS.get(i % 3), start, finish, kind == Timeline.Kind.TASK ? finish.minusDays(1) : null, i * 7 % 100,
                i % 2 == 0, new Timeline.Span(start.minusDays(1), finish.minusDays(1)));
    }

    private byte[] print(ChartFiles.Paper paper, Timeline timeline) throws IOException {
        PdfPrinterTest.font();
        var files = new ChartFiles();
        files.fonts = new Fonts();
        files.colors = new DepartmentColors() {
            @Override public ToIntFunction<String> byName() { return name -> DEPARTMENTS.indexOf(name) + 1; }
        };
        var pdf = files.pdf(timeline, paper, "2026-0001 Q3 新品推广", "8月20日的状态", texts).orElseThrow();
        return kept("chart-" + paper + "-" + timeline.bars().size() + ".pdf", pdf);
    }
}
