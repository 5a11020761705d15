package countersign.web.gantt;

import java.util.List;

/**
 * What edits on the chart do, as JSON (S4.3).
 *
 * @param stamp of the plan with them
 * @param lines their consequences in the reader's words, the tone of each {@code info}, {@code warn} or {@code bad}
 * @param tasks rows that are other ones with them, whole
 * @param gone  ids of rows that are not there any more (pooled buffers)
 * @param links all links where one changed, else left out
 * @param undo  the edits that take them back
 */
public record GanttTrial(String stamp, List<Line> lines, List<GanttData.Task> tasks, List<String> gone, List<GanttData.Link> links, List<GanttEdits.Edit> undo) {

    /** A consequence. */
    public record Line(String tone, String text) {}
}
