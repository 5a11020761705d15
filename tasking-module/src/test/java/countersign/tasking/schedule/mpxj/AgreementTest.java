package countersign.tasking.schedule.mpxj;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Lag;
import countersign.tasking.schedule.Link;
import countersign.tasking.schedule.LinkType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/** What is read from project files, held against dates that MPXJ computes for them. */
class AgreementTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 9, 7, 8, 0);
    private MpxjPlan plan;

    @BeforeEach
    void threeTasksAndALink() {
        plan = new MpxjPlan(new Plan(START, List.of(new Plan.Days(LayeredPlan.DAY, List.of(), Holidays.of(2026, 2026, LayeredPlan.DAY))),
                List.of(Plan.Row.summary(101), row(1, 960, ConstraintType.ASAP, null), row(2, 480, ConstraintType.ASAP, null), row(3, 0, ConstraintType.SNET, START.plusDays(28))),
                List.of(new Link(1, 2, LinkType.FS, Lag.working(120)), new Link(2, 3, LinkType.FF, Lag.NONE))));
    }

    @Test
    void personsWithTimesOfTheirOwnTakeTheirsWithHolidaysAndHalfUnits() throws Exception {
        ProjectCalendar away = plan.file.addCalendar();
        away.setParent(plan.file.getDefaultCalendar());
        away.addCalendarException(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 10));
        assign(1, away, 50, 480);
        assign(1, null, 100, 960);
        Oracle.schedule(plan.file);
        assertThat(plan.tasks.get(1).getFinish()).isEqualTo(LocalDateTime.of(2026, 9, 11, 17, 0));
        assertAgrees(Agreement.of(plan.file), 4);
    }

    @Test
    void aWrittenFileAgreesWhenItIsReadAgain(@TempDir Path folder) throws Exception {
        Oracle.schedule(plan.file);
        Path written = folder.resolve("plan.xml");
        new MSPDIWriter().write(plan.file, written.toFile());
        assertAgrees(Agreement.of(Agree.read(written)), 4);
    }

    @Test
    void aDateThatIsNotTheOneOfTheLinksIsSeen() throws Exception {
        Oracle.schedule(plan.file);
        Task moved = plan.tasks.get(2);
        moved.setStart(moved.getStart().plusDays(1));
        Agreement result = Agreement.of(plan.file);
        assertThat(result.dates).isEqualTo(3);
        assertThat(result.differences).hasSize(1).first().asString().contains("task " + moved.getUniqueID());
    }

    @Test
    void aDamagedFileIsRefusedAndNotFatal(@TempDir Path folder) throws Exception {
        Path damaged = Files.writeString(folder.resolve("damaged.xml"), "<Project><Tasks><Task>");
        assertThat(Agree.compare(damaged)).isNull();
    }

    private static Plan.Row row(int id, int minutes, ConstraintType type, LocalDateTime date) {
        return new Plan.Row(id, 101, false, minutes, false, 0, type, date, null, null);
    }

    private void assign(int task, ProjectCalendar calendar, int units, int work) {
        Resource person = plan.file.addResource();
        person.setCalendar(calendar);
        ResourceAssignment assignment = plan.tasks.get(task).addResourceAssignment(person);
        assignment.setUnits(units);
        assignment.setWork(Duration.getInstance(work, TimeUnit.MINUTES));
        assignment.setRemainingWork(Duration.getInstance(work, TimeUnit.MINUTES));
        assignment.setActualWork(Duration.getInstance(0, TimeUnit.MINUTES));
    }

    private static void assertAgrees(Agreement result, int tasks) {
        assertThat(result.differences).isEmpty();
        assertThat(result.tasks).isEqualTo(tasks);
        assertThat(List.of(result.dates, result.late, result.slack, result.critical)).containsOnly(tasks);
    }
}
