package countersign.requirement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.requirement.CommitmentForm;
import countersign.requirement.InboundForm;
import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceTerms;
import countersign.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceRulesTest {

    private static final BigDecimal MOST = new BigDecimal(15);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    private static CommitmentForm time(String result, String estimate, String buffer) {
        return new CommitmentForm(null, 0, 3L, ResourceKind.TIME, new ResourceTerms(result, null, null, null, null, null, null, "", new BigDecimal(estimate),
                buffer == null ? null : new BigDecimal(buffer)));
    }

    private static List<String> fields(CommitmentForm form, List<Commitment> others) {
        return catchThrowableOfType(RuleViolation.class, () -> ResourceRules.accepted(form, others, MOST)).problems().stream().map(RuleViolation.Problem::field).toList();
    }

    @ParameterizedTest
    @CsvSource({"7,10,1", "10,10,1", "1,10,0.1", "5,10,0.5", "20,10,2", "3,15,0.4", "7,0,0"})
    void aBufferMakesWholeDaysInTotalWhereTheRateStaysWithinTheRange(String estimate, String percent, String buffer) {
        assertThat(ResourceRules.proposedBuffer(new BigDecimal(estimate), new BigDecimal(percent), MOST)).isEqualByComparingTo(buffer);
    }

    @Test
    void theSameResultIsEstimatedAndBufferedOnce() {
        var known = new Commitment(1);
        known.write(3, ResourceKind.TIME, time("海报设计", "7", "1").terms(), 9);
        assertThat(fields(time("海报设计", "5", null), List.of(known))).containsExactly("what");
        assertThat(ResourceRules.accepted(time("视频制作", "5", null), List.of(known), MOST).terms().bufferDays()).isZero();
    }

    @Test
    void aBufferAboveTheRangeIsRefusedWithItsRate() {
        assertThat(fields(time("海报设计", "5", "2"), List.of())).containsExactly("buffer");
        assertThat(ResourceRules.rate(new BigDecimal(7), BigDecimal.ONE)).isEqualByComparingTo("14.3");
    }

    @Test
    void theRangeOfThePolicyCounts() {
        var wider = new BigDecimal(25);
        assertThat(ResourceRules.accepted(time("海报设计", "5", "1"), List.of(), wider).terms().bufferDays()).isEqualByComparingTo("1");
        assertThat(ResourceRules.proposedBuffer(new BigDecimal(5), new BigDecimal(20), wider)).as("what is proposed is accepted").isEqualByComparingTo("1");
        assertThat(fields(time("海报设计", "5", "1"), List.of())).containsExactly("buffer");
    }

    @ParameterizedTest
    @CsvSource({"1e400,amount", "1000000000000,amount", "0.00001,amount", "999999999999.5,amount"})
    void anAmountThatNoDocumentCanHoldIsRefused(String amount, String field) {
        var money = new ResourceTerms("推广费", null, null, null, null, null, new BigDecimal(amount), "元", null, null);
        assertThat(fields(new CommitmentForm(null, 0, 3L, ResourceKind.MONEY, money), List.of())).containsExactly(field);
    }

    @Test
    void anEstimateBeyondAnyProjectIsRefusedAndNoBufferIsComputedOfIt() {
        assertThat(fields(time("海报设计", "1e999999999", "1e999999999"), List.of())).containsExactly("estimate", "buffer");
        assertThat(fields(time("海报设计", "1e-9", null), List.of())).containsExactly("estimate");
        assertThat(ResourceRules.proposedBuffer(new BigDecimal("1e999999999"), BigDecimal.TEN, MOST)).isZero();
    }

    @Test
    void peopleNeedWhoOrHowManyAShareAndAPeriod() {
        var nobody = new ResourceTerms("设计师", null, null, null, null, null, null, "", null, null);
        assertThat(fields(new CommitmentForm(null, 0, 3L, ResourceKind.PEOPLE, nobody), List.of())).containsExactly("person", "share", "from", "until");
        var backwards = new ResourceTerms("设计师", 5L, null, 50, AUGUST, AUGUST.minusDays(1), null, "", null, null);
        assertThat(fields(new CommitmentForm(null, 0, 3L, ResourceKind.PEOPLE, backwards), List.of())).containsExactly("until");
        var both = new ResourceTerms("设计师", 5L, 3, 50, AUGUST, AUGUST, null, "", null, null);
        assertThat(fields(new CommitmentForm(null, 0, 3L, ResourceKind.PEOPLE, both), List.of())).containsExactly("headcount");
    }

    @Test
    void whatBelongsToAnotherKindIsDropped() {
        var money = new ResourceTerms("投放费用", 5L, 3, 50, null, null, new BigDecimal("20000"), "CNY", BigDecimal.TEN, BigDecimal.ONE);
        var kept = ResourceRules.accepted(new CommitmentForm(null, 0, 3L, ResourceKind.MONEY, money), List.of(), MOST).terms();
        assertThat(kept.personId()).isNull();
        assertThat(kept.totalDays()).isNull();
        assertThat(kept.amount()).isEqualByComparingTo("20000");
    }

    @Test
    void aDepartmentDoesNotPromiseToItself() {
        assertThatThrownBy(() -> ResourceRules.accepted(new InboundForm(null, 0, 3L, 3L, "技术参数", AUGUST))).isInstanceOf(RuleViolation.class)
                .hasMessageContaining("receiver");
    }
}
