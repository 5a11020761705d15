package countersign.acceptance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.acceptance.ProjectFacts.AskTimes;
import countersign.shared.Actor;
import countersign.shared.ask.AskState;
import countersign.shared.ask.AskView;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PlannedTask;
import countersign.tasking.TaskPriority;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard(ZoneId.of("Asia/Shanghai"));
    private static final Instant ASKED = Instant.parse("2026-08-03T02:00:00Z");

    /** Monday to Thursday, with Friday as buffer. */
    private static final PlannedTask WEEK = task(LocalDateTime.parse("2026-08-06T18:00"), LocalDateTime.parse("2026-08-07T18:00"), 480);

    @Test
    void workWithinTheEstimateUsesNoBuffer() {
        var dates = Measured.task(WEEK, LocalDateTime.parse("2026-08-06T17:00"), CALENDAR);
        assertThat(dates.bufferUsed()).isZero();
        assertThat(dates.late()).isEqualTo(-1);
    }

    @Test
    void workBeyondTheFinishUsesTheWholeBufferAndNoMore() {
        var dates = Measured.task(WEEK, LocalDateTime.parse("2026-08-12T18:00"), CALENDAR);
        assertThat(dates.bufferUsed()).isEqualTo(480);
        assertThat(dates.late()).isEqualTo(3);
    }

    @Test
    void aTaskThatIsNotDoneIsNeitherLateNorEarly() {
        var dates = Measured.task(WEEK, null, CALENDAR);
        assertThat(dates.actual()).isNull();
        assertThat(dates.late()).isZero();
    }

    @Test
    void asksAreMeasuredByStepWithoutFeedback() {
        var asks = List.of(ask("requirement.review", 2), ask("requirement.review", 4), ask("requirement.review", 30), ask("tasking.countersign", null),
                ask(Facts.FEEDBACK, 1));
        assertThat(Measured.asks(asks)).containsExactly(new AskTimes("requirement", 3, 3, 2, 4), new AskTimes("tasking", 1, 0, 0, 0));
    }

    private static AskView ask(String kind, Integer hours) {
        var answered = hours == null ? null : ASKED.plus(Duration.ofHours(hours));
        return new AskView(1, kind, 1, "x:1", "{}", 1, List.of(), null, List.of(), null, ASKED, ASKED.plus(Duration.ofHours(24)), "", null, null,
                AskState.SETTLED, "agree", "", Map.of(), answered, 1L, Actor.Way.PAGE, answered, 0, false, 0, null, null, null, null, null, null, 0);
    }

    private static PlannedTask task(LocalDateTime estimateFinish, LocalDateTime finish, int buffer) {
        return new PlannedTask(1, 1, null, 0, "样机", false, false, 1L, List.of(), 1L, List.of(), 1920, buffer, LocalDateTime.parse("2026-08-03T09:00"),
                estimateFinish, finish, false, 0, 0, "通过测试", 2L, null, TaskPriority.NORMAL, null, null, List.of(), null, "");
    }
}
