package countersign.requirement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What exactly is committed (S2.3). Which of it is there depends on the kind.
 *
 * @param what         PEOPLE: the role; MATERIAL: the thing; TIME: the result; MONEY: the purpose
 * @param personId     PEOPLE: who, or null when {@code headcount} says how many
 * @param share        PEOPLE: percent of their working time, 1–100
 * @param from         PEOPLE, MATERIAL: first day
 * @param until        PEOPLE, MATERIAL: last day, included
 * @param amount       MATERIAL: how much; MONEY: the sum
 * @param unit         MATERIAL: of what; MONEY: the currency, such as CNY
 * @param estimateDays TIME: working days for the result, without any buffer: only this goes into the plan's estimate
 * @param bufferDays   TIME: buffer on top that the department has reckoned with; the plan adds its own buffer to tasks that have none only
 */
public record ResourceTerms(String what, Long personId, Integer headcount, Integer share, LocalDate from, LocalDate until, BigDecimal amount, String unit,
        BigDecimal estimateDays, BigDecimal bufferDays) {

    /** Estimate and buffer together; null where there is no estimate. */
    public BigDecimal totalDays() { return estimateDays == null ? null : bufferDays == null ? estimateDays : estimateDays.add(bufferDays); }
}
