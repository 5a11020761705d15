package countersign.tasking.domain;

import static countersign.tasking.domain.TableFixture.PRODUCT;
import static countersign.tasking.domain.TableFixture.SALES;
import static countersign.tasking.domain.TableFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.calendar.DayException;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.TaskCommand;
import countersign.tasking.TaskField;
import countersign.tasking.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannedLoadTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    private static final long OWNER = SALES * 10 + 1;

    private final TableFixture table = new TableFixture();
    private final long task = table.leaf("渠道培训", SALES, "2026-08-03", "2026-08-07");

    private static PlannedLoad week(long person, WorkingCalendar calendar) { return new PlannedLoad(person, calendar, MONDAY, MONDAY.plusDays(6)); }

    private static WorkTime from(String from, String to) { return new WorkTime(LocalDateTime.parse(from), LocalDateTime.parse(to)); }

    private int[] here(long person, WorkTime when) {
        var load = week(person, CALENDAR);
        load.add(table.row(task), when);
        return load.view().here();
    }

    @Test void anOwnerWhoSaidNothingSpendsTheEstimate() {
        table.edit(set(task, TaskField.ESTIMATE, "2d"));
        assertThat(here(OWNER, from("2026-08-03T09:00", "2026-08-04T18:00"))).as("done in two days").containsExactly(480, 480, 0, 0, 0, 0, 0);
        assertThat(here(OWNER, from("2026-08-03T09:00", "2026-08-06T18:00"))).as("stretched over four").containsExactly(240, 240, 240, 240, 0, 0, 0);
        assertThat(here(OWNER, from("2026-08-03T09:00", "2026-08-03T18:00"))).as("never more than the day has").containsExactly(480, 0, 0, 0, 0, 0, 0);
    }

    @Test void aShareIsTakenOfEachDayAndAnEffortIsSpread() {
        table.edit(new TaskCommand.Shares(Long.toString(task), Map.of(Long.toString(OWNER), "25%")));
        assertThat(here(OWNER, from("2026-08-07T09:00", "2026-08-10T18:00"))).as("not on the weekend").containsExactly(0, 0, 0, 0, 120, 0, 0);
        table.edit(new TaskCommand.Shares(Long.toString(task), Map.of(Long.toString(OWNER), "3d")));
        assertThat(here(OWNER, from("2026-08-03T09:00", "2026-08-04T18:00"))).as("three days of work in two").containsExactly(720, 720, 0, 0, 0, 0, 0);
    }

    @Test void whoIsNotOnTheTaskOrPromisedNoTimeHasNoLoad() {
        assertThat(here(PRODUCT * 10, from("2026-08-03T09:00", "2026-08-07T18:00"))).containsOnly(0);
    }

    @Test void whatOtherProjectsBookCountsByThePersonsOwnDays() {
        var off = CALENDAR.with(List.of(DayException.holiday(MONDAY.plusDays(1), "年假")), Set.of());
        var load = week(OWNER, off);
        load.add(new Booking(9, 1, OWNER, true, 50, MONDAY.minusDays(3), MONDAY.plusDays(2)));
        assertThat(load.view().capacity()).containsExactly(480, 0, 480, 480, 480, 0, 0);
        assertThat(load.view().elsewhere()).containsExactly(240, 0, 240, 0, 0, 0, 0);
    }
}
