package countersign.shared.policy;

import static countersign.shared.policy.PolicyKind.CLOCK;
import static countersign.shared.policy.PolicyKind.CLOCK_OR_OFF;
import static countersign.shared.policy.PolicyKind.MEASURE;
import static countersign.shared.policy.PolicyKind.PERCENT;
import static countersign.shared.policy.PolicyKind.POINTS;
import static countersign.shared.policy.PolicyKind.RHYTHM;
import static countersign.shared.policy.PolicyKind.TIME;
import static countersign.shared.policy.PolicyKind.TIME_OR_OFF;
import static countersign.shared.policy.PolicyKind.WEEKDAY;
import static countersign.shared.policy.PolicyKind.YEARS;
import static countersign.shared.policy.PolicyStandard.at;

import countersign.shared.text.Text;

/**
 * The rows of SPEC section 4 and the numbers its other rows call a policy, with the standard settings of a new installation. A row is kept for
 * each scenario; a project may move it in the direction of {@link Tightening}, within the range.
 */
public enum PolicyKey {
    /** Answer to an ask. */
    ANSWER(TIME, Tightening.SMALLER, at("2 WD", "1 H", "10 WD"), at("4 H", "1 H", "24 H")),
    /** Answer to a consultation (S1.4). */
    CONSULTATION(TIME, Tightening.SMALLER, at("3 WD", "1 H", "10 WD"), at("4 H", "1 H", "24 H")),
    /** A signature (S3.3). */
    SIGNATURE(TIME, Tightening.SMALLER, at("3 WD", "1 H", "10 WD"), at("4 H", "1 H", "24 H")),
    /** By how much the addressee may extend, once. */
    EXTENSION(TIME_OR_OFF, Tightening.SMALLER, at("1 WD", "1 H", "5 WD"), at("OFF", "1 H", "4 H")),
    /** Dispute: first response (S2.4). */
    DISPUTE_RESPONSE(TIME, Tightening.SMALLER, at("24 H", "1 H", "5 WD"), at("4 H", "1 H", "24 H")),
    /** Dispute: solution. */
    DISPUTE_SOLUTION(TIME, Tightening.SMALLER, at("48 H", "1 H", "10 WD"), at("12 H", "1 H", "48 H")),
    /** Dispute: the executive's decision. */
    DISPUTE_DECISION(TIME, Tightening.SMALLER, at("3 WD", "1 H", "10 WD"), at("12 H", "1 H", "48 H")),
    /** Notice before anything climbs. */
    NOTICE(TIME, Tightening.NONE, at("4 WH", "1 H", "16 WH"), at("1 H", "0 H", "4 H")),
    /** Silence on minutes is no objection after (S2.5). */
    SILENCE(TIME_OR_OFF, Tightening.ANY, at("2 WD", "1 WD", "10 WD"), at("OFF", "4 H", "2 WD")),
    /** Publication after the confirmation meeting (S4.6). */
    PUBLICATION(TIME, Tightening.SMALLER, at("1 WD", "1 H", "5 WD"), at("4 H", "1 H", "24 H")),
    /** Buffer on top of the estimate (S4.2). */
    BUFFER(PERCENT, Tightening.ANY, at("10", "10", "15"), at("0", "0", "15")),
    /** Reminder before a hand-over across departments (S5.4). */
    HANDOVER_REMINDER(TIME, Tightening.LARGER, at("3 WD", "1 H", "15 WD"), at("4 H", "1 H", "24 H")),
    /** Warning before a day fixed by contract (P6): earlier than any reminder of what is internal. */
    CONTRACT_REMINDER(TIME, Tightening.LARGER, at("5 WD", "1 WD", "40 WD"), at("8 H", "1 H", "72 H")),
    /** How often progress is reported (S5.1); the long scenarios may choose fortnightly. */
    REPORT_RHYTHM(RHYTHM, Tightening.ANY, at("WEEKLY", "DAILY", "WEEKLY"), at("DAILY", "DAILY", "DAILY"), at("WEEKLY", "DAILY", "FORTNIGHTLY")),
    /** On which day, at the end of the working day. */
    REPORT_DAY(WEEKDAY, Tightening.ANY, at("FRIDAY", "MONDAY", "SUNDAY"), at("FRIDAY", "MONDAY", "SUNDAY")),
    /** By what a task counts as behind (S5.3). */
    WARNING_MEASURE(MEASURE, Tightening.ANY, at("POINTS", "POINTS", "MISSED_TIME"), at("MISSED_TIME", "POINTS", "MISSED_TIME")),
    /** Behind by more than so many percentage points … */
    WARNING_POINTS(POINTS, Tightening.SMALLER, at("20", "5", "50"), at("20", "0", "50")),
    /** … and at least so much time. */
    WARNING_TIME(TIME, Tightening.SMALLER, at("1 WD", "0 WD", "5 WD"), at("0 H", "0 H", "24 H")),
    /** Tasks up to this length are judged by their date. */
    WARNING_SHORT_TASK(TIME, Tightening.ANY, at("5 WD", "1 WD", "10 WD"), at("2 WD", "1 H", "5 WD")),
    /** A warning that nobody issues issues itself after. */
    WARNING_ISSUE(TIME, Tightening.SMALLER, at("4 WH", "1 H", "16 WH"), at("1 H", "0 H", "4 H")),
    /** An unsolved problem climbs after (S5.5). */
    PROBLEM(TIME, Tightening.SMALLER, at("48 H", "1 H", "10 WD"), at("8 H", "1 H", "48 H")),
    /** Longest leaf task without a warning (S3.2). */
    LONGEST_TASK(TIME, Tightening.SMALLER, at("10 WD", "1 WD", "40 WD"), at("2 WD", "1 H", "10 WD"), at("20 WD", "1 WD", "60 WD")),
    /** How long an answer can be taken back (A3). */
    TAKE_BACK(TIME, Tightening.NONE, at("10 MIN", "0 MIN", "60 MIN"), at("0 MIN", "0 MIN", "60 MIN")),
    /** How long links work after the last mail, at most. */
    LINK_LIFE(TIME, Tightening.SMALLER, at("30 D", "1 D", "90 D"), at("30 D", "1 D", "90 D")),
    /** Quiet hours begin; off: there are none, and days off are not quiet either. */
    QUIET_FROM(CLOCK_OR_OFF, Tightening.NONE, at("20:00", "00:00", "23:59"), at("OFF", "00:00", "23:59")),
    /** Quiet hours end. */
    QUIET_TO(CLOCK, Tightening.NONE, at("08:00", "00:00", "23:59"), at("08:00", "00:00", "23:59")),
    /** When the morning mail goes out (A5). */
    MORNING_MAIL(CLOCK, Tightening.NONE, at("08:30", "00:00", "12:00"), at("08:30", "00:00", "12:00")),
    /** Retrospective after acceptance (S6.2). */
    RETROSPECTIVE(TIME, Tightening.SMALLER, at("10 WD", "1 WD", "40 WD"), at("10 WD", "1 WD", "40 WD")),
    /** Longest period of a deputy (P1). */
    DEPUTY(TIME, Tightening.NONE, at("30 D", "1 D", "30 D"), at("30 D", "1 D", "30 D")),
    /** How long the archive is kept (S6.3). */
    RETENTION(YEARS, Tightening.LARGER, at("10", "1", "100"), at("10", "1", "100"));

