package countersign.requirement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.ReaderState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinutesRulesTest {

    @Test
    void aNewEditionAsksWhoObjectedWhoIsSilentYetAndWhoseDepartmentIsConcerned() {
        var concerned = Set.of(3L);
        assertThat(MinutesRules.concerns(null, List.of(4L), concerned)).isTrue();
        assertThat(MinutesRules.concerns(ReaderState.OBJECTED, List.of(4L), concerned)).isTrue();
        assertThat(MinutesRules.concerns(ReaderState.WAITING, List.of(4L), concerned)).isTrue();
        assertThat(MinutesRules.concerns(ReaderState.CONFIRMED, List.of(3L), concerned)).isTrue();
        assertThat(MinutesRules.concerns(ReaderState.CONFIRMED, List.of(4L), concerned)).isFalse();
        assertThat(MinutesRules.concerns(ReaderState.SILENT, List.of(4L), concerned)).isFalse();
    }

    @Test
    void pointsThatAreNewGoneOrDifferentHaveChanged() {
        assertThat(MinutesRules.changed(Map.of("labour:1", "a", "gap:2", "b", "notes", "c"), Map.of("labour:1", "a", "gap:2", "x", "inbound:3", "d")))
                .containsExactly("gap:2", "inbound:3", "notes");
    }
}
