package countersign.web.document;

import countersign.shared.content.Block;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A curve in print: the first line dashed, the second solid, so that it reads without colour. */
final class PrintedCurve {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 150;

    private PrintedCurve() {}

    /** The curve with its legend and the ends of its axes. */
    static String svg(Block.Curve curve) {
        var out = new StringBuilder("<div><h2>" + Xhtml.escaped(curve.caption()) + "</h2><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"580\" height=\"166\" viewBox=\"-45 -8 580 166\">");
        for (int percent = 0; percent <= 100; percent += 25) out.append(grid(percent));
        out.append(line(curve.points(), point -> (Integer) point.first(), "stroke=\"#5b6472\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\""));
        out.append(line(curve.points(), Block.Point::second, "stroke=\"#1b5fb4\" stroke-width=\"2.5\""));
        out.append("</svg><table class=\"facts\"><tr><th>- - - " + Xhtml.escaped(curve.labels().get(1)) + "</th><th>&#8212;&#8212; " + Xhtml.escaped(curve.labels().get(2)) + "</th><td>"
                + Xhtml.escaped(ends(curve.points())) + "</td></tr></table></div>");
        return out.toString();
    }

    private static String ends(List<Block.Point> points) {
        return points.isEmpty() ? "" : points.get(0).label() + " – " + points.get(points.size() - 1).label();
    }

    private static String grid(int percent) {
        double y = y(percent);
        return String.format(Locale.ROOT, "<line x1=\"0\" y1=\"%1$.1f\" x2=\"" + WIDTH + "\" y2=\"%1$.1f\" stroke=\"#d5dae1\" stroke-width=\"0.7\"/>"
                + "<text x=\"-6\" y=\"%2$.1f\" text-anchor=\"end\" font-size=\"9\" fill=\"#5b6472\">%3$d%%</text>", y, y + 3, percent);
    }

    private static String line(List<Block.Point> points, Function<Block.Point, Integer> value, String look) {
        var line = IntStream.range(0, points.size()).filter(i -> value.apply(points.get(i)) != null)
                .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i, points.size()), y(value.apply(points.get(i))))).collect(Collectors.joining(" "));
        return "<polyline fill=\"none\" " + look + " points=\"" + line + "\"/>";
    }

    private static double x(int i, int size) { return size < 2 ? 0 : i * (double) WIDTH / (size - 1); }

    private static double y(int percent) { return HEIGHT - percent * HEIGHT / 100.0; }
}
