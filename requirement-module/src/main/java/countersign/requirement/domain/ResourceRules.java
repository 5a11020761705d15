package countersign.requirement.domain;

import countersign.requirement.CommitmentForm;
import countersign.requirement.GapForm;
import countersign.requirement.InboundForm;
import countersign.requirement.ResourceKind;
import countersign.requirement.ResourceTerms;
import countersign.shared.Problems;
import countersign.shared.text.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What makes commitments, gaps and inbound commitments complete (S2.3). Pure. */
public final class ResourceRules {

    /** How long a department's part may be, in characters. */
    public static final int LONGEST_PART = 4000;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final BigDecimal MOST_AMOUNT = new BigDecimal("999999999999");
    private static final BigDecimal MOST_DAYS = new BigDecimal("3650");
    private static final int DECIMALS = 4;

    private ResourceRules() {}

    /** More than sealed documents can write down, or anybody means. */
    private static boolean tooLarge(BigDecimal number, BigDecimal most) { return number != null && number.compareTo(most) > 0; }

    private static boolean tooFine(BigDecimal number) { return number != null && number.signum() != 0 && number.stripTrailingZeros().scale() > DECIMALS; }

    /**
     * The commitment as it may be kept.
     *
     * @param others the department's other commitments
     * @param most   the most buffer that the policy lets stand on an estimate, in percent (S4.2)
     * @throws countersign.shared.RuleViolation naming fields
     */
    public static CommitmentForm accepted(CommitmentForm form, List<Commitment> others, BigDecimal most) {
        var what = Input.line("what", form.terms().what(), 300);
        var unit = Input.line("unit", form.terms().unit(), 30);
        var problems = new Problems().when(form.departmentId() == null, "department", "shared.input.missing")
                .when(form.kind() == null, "kind", "shared.input.missing").when(what.isEmpty(), "what", "shared.input.missing");
        problems.refuse();
        var t = form.terms();
        switch (form.kind()) {
            case PEOPLE -> people(problems, t);
            case MATERIAL -> quantity(problems, t, unit);
            case TIME -> time(problems, t, what, others, most);
            case MONEY -> quantity(problems, t, unit);
        }
        problems.refuse();
        return new CommitmentForm(form.id(), form.version(), form.departmentId(), form.kind(), only(form.kind(), t, what, unit));
    }

    private static void people(Problems problems, ResourceTerms t) {
        problems.when(t.personId() == null && t.headcount() == null, "person", "requirement.resource.who")
                .when(t.headcount() != null && (t.headcount() < 1 || t.headcount() > 9999), "headcount", "requirement.resource.range", 1, 9999)
                .when(t.personId() != null && t.headcount() != null && t.headcount() > 1, "headcount", "requirement.resource.oneOrMany")
                .when(t.share() == null || t.share() < 1 || t.share() > 100, "share", "requirement.resource.range", 1, 100)
                .when(t.from() == null, "from", "shared.input.missing").when(t.until() == null, "until", "shared.input.missing");
        period(problems, t);
    }

    private static void quantity(Problems problems, ResourceTerms t, String unit) {
        problems.when(t.amount() == null || t.amount().signum() <= 0, "amount", "requirement.resource.positive").when(tooLarge(t.amount(), MOST_AMOUNT), "amount", "requirement.resource.most", MOST_AMOUNT)
                .when(tooFine(t.amount()), "amount", "requirement.resource.decimals", DECIMALS)
                .when(unit.isEmpty(), "unit", "shared.input.missing");
        period(problems, t);
    }

    private static void period(Problems problems, ResourceTerms t) {
        problems.when(t.from() != null && t.until() != null && t.until().isBefore(t.from()), "until", "requirement.resource.until", t.from() == null ? "" : t.from());
    }

    /** The same result is estimated once, and buffered at most once within the range: the plan takes the estimate without the buffer. */
    private static void time(Problems problems, ResourceTerms t, String result, List<Commitment> others, BigDecimal most) {
        problems.when(tooLarge(t.estimateDays(), MOST_DAYS), "estimate", "requirement.resource.most", MOST_DAYS).when(tooFine(t.estimateDays()), "estimate", "requirement.resource.decimals", DECIMALS)
                .when(tooLarge(t.bufferDays(), MOST_DAYS), "buffer", "requirement.resource.most", MOST_DAYS).when(tooFine(t.bufferDays()), "buffer", "requirement.resource.decimals", DECIMALS).refuse();
        problems.when(t.estimateDays() == null || t.estimateDays().signum() <= 0, "estimate", "requirement.resource.positive")
                .when(t.bufferDays() != null && t.bufferDays().signum() < 0, "buffer", "requirement.resource.negative")
                .when(others.stream().anyMatch(o -> o.kind() == ResourceKind.TIME && o.terms().what().equalsIgnoreCase(result)), "what",
                        "requirement.resource.twice", result);
        if (t.estimateDays() == null || t.estimateDays().signum() <= 0 || t.bufferDays() == null) return;
        problems.when(rate(t.estimateDays(), t.bufferDays()).compareTo(most) > 0, "buffer", "requirement.resource.buffer", most, rate(t.estimateDays(), t.bufferDays()));
    }

