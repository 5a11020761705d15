package countersign.web.tracking;

import countersign.tracking.CurvePoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The S-curve as points of an SVG of 600 × 200, percent upwards (S5.2). */
public record CurveChart(List<CurvePoint> curve) {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 200;

    /** The baseline's line. */
    public String planned() { return line(point -> point.planned()); }

    /** What was reported, until today. */
    public String actual() { return line(CurvePoint::actual); }

    private String line(java.util.function.Function<CurvePoint, Double> value) {
        return IntStream.range(0, curve.size()).filter(i -> value.apply(curve.get(i)) != null)
                .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i), HEIGHT - value.apply(curve.get(i)) * HEIGHT / 100)).collect(Collectors.joining(" "));
    }

    private double x(int i) { return curve.size() < 2 ? 0 : i * WIDTH / (curve.size() - 1); }

    /** Where today's line stands; the actual line ends there. */
    public String today() {
        var known = (int) curve.stream().filter(point -> point.actual() != null).count();
        return String.format(Locale.ROOT, "%.1f", x(Math.max(0, known - 1)));
    }

    public LocalDate first() { return curve.get(0).day(); }

    public LocalDate last() { return curve.get(curve.size() - 1).day(); }

    /** Planned percent today, rounded. */
    public long plannedNow() { return Math.round(now().planned()); }

    /** Actual percent today, rounded. */
    public long actualNow() { return now().actual() == null ? 0 : Math.round(now().actual()); }

    private CurvePoint now() { return curve.stream().filter(point -> point.actual() != null).reduce((a, b) -> b).orElse(curve.get(0)); }
}
