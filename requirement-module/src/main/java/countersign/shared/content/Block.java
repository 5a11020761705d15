package countersign.shared.content;

import java.util.List;
import java.util.stream.IntStream;

/** One piece of content in the reader's language, from top to bottom. Text is plain: whoever renders it escapes it. */
public sealed interface Block {

    /** How loudly a callout speaks; always a word and a shape beside the colour. */
    enum Tone { INFO, GOOD, WARN, BAD }

    /** A section's heading. */
    record Heading(String text) implements Block {}

    /** A paragraph; line breaks are kept. */
    record Paragraph(String text) implements Block {}

    /** A paragraph that must not be overlooked. */
    record Callout(Tone tone, String text) implements Block {}

    /** Labelled values, such as the head of a form. */
    record Facts(List<Fact> facts) implements Block {
        public Facts { facts = List.copyOf(facts); }

        /** The facts given as label, value, label, value. */
        public static Facts of(String... labelsAndValues) {
            var facts = new java.util.ArrayList<Fact>();
            for (int i = 0; i < labelsAndValues.length; i += 2) facts.add(new Fact(labelsAndValues[i], labelsAndValues[i + 1]));
            return new Facts(facts);
        }
    }

    /** A label and its value; an empty value is shown as a dash. */
    record Fact(String label, String value) {

        private static final java.util.regex.Pattern WEB = java.util.regex.Pattern.compile("https?://[!#-;=?-~]{1,500}");

        /** Whether the value is an address of the web and nothing else, such as the link of an online meeting: it is opened by a tap (S2.1). */
        public boolean opens() { return value != null && WEB.matcher(value.strip()).matches(); }
    }

    /** Items of a list. */
    record Bullets(List<String> items) implements Block {
        public Bullets { items = List.copyOf(items); }
    }

    /** A table; {@code caption} may be empty. On narrow screens each row becomes a card whose labels are the column names. */
    record Table(String caption, List<String> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Whether rows that concern the reader stand beside others: only then is there something to mark. */
        public boolean marks() { return rows.stream().anyMatch(Row::mine) && !rows.stream().allMatch(Row::mine); }

        /** Whether its columns would be too narrow beside each other in 640 px: more than so many, or five and more that hold long words such as dates. */
        public boolean crowded(int most) { return columns.size() > most || columns.size() > 4 && rows.stream().anyMatch(row -> row.width() > 90); }
    }

    /** A table's row. {@code key} is the row's lasting name (empty if it has none); {@code mine} marks what concerns the reader; {@code indent} is a tree's level. */
    record Row(String key, List<String> cells, boolean mine, int indent) {
        public Row { cells = List.copyOf(cells); }

        /** How wide it is on one line: a Chinese character takes the place of two letters. */
        private long width() { return cells.stream().flatMapToInt(String::chars).mapToLong(letter -> letter < 0x2E80 ? 1 : 2).sum(); }

        /** A plain row. */
        public static Row of(String... cells) { return new Row("", List.of(cells), false, 0); }

        /** How many of the first cells name the row: a bare number names nothing without the cell after it. */
        public int naming() { return cells.size() > 1 && cells.get(0).matches("\\d+(\\.\\d+)*") ? 2 : Math.min(1, cells.size()); }

        /** What heads the row where its cells stand one below the other. */
        public String name() { return String.join(" ", cells.subList(0, naming())); }
    }

    /**
     * Two lines over time, in percent. Print draws it; where nothing can be drawn (mails) it is {@link #table}.
     *
     * @param labels the words for a point's time, for the first line and for the second
     */
    record Curve(String caption, List<String> labels, List<Point> points) implements Block {
        private static final int SHOWN = 8;

        public Curve {
            labels = List.copyOf(labels);
            points = List.copyOf(points);
        }

        /** The curve as a table of some points, the first, the last and the newest of the second line among them. */
        public Table table() {
            int step = Math.max(1, points.size() / SHOWN);
            int newest = (int) points.stream().filter(point -> point.second() != null).count() - 1;
            var rows = IntStream.range(0, points.size()).filter(i -> i % step == 0 || i == newest || i == points.size() - 1).mapToObj(points::get)
                    .map(point -> Row.of(point.label(), point.first() + "%", point.second() == null ? "" : point.second() + "%")).toList();
            return new Table(caption, labels, rows);
        }
    }

    /** A point of a curve: when, and both values in percent; {@code second} is null where it is not known yet. */
    record Point(String label, int first, Integer second) {}

    /** A plan's bars. Print draws them, a page for as many rows as it holds; elsewhere the table beside it says the same, or the live chart stands there. */
    record Bars(String caption, Timeline timeline) implements Block {}

    /** What changed since the reader last saw or signed it. */
    record Changes(List<Change> changes) implements Block {
        public Changes { changes = List.copyOf(changes); }
    }

    /** One change: of what, from what, to what; {@code before} or {@code after} is empty for something added or taken out. */
    record Change(String what, String before, String after) {}
}
