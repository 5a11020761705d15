package countersign.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.access.ProjectState;
import countersign.tracking.ChangeRequestView.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestingRequestTest {

    @Test
    void whatIsOpenRestsWithASuspendedProject() {
        for (var state : ChangeState.values()) {
            assertThat(request(Kind.CHANGE, state).rests(ProjectState.SUSPENDED)).as(state.name()).isEqualTo(state.open());
            assertThat(request(Kind.CHANGE, state).rests(ProjectState.RUNNING)).as(state.name()).isFalse();
        }
    }

    @Test
    void theRequestThatResumesTheProjectDoesNotRest() { assertThat(request(Kind.RESUME, ChangeState.SIGNING).rests(ProjectState.SUSPENDED)).isFalse(); }

    private static ChangeRequestView request(Kind kind, ChangeState state) {
        return new ChangeRequestView(1, 1, 1, kind, state, 1, Instant.EPOCH, null, null, ChangeReason.OTHER, "", 1, List.of(), null, List.of(), null, null, null, null, "", List.of(), null, 0);
    }
}
