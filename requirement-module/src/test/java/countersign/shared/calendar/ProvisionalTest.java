package countersign.shared.calendar;

import static countersign.shared.calendar.CalendarFixture.SHANGHAI;
import static countersign.shared.calendar.CalendarFixture.china;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceTerms;
import countersign.requirement.ResourceWords;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvisionalTest {

    private static final LocalDate KNOWN = LocalDate.of(2026, 12, 20);
    private static final LocalDate AWAITED = LocalDate.of(2027, 1, 8);
    private static final String SAID = "（暂定：该年度的节假日安排尚未公布）";
    private final Texts texts = Texts.of(Language.ZH_CN, SHANGHAI);
    private final Provisional provisional = Provisional.of(china(), Stream.of(KNOWN, null, AWAITED));

    @Test
    void aDateIsProvisionalUntilItsYearsHolidaysAreAnnounced() {
        assertThat(provisional.years()).containsExactly(2027);
        assertThat(provisional.day(texts, AWAITED)).isEqualTo(texts.dates().day(AWAITED) + SAID);
        assertThat(provisional.day(texts, KNOWN)).isEqualTo(texts.dates().day(KNOWN));
        assertThat(provisional.aside(texts, KNOWN, null)).isEmpty();
        assertThat(Provisional.NONE.aside(texts, AWAITED)).isEmpty();
    }

    @Test
    void aCommitmentSaysSoOnceBehindItsPeriod() {
        var words = new ResourceWords(texts, provisional).of(ResourceKind.PEOPLE, new ResourceTerms("技术支持", null, 2, 50, KNOWN, AWAITED, null, "", null, null), "");
        assertThat(words).endsWith(SAID).containsOnlyOnce("暂定");
        var money = new ResourceWords(texts, provisional).of(ResourceKind.MONEY, new ResourceTerms("展位费", null, null, null, null, null, new java.math.BigDecimal("20000.50"), "元", null, null), "");
        assertThat(money).doesNotContain("暂定").endsWith("20,000.5 元");
    }
}
