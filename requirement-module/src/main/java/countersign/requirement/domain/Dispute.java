package countersign.requirement.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.requirement.DisputeOption;
import countersign.requirement.DisputePlace;
import countersign.requirement.DisputePosition;
import countersign.requirement.DisputeState;
import countersign.shared.Actor;
import countersign.shared.RuleViolation;
import countersign.shared.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One dispute (S2.4). It lies with the departments while the general clock runs: first response, notice, then it climbs to the executive; or it is
 * referred, to a special meeting or an executive, with a person and a deadline that replaces the general clock. A special meeting that misses its
 * deadline climbs too. It ends settled, with a decision that anybody can read, or withdrawn. Each step of the clock is taken once.
 */
@Entity
@Table(name = "dispute")
public class Dispute {

    private static final TypeReference<List<DisputePosition>> POSITIONS = new TypeReference<>() {};
    private static final TypeReference<List<DisputeOption>> OPTIONS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "project_id") private long projectId;
    @Column(name = "dispute_no") private int number;
    private String subject;
    private String what;
    @Column(name = "raised_by") private long raisedBy;
    @Column(name = "raised_department_id") private Long raisedDepartmentId;
    private String positions = "[]";
    private String options = "[]";
    @Enumerated(EnumType.STRING) private DisputeState state = DisputeState.OPEN;
    @Enumerated(EnumType.STRING) private DisputePlace place = DisputePlace.PARTIES;
    @Column(name = "opened_at") private Instant openedAt;
    /** When the general clock started, if not when it was raised: a point of the kick-off's agenda waits for the meeting. */
    @Column(name = "clock_from_at") private Instant clockFrom;
    @Column(name = "response_due_at") private Instant responseDue;
    @Column(name = "solution_due_at") private Instant solutionDue;
    @Column(name = "notice_due_at") private Instant noticeDue;
    /** From when it counts without the time its project rested; null while it never did. */
    @Column(name = "counted_from_at") private Instant countedFrom;
    /** It does not climb before: the notice was given late. */
    @Column(name = "climbs_from_at") private Instant climbsFrom;
    @Column(name = "responded_at") private Instant respondedAt;
    @Column(name = "response_missed_at") private Instant responseMissedAt;
    @Column(name = "noticed_at") private Instant noticedAt;
    @Column(name = "responsible_id") private Long responsibleId;
    /** Whether the deadline was agreed (in the minutes) and not counted by policy. */
    @Column(name = "agreed_due") private boolean agreedDue;
    @Column(name = "decision_due_at") private Instant decisionDue;
    @Column(name = "climbed_at") private Instant climbedAt;
    @Column(name = "decision_missed_at") private Instant decisionMissedAt;
    @Column(name = "next_step_at") private Instant nextStepAt;
    private String chosen = "";
    private String outcome;
    @Column(name = "settled_by") private Long settledBy;
    @Column(name = "settled_for") private Long settledFor;
    @Enumerated(EnumType.STRING) @Column(name = "settled_way") private Actor.Way settledWay;
    @Column(name = "settled_at") private Instant settledAt;
    @Version private long version;

    protected Dispute() {}

    /** A dispute that somebody raises now. */
    public Dispute(long projectId, int number, String subject, String what, long raisedBy, Long raisedDepartmentId, Instant now) {
        this.projectId = projectId;
        this.number = number;
        this.subject = subject;
        this.what = what;
        this.raisedBy = raisedBy;
        this.raisedDepartmentId = raisedDepartmentId;
        this.openedAt = now;
    }

    /** Starts the general clock. {@code notice} is when the heads hear that it is about to climb. */
    public void wind(Instant response, Instant solution, Instant notice) {
        responseDue = response;
        solutionDue = solution;
        noticeDue = notice;
        nextStepAt = next();
    }

    /** The general clock starts at the meeting that has the point on its agenda. */
    public void startsAt(Instant meeting) { clockFrom = meeting; }

    /** The clocks stood still: what is due and has not been missed yet is due later. */
    public void later(UnaryOperator<Instant> shift) {
        if (responseDue != null && respondedAt == null && responseMissedAt == null) responseDue = shift.apply(responseDue);
        if (solutionDue != null && climbedAt == null) solutionDue = shift.apply(solutionDue);
        if (noticeDue != null && noticedAt == null) noticeDue = shift.apply(noticeDue);
        if (decisionDue != null && decisionMissedAt == null) decisionDue = shift.apply(decisionDue);
        countedFrom = shift.apply(countedFrom());
        nextStepAt = next();
    }

    /** Policy or calendar changed: what is still to come is due at the times that {@code recount} gives for those it had; notice is given anew of a later one. */
    public void recounted(Instant response, Instant solution, Instant notice, Instant decision) {
        if (solution != null && solutionDue != null && solution.isAfter(solutionDue)) noticedAt = climbsFrom = null;
        responseDue = response;
        solutionDue = solution;
        noticeDue = notice;
        if (decision != null && decisionDue != null && decision.isAfter(decisionDue)) decisionMissedAt = null;
        decisionDue = decision;
        nextStepAt = next();
    }

    /** Notice was given, and it does not climb before {@code climbs}, however late that was. */
    public void noticed(Instant now, Instant climbs) {
        climbsFrom = climbs;
        took(DisputeStep.GIVE_NOTICE, now);
    }

    /** From when the general clock counts. */
    public Instant countedFrom() { return countedFrom != null ? countedFrom : clockFrom != null ? clockFrom : openedAt; }

    /** When it climbs: at the end of its time, and not before the notice that was given is over. */
    public Instant climbsAt() {
        var due = place == DisputePlace.MEETING ? decisionDue : solutionDue;
        return climbsFrom != null && climbsFrom.isAfter(due) ? climbsFrom : due;
    }

    /** The departments whose positions matter; those there keep what they said. */
    public void between(List<Long> departmentIds) {
        var now = new ArrayList<>(positions());
        for (long id : departmentIds) if (now.stream().noneMatch(p -> p.departmentId() == id)) now.add(DisputePosition.awaited(id));
        positions = Json.write(now);
    }

    /** A department takes a position. The first one of another than the raising department is the first response. */
    public void position(long departmentId, String words, String option, long personId, Instant now) {
        requireOpen();
        var all = new ArrayList<>(positions());
        var at = all.stream().filter(p -> p.departmentId() == departmentId).findFirst();
        var taken = new DisputePosition(departmentId, words, option, personId, now);
        if (at.isPresent()) all.set(all.indexOf(at.get()), taken);
        else all.add(taken);
        positions = Json.write(all);
        if (respondedAt == null && (raisedDepartmentId == null || raisedDepartmentId != departmentId)) respondedAt = now;
        nextStepAt = next();
    }

    /** Replaces the ways out; known codes stay, new options get codes that were never used. */
    public void options(List<DisputeOption> wanted) {
        requireOpen();
        var last = options().stream().mapToInt(o -> Integer.parseInt(o.code().substring(1))).max().orElse(0);
        var coded = new ArrayList<DisputeOption>();
        for (var option : wanted) {
            var known = options().stream().anyMatch(o -> o.code().equals(option.code()));
            coded.add(known ? option : new DisputeOption("o" + ++last, option.text(), option.effect(), option.delay()));
        }
        options = Json.write(coded);
    }

    /** The option that every department of the dispute supports; empty while they differ or somebody is silent. */
    public Optional<DisputeOption> agreed() {
        var codes = positions().stream().map(DisputePosition::option).distinct().toList();
        return codes.size() == 1 && positions().size() > 1 ? option(codes.get(0)) : Optional.empty();
    }

    /** The option of that code. */
    public Optional<DisputeOption> option(String code) { return options().stream().filter(o -> o.code().equals(code)).findFirst(); }

    /** Referred to a person with a deadline, which replaces the general clock. {@code notice} is null where an executive decides. */
    public void refer(DisputePlace to, long personId, Instant due, Instant notice) {
        requireOpen();
        place = to;
        responsibleId = personId;
        agreedDue = true;
        decisionDue = due;
        noticeDue = notice;
        noticedAt = climbsFrom = decisionMissedAt = null;
        nextStepAt = next();
    }

    /** It climbs to the executive, whose clock runs from now. */
    public void climb(long executiveId, Instant due, Instant now) {
        requireOpen();
        place = DisputePlace.EXECUTIVE;
        responsibleId = executiveId;
        agreedDue = false;
        decisionDue = due;
        decisionMissedAt = null;
        climbedAt = now;
        noticeDue = null;
        nextStepAt = next();
    }

    /** Whom it lay with has left: it lies with somebody else, by the deadline that stands. */
    public void responsible(long personId) { responsibleId = personId; }

    /** Whether it would have climbed and nobody was found to climb to. */
    public boolean stranded() { return state == DisputeState.OPEN && place != DisputePlace.EXECUTIVE && nextStepAt == null; }

    /** The decision. {@code option} is empty where it was settled otherwise. */
    public void settle(Actor by, String option, String decision, Instant now) {
        requireOpen();
        state = DisputeState.SETTLED;
        chosen = option;
        outcome = decision;
        settledBy = by.way() == Actor.Way.SYSTEM ? null : by.personId();
        settledFor = by.onBehalfOf();
        settledWay = by.way();
        settledAt = now;
        nextStepAt = null;
    }

    /** Whoever raised it drops it. */
    public void withdraw(Actor by, String why, Instant now) {
        settle(by, "", why, now);
        state = DisputeState.WITHDRAWN;
    }

    /** The step of the clock that is due at that moment; empty when none is. */
    public Optional<DisputeStep> due(Instant now) {
        return state == DisputeState.OPEN ? DisputeStep.of(this).filter(s -> !s.at(this).isAfter(now)) : Optional.empty();
    }

    /** The step was taken: it is never taken again. */
    public void took(DisputeStep step, Instant now) {
        switch (step) {
            case MISS_RESPONSE -> responseMissedAt = now;
            case GIVE_NOTICE -> noticedAt = now;
            case CLIMB -> { }
            case MISS_DECISION -> decisionMissedAt = now;
        }
        nextStepAt = next();
    }

    /** When nobody can be found to climb to, the clock stops and the dispute stays overdue. */
    public void stopClock() { nextStepAt = null; }

    private Instant next() { return DisputeStep.of(this).map(s -> s.at(this)).orElse(null); }

    /** @throws RuleViolation when it is settled or withdrawn */
    public void requireOpen() {
        if (state != DisputeState.OPEN) throw RuleViolation.whole("requirement.dispute.closed", number, state.text());
    }

    /** Number of the task it is about; null when it is about something else. */
    public Long taskId() { return subject.startsWith("task:") ? Long.valueOf(subject.substring(5)) : null; }

    public Long id() { return id; }
    public long projectId() { return projectId; }
    public int number() { return number; }
    public String subject() { return subject; }
    public String what() { return what; }
    public long raisedBy() { return raisedBy; }
    public Long raisedDepartmentId() { return raisedDepartmentId; }
    public List<DisputePosition> positions() { return Json.read(positions, POSITIONS); }
    public List<DisputeOption> options() { return Json.read(options, OPTIONS); }
    public DisputeState state() { return state; }
    public DisputePlace place() { return place; }
    public Instant openedAt() { return openedAt; }
    public Instant clockFrom() { return clockFrom; }
    public Instant responseDue() { return responseDue; }
    public Instant solutionDue() { return solutionDue; }
    public Instant noticeDue() { return noticeDue; }
    public Instant respondedAt() { return respondedAt; }
    public Instant climbedAt() { return climbedAt; }
    public Instant responseMissedAt() { return responseMissedAt; }
    public Instant noticedAt() { return noticedAt; }
    public Long responsibleId() { return responsibleId; }
    public boolean agreedDue() { return agreedDue; }
    public Instant decisionDue() { return decisionDue; }
    public Instant decisionMissedAt() { return decisionMissedAt; }
    public Instant nextStepAt() { return nextStepAt; }
    public String chosen() { return chosen == null ? "" : chosen; }
    public String outcome() { return outcome == null ? "" : outcome; }
    public Long settledBy() { return settledBy; }
    public Long settledFor() { return settledFor; }
    public Actor.Way settledWay() { return settledWay; }
    public Instant settledAt() { return settledAt; }
    public long version() { return version; }
}
