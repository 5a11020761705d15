package countersign.tracking;

import java.util.List;

/**
 * Facts of a mail of step 5; its kind is {@link #KIND}.
 *
 * @param topic names the texts {@code tracking.mail.<topic>.subject} and {@code .line}, which take {@code args}
 * @param lines one point each; may be empty
 * @param page  where to look, such as {@code project-reports.xhtml}; the project's id is added
 */
public record Told(String topic, List<String> args, List<Said> lines, String page) {

    /** The kind of all these notices. */
    public static final String KIND = "tracking.notice";

    public Told {
        args = List.copyOf(args);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** A fact without further points, shown on the page of reports. */
    public static Told of(String topic, Object... args) { return new Told(topic, Said.of("", args).args(), List.of(), "project-reports.xhtml"); }

    /** The same with points. */
    public Told with(List<Said> points) { return new Told(topic, args, points, page); }

    /** The same, shown on another page. */
    public Told on(String other) { return new Told(topic, args, lines, other); }
}