    /** What a project may do to a row: lower it, raise it, anything within the range, nothing. */
    public enum Tightening { SMALLER, LARGER, ANY, NONE }

    private final PolicyKind kind;
    private final Tightening tightening;
    private final PolicyStandard usual;
    private final PolicyStandard emergency;
    private final PolicyStandard longTerm;

    PolicyKey(PolicyKind kind, Tightening tightening, PolicyStandard usual, PolicyStandard emergency) {
        this(kind, tightening, usual, emergency, usual);
    }

    PolicyKey(PolicyKind kind, Tightening tightening, PolicyStandard usual, PolicyStandard emergency, PolicyStandard longTerm) {
        this.kind = kind;
        this.tightening = tightening;
        this.usual = usual;
        this.emergency = emergency;
        this.longTerm = longTerm;
    }

    /** What the setting is made of. */
    public PolicyKind kind() { return kind; }

    /** What a project may do to it. */
    public Tightening tightening() { return tightening; }

    /** The row's name. */
    public Text text() { return Text.of("shared.policy.row." + name()); }

    /** What the row does, in a sentence. */
    public Text explanation() { return Text.of("shared.policy.about." + name()); }

    /** Setting and range of a new installation. */
    PolicyStandard standard(Scenario scenario) {
        return scenario.emergency() ? emergency : scenario.longTerm() ? longTerm : usual;
    }
}
