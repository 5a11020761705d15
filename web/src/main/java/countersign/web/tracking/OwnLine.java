package countersign.web.tracking;

import countersign.tracking.ReportLine;
import countersign.tracking.TaskReport;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A task of the reader's in the form of their own progress. */
public class OwnLine implements Serializable {

    private static final long serialVersionUID = 1;
    private final long taskId;
    private final String name;
    private final int planned;
    private final int before;
    private final LocalDateTime finish;
    private final LocalDate shown;
    private Integer percent;
    private LocalDate expected;
    private String problem = "";
    private String coordination = "";

    OwnLine(ReportLine line) {
        taskId = line.taskId();
        name = line.number() + " " + line.name();
        planned = line.planned();
        before = line.percent();
        finish = line.finish();
        percent = line.percent();
        shown = line.expected() == null ? line.finish().toLocalDate() : line.expected();
        expected = shown;
    }

    /** Whether the reader typed anything. */
    boolean touched() { return percent != null && percent != before || !problem.isBlank() || !coordination.isBlank() || expected != null && !expected.equals(shown); }

    /** Whether the finish is expected on another day than planned. */
    private boolean moved() { return expected != null && !expected.equals(finish.toLocalDate()); }

    TaskReport report() { return new TaskReport(taskId, percent == null ? before : percent, moved() ? expected : null, problem, coordination); }

    /** Progress as the plan wants it now; never less than was reported. */
    TaskReport planned() { return new TaskReport(taskId, Math.max(planned, before), null, problem, coordination); }

    public long getTaskId() { return taskId; }

    public String getName() { return name; }

    public int getPlanned() { return planned; }

    public int getBefore() { return before; }

    public LocalDateTime getFinish() { return finish; }

    public Integer getPercent() { return percent; }

    public void setPercent(Integer percent) { this.percent = percent; }

    public LocalDate getExpected() { return expected; }

    public void setExpected(LocalDate expected) { this.expected = expected; }

    public String getProblem() { return problem; }

    public void setProblem(String problem) { this.problem = problem == null ? "" : problem; }

    public String getCoordination() { return coordination; }

    public void setCoordination(String coordination) { this.coordination = coordination == null ? "" : coordination; }
}
