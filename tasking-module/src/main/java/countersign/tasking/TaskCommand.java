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

    /** Sets a field from what was typed or chosen: ids or names; a single value, several for lists, none to empty it. */
    record Set(String row, TaskField field, List<String> values) implements TaskCommand {
        public Set { values = List.copyOf(values); }
    }

    /** Adds one value to a field that is a list; does nothing when it is there. */
    record Add(String row, TaskField field, String value) implements TaskCommand {}

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

    /** The needs as lines. */
    record Needs(String row, List<NeedLine> lines) implements TaskCommand {
        public Needs { lines = List.copyOf(lines); }
    }

    /** Who spends what share of their time, in percent (null: all of it): the owner, and collaborators by person. */
    record Shares(String row, Integer owner, Map<Long, Integer> collaborators) implements TaskCommand {}

    /** Answers all warnings of a kind (S3.2); an empty reason takes the answer back. */
    record Reason(String kind, String reason) implements TaskCommand {
        @Override public String row() { return null; }
    }
}
