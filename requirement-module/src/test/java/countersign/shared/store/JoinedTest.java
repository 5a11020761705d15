package countersign.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedTest {

    @Test
    void headsAndRowsComeOnceInTheOrderOfTheQueryAndAHeadWithoutRowsStays() {
        var joined = Joined.of(List.of(new Object[] {"second", 21L}, new Object[] {"second", 22L}, new Object[] {"first", null}), String.class, Long.class);
        assertThat(joined.heads()).containsExactly("second", "first");
        assertThat(joined.rows()).containsExactly(21L, 22L);
    }
}
