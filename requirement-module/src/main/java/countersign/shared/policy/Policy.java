package countersign.shared.policy;

import countersign.shared.text.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** The settings that hold for one scenario or project, resolved and immutable (SPEC section 4). An empty {@link Optional} is “off”. */
public final class Policy {

    private final Scenario scenario;
    private final Map<PolicyKey, String> settings;

    private Policy(Scenario scenario, Map<PolicyKey, String> given) {
        this.scenario = scenario;
        var all = new EnumMap<PolicyKey, String>(PolicyKey.class);
        for (var key : PolicyKey.values()) all.put(key, key.kind().canonical(given.getOrDefault(key, key.standard(scenario).setting())));
        this.settings = Collections.unmodifiableMap(all);
    }

    /** What a new installation starts with. */
    public static Policy standard(Scenario scenario) { return new Policy(scenario, Map.of()); }

    /** The standard with some rows set otherwise. @throws IllegalArgumentException when a setting is not of its row's kind */
    public static Policy of(Scenario scenario, Map<PolicyKey, String> settings) { return new Policy(scenario, settings); }

    /** The kind of work this policy is for. */
    public Scenario scenario() { return scenario; }

    /** Whether elapsed hours run on through days off (S1.5). */
    public boolean roundTheClock() { return scenario.emergency(); }

    /** Every row in canonical writing. */
    public Map<PolicyKey, String> settings() { return settings; }

    /** A row in words: “2 个工作日”. */
    public Text text(PolicyKey key) { return key.kind().text(settings.get(key)); }

    /** The same for equal policies: what a sealed plan was computed with. */
    public String version() {
        var sum = new CRC32();
        sum.update((scenario + settings.toString()).getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    /** A row that is a time. @throws IllegalArgumentException when the row is none or off */
    public PolicyTime time(PolicyKey key) {
        return optionalTime(key).orElseThrow(() -> new IllegalArgumentException(key + " is off"));
    }

    /** A row that is a time or off. */
    public Optional<PolicyTime> optionalTime(PolicyKey key) { return Optional.ofNullable((PolicyTime) set(key)); }

    /** {@link PolicyKey#ANSWER}. */
    public PolicyTime answer() { return time(PolicyKey.ANSWER); }
    /** {@link PolicyKey#CONSULTATION}. */
    public PolicyTime consultation() { return time(PolicyKey.CONSULTATION); }
    /** {@link PolicyKey#SIGNATURE}. */
    public PolicyTime signature() { return time(PolicyKey.SIGNATURE); }
    /** {@link PolicyKey#EXTENSION}. */
    public Optional<PolicyTime> extension() { return optionalTime(PolicyKey.EXTENSION); }
    /** {@link PolicyKey#DISPUTE_RESPONSE}. */
    public PolicyTime disputeResponse() { return time(PolicyKey.DISPUTE_RESPONSE); }
    /** {@link PolicyKey#DISPUTE_SOLUTION}. */
    public PolicyTime disputeSolution() { return time(PolicyKey.DISPUTE_SOLUTION); }
    /** {@link PolicyKey#DISPUTE_DECISION}. */
    public PolicyTime disputeDecision() { return time(PolicyKey.DISPUTE_DECISION); }
    /** {@link PolicyKey#NOTICE}. */
    public PolicyTime notice() { return time(PolicyKey.NOTICE); }
    /** {@link PolicyKey#SILENCE}. */
    public Optional<PolicyTime> silence() { return optionalTime(PolicyKey.SILENCE); }
    /** {@link PolicyKey#PUBLICATION}. */
    public PolicyTime publication() { return time(PolicyKey.PUBLICATION); }

    /** Buffer in percent of the estimate. */
    public BigDecimal buffer() { return (BigDecimal) set(PolicyKey.BUFFER); }

    /** {@link PolicyKey#HANDOVER_REMINDER}. */
    public PolicyTime handoverReminder() { return time(PolicyKey.HANDOVER_REMINDER); }
    /** {@link PolicyKey#CONTRACT_REMINDER}. */
    public PolicyTime contractReminder() { return time(PolicyKey.CONTRACT_REMINDER); }
    /** {@link PolicyKey#REPORT_RHYTHM}. */
    public Rhythm reportRhythm() { return (Rhythm) set(PolicyKey.REPORT_RHYTHM); }
    /** {@link PolicyKey#REPORT_DAY}. */
    public DayOfWeek reportDay() { return (DayOfWeek) set(PolicyKey.REPORT_DAY); }
    /** {@link PolicyKey#WARNING_MEASURE}. */
    public Measure warningMeasure() { return (Measure) set(PolicyKey.WARNING_MEASURE); }

    /** Percentage points (or percent, by {@link #warningMeasure}) that a task must be exceeded by. */
    public BigDecimal warningPoints() { return (BigDecimal) set(PolicyKey.WARNING_POINTS); }

    /** {@link PolicyKey#WARNING_TIME}. */
    public PolicyTime warningTime() { return time(PolicyKey.WARNING_TIME); }
    /** {@link PolicyKey#WARNING_SHORT_TASK}. */
    public PolicyTime warningShortTask() { return time(PolicyKey.WARNING_SHORT_TASK); }
    /** {@link PolicyKey#WARNING_ISSUE}. */
    public PolicyTime warningIssue() { return time(PolicyKey.WARNING_ISSUE); }
    /** {@link PolicyKey#PROBLEM}. */
    public PolicyTime problem() { return time(PolicyKey.PROBLEM); }
    /** {@link PolicyKey#LONGEST_TASK}. */
    public PolicyTime longestTask() { return time(PolicyKey.LONGEST_TASK); }
    /** {@link PolicyKey#TAKE_BACK}. */
    public PolicyTime takeBack() { return time(PolicyKey.TAKE_BACK); }
    /** {@link PolicyKey#LINK_LIFE}. */
    public PolicyTime linkLife() { return time(PolicyKey.LINK_LIFE); }

    /** When quiet hours begin; empty when there are none at all, days off included. */
    public Optional<LocalTime> quietFrom() { return Optional.ofNullable((LocalTime) set(PolicyKey.QUIET_FROM)); }

    /** When quiet hours end. */
    public LocalTime quietTo() { return (LocalTime) set(PolicyKey.QUIET_TO); }

    /** {@link PolicyKey#MORNING_MAIL}. */
    public LocalTime morningMail() { return (LocalTime) set(PolicyKey.MORNING_MAIL); }
    /** {@link PolicyKey#RETROSPECTIVE}. */
    public PolicyTime retrospective() { return time(PolicyKey.RETROSPECTIVE); }
    /** {@link PolicyKey#DEPUTY}. */
    public PolicyTime deputy() { return time(PolicyKey.DEPUTY); }

    /** Years that the archive is kept. */
    public int retention() { return (Integer) set(PolicyKey.RETENTION); }

    private Object set(PolicyKey key) { return key.kind().read(settings.get(key)); }
}
