package countersign.web.gantt;

import java.util.List;

/**
 * What a copy of the plan that holds has become, as JSON (S4.3, S5.6).
 *
 * @param changes all that was changed on it; to be sent with the next edits, and with the proposal
 * @param lines   the consequences of all of it in the reader's words
 * @param tasks   rows that are other ones than in force, whole, with the plan that holds as their baseline
 * @param gone    ids of rows that are not there any more
 * @param links   all links where one changed, else left out
 */
public record GanttSketch(List<GanttCopy.Change> changes, List<GanttTrial.Line> lines, List<GanttData.Task> tasks, List<String> gone, List<GanttData.Link> links) {}
