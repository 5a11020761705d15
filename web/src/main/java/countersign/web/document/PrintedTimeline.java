package countersign.web.document;

import countersign.shared.content.Timeline;
import countersign.shared.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A plan's bars in print (S4.3): rows with their names beside the bars, heading and legend on every page, as many pages as the rows take. Links run on from page to
 * page. The writing is text of the page, so that it can be searched and copied.
 */
final class PrintedTimeline {

    /** Room for the chart on a page, in pixels of 1/96 inch. @param names width of the column of names */
    record Room(int width, int height, int names) {
        static final Room A4 = new Room(1000, 640, 210);
        static final Room A3 = new Room(1464, 965, 330);
        /** A4 below a document's heading. */
        static final Room IN_DOCUMENT = new Room(1000, 600, 210);
    }

    private static final int HEAD = 34;
    private static final int LEGEND = 22;
    private static final int NUMBER = 40;
    private static final int GROUP = 84;
    private static final double LETTER = 5.6;
    private static final double HAN = 10.7;
    private static final String GRID = "#dde2e7";
    private static final String OFF = "#eceff2";
    private static final String MAKE_UP = "#fff3d6";
    /** The styles of the page that it needs. */
    static final String STYLE = """
            .tl { position: relative; page-break-inside: avoid; font-size: 8pt; line-height: 20px }
            .tl div { position: absolute; white-space: nowrap; overflow: hidden; height: 20px }
            .tl .h { height: 17px; line-height: 17px; color: #555; font-size: 7.5pt } .tl .r { border-bottom: 0.4pt solid #dde2e7 }
            .tl .n { text-align: right; color: #555 } .tl .s { height: auto; overflow: visible }
            """;
    private final Timeline timeline;
    private final Room room;
    private final ToIntFunction<String> colors;
    private final Texts texts;
    private final TimelineScale scale;
    private final int left;
    private final TimelineLegend legend;
    private final Map<String, Integer> rows = new HashMap<>();

    /** @param colors the colour of a department by its name, 0 to 8 */
    PrintedTimeline(Timeline timeline, Room room, ToIntFunction<String> colors, Texts texts) {
        this.timeline = timeline;
        this.room = room;
        this.colors = colors;
        this.texts = texts;
        left = NUMBER + room.names() + GROUP;
        scale = TimelineScale.of(timeline, room.width() - left, texts);
        legend = new TimelineLegend(timeline, colors, texts, room.width());
        for (int row = 0; row < timeline.bars().size(); row++) rows.put(timeline.bars().get(row).id(), row);
    }

    /** How many rows a page holds. */
    int rowsOfPage() { return (room.height() - HEAD - legend.lines() * LEGEND) / TimelineShapes.ROW; }

    /** The pages, each a block that begins a new page but the first. */
    void write(Xhtml page) {
        for (int from = 0; from < timeline.bars().size(); from += rowsOfPage()) {
            var shown = timeline.bars().subList(from, Math.min(from + rowsOfPage(), timeline.bars().size()));
            int height = shown.size() * TimelineShapes.ROW;
            page.raw("<div class=\"tl\" style=\"height:" + (HEAD + height + legend.lines() * LEGEND) + "px" + (from == 0 ? "" : ";page-break-before:always") + "\">");
            heading(page);
            for (int i = 0; i < shown.size(); i++) names(page, shown.get(i), HEAD + i * TimelineShapes.ROW);
            page.raw("<div class=\"s\" style=\"left:" + left + "px;top:" + HEAD + "px\">").raw(shapes(from, shown).svg(room.width() - left, from * TimelineShapes.ROW, height)).raw("</div>");
            legend.write(page, HEAD + height);
            page.raw("</div>");
        }
    }

    private void heading(Xhtml page) {
        cell(page, "h", NUMBER, 0, room.names(), texts.get("web.gantt.column.name"));
        cell(page, "h", NUMBER + room.names(), 0, GROUP, texts.get("web.gantt.column.department"));
        marks(page, scale.upper(), 0);
        marks(page, scale.lower(), HEAD / 2);
    }

