package countersign.requirement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.requirement.ActionItemState;
import countersign.requirement.NewActionItem;
import countersign.requirement.NewCommunication;
import countersign.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunicationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);

    private static NewCommunication record(LocalDate date, List<NewActionItem> items) {
        return new NewCommunication(date, List.of(3L), List.of(), "", "参数确认", "讨论了参数", items);
    }

    @Test
    void everyActionItemHasItsOwnOwnerAndDate() {
        var items = List.of(new NewActionItem("发送参数表", 5L, TODAY), new NewActionItem("确认", null, null), new NewActionItem("", null, null));
        var refused = catchThrowableOfType(RuleViolation.class, () -> CommunicationRules.accepted(record(TODAY, items), TODAY, "row:3/"));
        assertThat(refused.problems()).extracting(RuleViolation.Problem::field).containsExactly("row:3/item:2/owner", "row:3/item:2/due");
    }

    @Test
    void emptyRowsOfItemsAreLeftOut() {
        var items = List.of(new NewActionItem(" ", null, null), new NewActionItem("发送参数表", 5L, TODAY));
        assertThat(CommunicationRules.accepted(record(TODAY, items), TODAY, "").items()).hasSize(1);
    }

    @Test
    void aTalkThatHasNotTakenPlaceIsNoRecord() {
        var refused = catchThrowableOfType(RuleViolation.class, () -> CommunicationRules.accepted(record(TODAY.plusDays(1), List.of()), TODAY, ""));
        assertThat(refused.problems()).extracting(RuleViolation.Problem::field).containsExactly("date");
    }

    @Test
    void anActionItemThatBecameATaskIsFollowedThereUntilTheTaskGoes() {
        var item = new ActionItem(1, 2L, null, "发送参数表", 5, TODAY, 7);
        item.becameTask(12, Instant.EPOCH);
        assertThat(item.state()).isEqualTo(ActionItemState.TASK);
        item.taskGone();
        assertThat(item.state()).isEqualTo(ActionItemState.OPEN);
        assertThat(item.taskId()).isNull();
    }
}
