package countersign.web.document;

import countersign.shared.content.Timeline;
import java.util.Locale;

/** The shapes of a chart's rows as SVG, as the chart on the screen has them (LOOK): colour never alone, what is critical has a dashed frame, buffers are hatched. */
final class TimelineShapes {

    static final int ROW = 20;
    private static final double TOP = 5;
    private static final double HEIGHT = 9;
    private static final double SMALLEST = 2;
    private static final double HATCH = 4;
    private static final String[] COLORS = {"#6b7680", "#1f6fb2", "#b3541e", "#2e7d5b", "#7a4fa3", "#8f6300", "#0b7482", "#b03a6f", "#56606b"};
    private static final String DARK = "#3d4852";
    private static final String CRITICAL = "#c62828";
    private static final String BASELINE = "#9aa5b0";
    /** Today's line. */
    static final String TODAY = "#b3261e";
    private static final String PAPER = "#ffffff";
    private final StringBuilder out = new StringBuilder();

    /** The colour of a department, 1 to 8; 0 for none. */
    static String color(int color) { return COLORS[color]; }

    /** A row's bar. {@code y} is the row's upper edge. */
    TimelineShapes bar(Timeline.Bar bar, TimelineScale scale, double y, String color) {
        double x = scale.x(bar.start());
        double end = Math.max(scale.x(bar.finish()), x + SMALLEST);
        if (bar.planned() != null) baseline(bar, scale, y);
        if (bar.point()) diamond(x, y, bar.kind() == Timeline.Kind.INBOUND ? PAPER : color, color);
        else if (bar.kind() == Timeline.Kind.SUMMARY) summary(bar, x, end, y);
        else work(bar, scale, x, end, y, color);
        if (bar.critical() && !bar.point()) frame(x, end, y);
        return this;
    }

    private void work(Timeline.Bar bar, TimelineScale scale, double x, double end, double y, String color) {
        double tail = bar.kind() == Timeline.Kind.BUFFER ? x : bar.bufferStart() == null ? end : Math.max(x, Math.min(end, scale.x(bar.bufferStart())));
        if (tail > x) rect(x, y + TOP, tail - x, HEIGHT, color);
        if (bar.done() != null) rect(x, y + TOP + HEIGHT / 3, (tail - x) * Math.min(100, bar.done()) / 100, HEIGHT / 3, DARK);
        if (tail < end) hatched(tail, end, y + TOP, color);
    }

    /** Hatched by single lines: patterns are not printed by every reader. */
    void hatched(double x, double end, double y, String color) {
        add("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.8\"/>", x, y, end - x, HEIGHT, PAPER, color);
        for (double at = x - HEIGHT + HATCH; at < end; at += HATCH) {
            double from = Math.max(at, x);
            double to = Math.min(at + HEIGHT, end);
            if (from < to) add("<path d=\"M%.2f %.2fL%.2f %.2f\" stroke=\"%s\" stroke-width=\"0.8\"/>", from, y + HEIGHT - (from - at), to, y + HEIGHT - (to - at), color);
        }
    }

    private void summary(Timeline.Bar bar, double x, double end, double y) {
        double foot = Math.min(4, (end - x) / 2);
        add("<path d=\"M%.2f %.2fH%.2fV%.2fL%.2f %.2fH%.2fL%.2f %.2fZ\" fill=\"%s\"/>", x, y + TOP, end, y + TOP + HEIGHT, end - foot, y + TOP + 5, x + foot, x, y + TOP + HEIGHT, DARK);
        if (bar.done() != null && bar.done() > 0) rect(x, y + TOP + 1.5, (end - x) * Math.min(100, bar.done()) / 100, 2, "#a9c7e8");
    }

    void diamond(double x, double y, String fill, String color) {
        double middle = y + TOP + HEIGHT / 2;
        add("<path d=\"M%.2f %.2fL%.2f %.2fL%.2f %.2fL%.2f %.2fZ\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.2\"/>", x, middle - 5.5, x + 5.5, middle, x, middle + 5.5, x - 5.5, middle, fill, color);
    }

    private void baseline(Timeline.Bar bar, TimelineScale scale, double y) {
        double x = scale.x(bar.planned().start());
        rect(x, y + TOP + HEIGHT + 1.6, Math.max(SMALLEST, scale.x(bar.planned().finish()) - x), 2, BASELINE);
    }

    void frame(double x, double end, double y) {
        add("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.3\" stroke-dasharray=\"4 1.5\"/>", x - 0.8, y + TOP - 0.8, end - x + 1.6,
                HEIGHT + 1.6, CRITICAL);
    }

    /** A link from the end of one row to the end of another, at right angles, with its head. */
    TimelineShapes arrow(double x, double y, double toX, double toY, Timeline.Arrow link) {
        double middle = y + TOP + HEIGHT / 2;
        double target = toY + TOP + HEIGHT / 2;
        double out = link.leavesFinish() ? x + 4 : x - 4;
        double in = link.meetsFinish() ? toX + 6 : toX - 6;
        double between = toY > y ? toY : toY + ROW;
        var color = link.critical() ? CRITICAL : DARK;
        add("<path d=\"M%.2f %.2fH%.2fV%.2fH%.2fV%.2fH%.2f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>", x, middle, out, between, in, target, toX, color, link.critical() ? "1.1" : "0.7");
        double back = link.meetsFinish() ? 3.6 : -3.6;
        add("<path d=\"M%.2f %.2fL%.2f %.2fL%.2f %.2fZ\" fill=\"%s\"/>", toX, target, toX + back, target - 2.4, toX + back, target + 2.4, color);
        return this;
    }

    /** A line from top to bottom. */
    TimelineShapes line(double x, double from, double to, String color, double width) {
        add("<path d=\"M%.2f %.2fV%.2f\" stroke=\"%s\" stroke-width=\"%.2f\"/>", x, from, to, color, width);
        return this;
    }

    /** A filled rectangle. */
    TimelineShapes rect(double x, double y, double width, double height, String color) {
        if (width > 0) add("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"/>", x, y, width, height, color);
        return this;
    }

    private void add(String format, Object... values) { out.append(String.format(Locale.ROOT, format, values)); }

    /** The shapes, as much of them as lies in a window of that size from {@code top} on. */
    String svg(double width, double top, double height) {
        return String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 %.0f %.0f %.0f\">%s</svg>", width, height, top, width, height, out);
    }
}
