package countersign.requirement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.requirement.MeetingForm;
import countersign.requirement.MeetingKind;
import countersign.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-07-20T05:59:00Z");
    private static final LocalDateTime TWO = LocalDateTime.of(2026, 7, 20, 14, 0);

    @Test
    void aMeetingBeginsInTheFutureOfTheCompanysZoneEndsLaterAndHasAPlaceAndPeople() {
        assertThat(MeetingRules.accepted(new MeetingForm(TWO, TWO.plusHours(1), "三号会议室", "", List.of(1L, 1L), 0), SHANGHAI, NOW).participantIds()).containsExactly(1L);
        var refused = catchThrowableOfType(RuleViolation.class, () -> MeetingRules.accepted(new MeetingForm(TWO.minusMinutes(1), TWO.minusMinutes(1), " ", "",
                List.of(), 0), SHANGHAI, NOW));
        assertThat(refused.problems()).extracting(RuleViolation.Problem::field).containsExactly("starts", "ends", "place", "participants");
    }

    @Test
    void everyChangeRaisesTheSequenceAndOnlyANewTimeMoves() {
        var start = Instant.parse("2026-07-21T06:00:00Z");
        var meeting = new Meeting(1, MeetingKind.KICK_OFF, null, start, start.plusSeconds(3600), "A", "", 7);
        assertThat(meeting.change(start, start.plusSeconds(3600), "B", "")).isFalse();
        assertThat(meeting.change(start.plusSeconds(60), start.plusSeconds(3600), "B", "")).isTrue();
        meeting.cancel();
        assertThat(meeting.sequence()).isEqualTo(3);
    }
}
