package countersign.requirement;

import countersign.shared.text.Text;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What an option does to the project's end (S2.4), computed: its delay less the task's slack, in working days.
 *
 * @param code    of the option
 * @param delay   working days by which the work is late with it
 * @param slack   working days of these that the task can take up
 * @param was     the end without it
 * @param becomes the end with it
 * @param planned whether the end is that of a plan; else the day the requirement names
 */
public record DisputeOutlook(String code, int delay, int slack, LocalDate was, LocalDate becomes, boolean planned) implements Serializable {

    /** “9月30日 → 10月12日，晚 4 个工作日（已扣除任务可宽延的 2 个工作日）”. */
    public Text text() {
        var key = "requirement.dispute.end." + (delay <= slack ? "same" : "later") + (slack > 0 ? ".slack" : "");
        return delay <= slack ? Text.of(key, was, slack) : Text.of(key, was, becomes, delay - slack, slack);
    }
}
