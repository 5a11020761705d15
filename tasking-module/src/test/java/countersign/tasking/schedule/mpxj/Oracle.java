package countersign.tasking.schedule.mpxj;

import java.time.LocalDateTime;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** MPXJ's scheduler, as a yardstick. */
final class Oracle {

    private Oracle() {
    }

    /** Overwrites the dates of a file by those that MPXJ computes. */
    static void schedule(ProjectFile file) throws CpmException {
        file.getTasks().forEach(Oracle::open);
        LocalDateTime start = file.getProjectProperties().getStartDate();
        new MicrosoftScheduler().schedule(file, start);
    }

    /** It refuses tasks that do not say how much of them is done. */
    private static void open(Task task) {
        if (task.getDuration() != null && task.getActualDuration() == null) {
            task.setActualDuration(Duration.getInstance(0, TimeUnit.MINUTES));
        }
        if (task.getDuration() != null && task.getRemainingDuration() == null) {
            task.setRemainingDuration(task.getDuration());
        }
    }
}