    private void marks(Xhtml page, List<TimelineScale.Mark> marks, int top) {
        for (var mark : marks) if (width(mark.words()) <= mark.width()) cell(page, "h", (int) (left + mark.x() + 2), top, (int) mark.width(), mark.words());
    }

    private void names(Xhtml page, Timeline.Bar bar, int top) {
        cell(page, "n", 0, top, NUMBER - 8, bar.number() == null ? "" : bar.number());
        int indent = Math.min(bar.level(), 6) * 10;
        cell(page, "r", NUMBER + indent, top, room.names() - indent - 4, cut(bar.name(), room.names() - indent - 6));
        cell(page, "r", NUMBER + room.names(), top, GROUP - 4, cut(bar.group(), GROUP - 6));
    }

    private static void cell(Xhtml page, String style, int x, int y, int width, String words) {
        page.raw("<div class=\"" + style + "\" style=\"left:" + x + "px;top:" + y + "px;width:" + width + "px\">").text(words).raw("</div>");
    }

    private TimelineShapes shapes(int from, List<Timeline.Bar> shown) {
        var shapes = new TimelineShapes();
        double top = from * TimelineShapes.ROW;
        double bottom = top + shown.size() * TimelineShapes.ROW;
        if (scale.showsDays()) timeline.days().forEach(day -> shapes.rect(scale.x(day.date()), top, scale.day(), bottom - top, day.off() ? OFF : MAKE_UP));
        scale.lower().forEach(mark -> shapes.line(mark.x(), top, bottom, GRID, 0.5));
        scale.upper().forEach(mark -> shapes.line(mark.x(), top, bottom, GRID, 1.2));
        for (int i = 1; i <= shown.size(); i++) shapes.rect(0, top + i * TimelineShapes.ROW - 0.5, room.width() - left, 0.5, GRID);
        if (timeline.now() != null && scale.shows(timeline.now())) shapes.line(scale.x(timeline.now()), top, bottom, TimelineShapes.TODAY, 1.5);
        for (int i = 0; i < shown.size(); i++) shapes.bar(shown.get(i), scale, top + i * TimelineShapes.ROW, TimelineShapes.color(colors.applyAsInt(shown.get(i).group())));
        timeline.arrows().stream().filter(arrow -> crosses(arrow, from, from + shown.size())).forEach(arrow -> arrow(shapes, arrow));
        return shapes;
    }

    private boolean crosses(Timeline.Arrow arrow, int from, int to) {
        Integer one = rows.get(arrow.from());
        Integer other = rows.get(arrow.to());
        return one != null && other != null && Math.min(one, other) < to && Math.max(one, other) >= from;
    }

    private void arrow(TimelineShapes shapes, Timeline.Arrow arrow) {
        int one = rows.get(arrow.from());
        int other = rows.get(arrow.to());
        shapes.arrow(end(timeline.bars().get(one), arrow.leavesFinish()), one * TimelineShapes.ROW, end(timeline.bars().get(other), arrow.meetsFinish()), other * TimelineShapes.ROW, arrow);
    }

    private double end(Timeline.Bar bar, boolean finish) { return scale.x(finish ? bar.finish() : bar.start()); }

    /** As much of a text as fits, with the sign that more follows. */
    private static String cut(String text, double width) {
        if (width(text) <= width) return text;
        int end = 0;
        for (double taken = HAN; ; end += Character.charCount(text.codePointAt(end))) {
            taken += width(text.codePointAt(end));
            if (taken > width) return text.substring(0, end) + "…";
        }
    }

    static double width(String text) { return text.codePoints().mapToDouble(PrintedTimeline::width).sum(); }

    private static double width(int letter) { return letter > 0x2e80 ? HAN : LETTER; }
}