    /** Buffer ÷ estimate in percent, to one decimal. */
    public static BigDecimal rate(BigDecimal estimate, BigDecimal buffer) {
        return buffer.multiply(BigDecimal.valueOf(100)).divide(estimate, 1, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** What a buffer of that rate comes to: whole days in total where the rate then stays within the range (7 days become 8), else to the half day. */
    public static BigDecimal proposedBuffer(BigDecimal estimate, BigDecimal percent, BigDecimal most) {
        if (estimate == null || estimate.signum() <= 0 || tooLarge(estimate, MOST_DAYS) || tooFine(estimate) || percent.signum() == 0) return BigDecimal.ZERO;
        var least = estimate.multiply(percent).divide(BigDecimal.valueOf(100), 4, RoundingMode.HALF_UP);
        var whole = estimate.add(least).setScale(0, RoundingMode.CEILING).subtract(estimate);
        if (rate(estimate, whole).compareTo(most) <= 0) return whole.stripTrailingZeros();
        var halves = least.divide(HALF, 0, RoundingMode.CEILING).multiply(HALF);
        return rate(estimate, halves).compareTo(most) <= 0 ? halves.stripTrailingZeros() : least.setScale(1, RoundingMode.DOWN).stripTrailingZeros();
    }

    private static ResourceTerms only(ResourceKind kind, ResourceTerms t, String what, String unit) {
        return switch (kind) {
            case PEOPLE -> new ResourceTerms(what, t.personId(), t.headcount(), t.share(), t.from(), t.until(), null, "", null, null);
            case MATERIAL -> new ResourceTerms(what, null, null, null, t.from(), t.until(), t.amount(), unit, null, null);
            case TIME -> new ResourceTerms(what, null, null, null, null, null, null, "", t.estimateDays(), Objects.requireNonNullElse(t.bufferDays(), BigDecimal.ZERO));
            case MONEY -> new ResourceTerms(what, null, null, null, null, null, t.amount(), unit, null, null);
        };
    }

    /** Nobody can promise for a day that is over; what was promised before stays as it was. @throws countersign.shared.RuleViolation naming {@code field} */
    public static void ahead(String field, LocalDate before, LocalDate typed, LocalDate today) {
        new Problems().when(typed != null && !typed.equals(before) && typed.isBefore(today), field, "requirement.resource.past", today).refuse();
    }

    /** The gap as it may be kept. */
    public static GapForm accepted(GapForm form) {
        var what = Input.line("what", form.what(), 300);
        var reason = Input.lines("reason", form.reason(), 1000);
        var remedy = Input.lines("remedy", form.remedy(), 1000);
        new Problems().when(form.departmentId() == null, "department", "shared.input.missing").when(form.kind() == null, "kind", "shared.input.missing")
                .when(what.isEmpty(), "what", "shared.input.missing").when(reason.isEmpty(), "reason", "shared.input.missing")
                .when(remedy.isEmpty(), "remedy", "shared.input.missing").when(form.personId() == null, "person", "requirement.gap.person")
                .when(form.due() == null, "due", "shared.input.missing").refuse();
        return new GapForm(form.id(), form.version(), form.departmentId(), form.kind(), what, reason, remedy, form.personId(), form.due());
    }

    /** The inbound commitment as it may be kept. */
    public static InboundForm accepted(InboundForm form) {
        var what = Input.line("what", form.what(), 300);
        new Problems().when(form.giverDepartmentId() == null, "giver", "shared.input.missing").when(form.receiverDepartmentId() == null, "receiver", "shared.input.missing")
                .when(form.giverDepartmentId() != null && form.giverDepartmentId().equals(form.receiverDepartmentId()), "receiver", "requirement.inbound.self")
                .when(what.isEmpty(), "what", "shared.input.missing").when(form.by() == null, "by", "shared.input.missing").refuse();
        return new InboundForm(form.id(), form.version(), form.giverDepartmentId(), form.receiverDepartmentId(), what, form.by());
    }
}
