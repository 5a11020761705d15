package countersign.tasking;

import java.util.List;
import java.util.Map;

/**
 * One edit of the table (S3.1). Rows are named by their id as text, or by the {@code tempId} of an insert earlier in the same list.
 * {@code parent} null is the top of the table; {@code after} is the sibling before the row, null makes it the first.
 */
public sealed interface TaskCommand {

    /** The row it is about, as it was named; null for a reason. */
    String row();

    /** The field it sets, by its lasting name; null where it is about the row as a whole. */
    default String fieldName() { return null; }

    /** Sets a field from what was typed or chosen: ids or names; a single value, several for lists, none to empty it. */
    record Set(String row, TaskField field, List<String> values) implements TaskCommand {
        public Set { values = List.copyOf(values); }
        @Override public String fieldName() { return field.json(); }
    }

    /** Adds one value to a field that is a list; does nothing when it is there. */
    record Add(String row, TaskField field, String value) implements TaskCommand {
        @Override public String fieldName() { return field.json(); }
    }

    /** A new row. */
    record Insert(String tempId, String parent, String after) implements TaskCommand {
        @Override public String row() { return tempId; }
    }

    /** Moves a row with everything below it; indenting and outdenting are moves. */
    record Move(String row, String parent, String after) implements TaskCommand {}

    /** Takes a row out with everything below it. */
    record Delete(String row) implements TaskCommand {}

    /** Puts a row back that was taken out, with everything that was taken out with it. */
    record Restore(String row, String parent, String after) implements TaskCommand {}

    /** The needs as lines, in place of the lines before. */
    record Needs(String row, List<Line> lines) implements TaskCommand {
        public Needs { lines = List.copyOf(lines); }
        @Override public String fieldName() { return "needLines"; }
    }

    /** One need as it was typed or chosen; {@link NeedLine} is what becomes of it. Empty or null where nothing was said. */
    record Line(String kind, String department, String what, String amount, String from, String to, String commitment) {

        /** A line as it stands. */
        public static Line of(NeedLine line) {
            return new Line(line.kind().name(), text(line.departmentId()), line.what(), line.amount(), text(line.from()), text(line.to()), text(line.commitmentId()));
        }

        private static String text(Object value) { return value == null ? "" : value.toString(); }
    }

    /**
     * How much of their time owner and collaborators spend, by person id as typed: a share ({@code 50%}, {@code 50}) or an effort ({@code 3d},
     * {@code 4h}). Who is not named, or named with nothing, has said neither.
     */
    record Shares(String row, Map<String, String> byPerson) implements TaskCommand {
        public Shares { byPerson = Map.copyOf(byPerson); }
        @Override public String fieldName() { return "shares"; }
    }

    /** Answers all warnings of a kind (S3.2); an empty reason takes the answer back. */
    record Reason(String kind, String reason) implements TaskCommand {
        @Override public String row() { return null; }
    }
}
