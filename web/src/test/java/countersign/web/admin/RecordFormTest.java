package countersign.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordFormTest {

    /** A form of the shapes that occur. */
    record Some(Long id, long version, String name, int rank, boolean active, LocalDate until) {}

    private final RecordForm<Some> form = new RecordForm<>(Some.class, new Some(1L, 3, "市场部", 10, true, null));

    @Test
    void whatIsTypedMakesTheRecord() {
        form.values().put("name", "市场营销部");
        form.values().put("rank", null);
        assertThat(form.typed()).isEqualTo(new Some(1L, 3, "市场营销部", 0, true, null));
    }

    @Test
    void nobodyElseWasThereSoNothingIsSaid() {
        form.values().put("name", "销售部");
        assertThat(form.follow(new Some(1L, 4, "市场部", 10, true, null))).isEmpty();
        assertThat(form.typed().version()).isEqualTo(4);
        assertThat(form.typed().name()).isEqualTo("销售部");
    }

    @Test
    void untouchedFieldsFollowTheOthersAndTypedOnesStay() {
        form.values().put("name", "营销中心");
        var changes = form.follow(new Some(1L, 4, "市场部(新)", 20, true, LocalDate.of(2026, 12, 31)));
        assertThat(form.typed()).isEqualTo(new Some(1L, 4, "营销中心", 20, true, LocalDate.of(2026, 12, 31)));
        assertThat(changes).containsExactly(new RecordForm.Change("name", "市场部", "市场部(新)", true),
                new RecordForm.Change("rank", 10, 20, false), new RecordForm.Change("until", null, LocalDate.of(2026, 12, 31), false));
    }

    @Test
    void twoPeopleWhoWroteTheSameDoNotDisagree() {
        form.values().put("name", "营销部");
        assertThat(form.follow(new Some(1L, 4, "营销部", 10, true, null))).extracting(RecordForm.Change::kept).containsExactly(false);
    }
}
