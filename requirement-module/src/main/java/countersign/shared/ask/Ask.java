package countersign.shared.ask;

import com.fasterxml.jackson.core.type.TypeReference;
import countersign.shared.Actor;
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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One ask; {@link AskState} tells its life. Its content is frozen; only its state, clocks and answer change. */
@Entity
@Table(name = "ask")
class Ask {

    private static final TypeReference<List<Capacity>> CAPACITIES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> INPUTS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    String kind;
    @Column(name = "project_id") long projectId;
    String subject;
    String facts;
    @Column(name = "person_id") long personId;
    String capacities;
    @Column(name = "document_id") Long documentId;
    /** Keys of the rows it covers, one a line; empty for the whole document. */
    @Column(name = "row_keys") String rowKeys = "";
    @Column(name = "sign_off_id") Long signOffId;
    @Column(name = "asked_at") Instant askedAt;
    /** From when its time counts: when it was asked, or when the ask it was handed on from was. */
    @Column(name = "clock_from_at") Instant clockFrom;
    @Column(name = "due_at") Instant dueAt;
    @Column(name = "due_by") String dueBy = "";
    @Column(name = "rolled_from") LocalDate rolledFrom;
    @Column(name = "rolled_why") String rolledWhy;
    @Enumerated(EnumType.STRING) AskState state = AskState.OPEN;
    /** kind|subject|person while open, null afterwards; unique: nobody is asked twice for the same thing (A1). */
    @Column(name = "open_key") String openKey;
    String choice;
    @Column(name = "answer_comment") String comment;
    String inputs;
    @Column(name = "answered_at") Instant answeredAt;
    @Column(name = "answered_by") Long answeredBy;
    @Enumerated(EnumType.STRING) Actor.Way way;
    @Column(name = "effective_at") Instant effectiveAt;
    int generation;
    boolean extended;
    @Column(name = "extended_at") Instant extendedAt;
    @Column(name = "extended_by") String extendedBy;
    /** Where its due time stood before policy or calendar moved it, and why; null if they did not. */
    @Column(name = "moved_from_at") Instant movedFrom;
    @Column(name = "moved_why") String movedWhy;
    /** How often its due time became a later one: its reminders are told apart by it. */
    @Column(name = "moved_times") int movedTimes;
    @Column(name = "reminded_times") int remindedTimes;
    @Column(name = "reminded_early_at") Instant remindedEarlyAt;
    @Column(name = "reminded_due_at") Instant remindedDueAt;
    @Column(name = "head_told_at") Instant headToldAt;
    @Column(name = "executive_told_at") Instant executiveToldAt;
    /** When the sweep has to look at it next; null when never. */
    @Column(name = "next_step_at") Instant nextStepAt;
    @Column(name = "replaces_id") Long replaces;
    /** Who was asked before it was handed on (转办); null when the addressee was. */
    @Column(name = "asked_first") Long askedFirst;
    /** Who added this signer to the countersigning, and why (A2); null when the process itself asked. */
    @Column(name = "added_by") Long addedBy;
    @Column(name = "added_why") String addedWhy;
    /** A spoken decision that somebody entered; without effect until the addressee gives it themselves (P1). */
    @Column(name = "spoken_by") Long spokenBy;
    @Column(name = "spoken_at") Instant spokenAt;
    @Column(name = "spoken_choice") String spokenChoice;
    @Column(name = "spoken_comment") String spokenComment;
    @Column(name = "spoken_inputs") String spokenInputs;
    @Version long version;

    void added(AskView.Added by) {
        addedBy = by.by();
        addedWhy = by.why();
    }

    /** What no two open asks share: nobody is asked twice for the same thing (A1). */
    static String key(String kind, String subject, long personId) { return kind + "|" + subject + "|" + personId; }

    /** The same for what was handed on to somebody who is asked the like already. */
    static String besides(String key, long replaces) { return key + "|" + replaces; }

    /** Answered; it has its effect at {@code effective}, which is when the sweep looks next. */
    void answer(Reply reply, Actor actor, Instant now, Instant effective) {
        state = AskState.ANSWERED;
        openKey = null;
        choice = reply.choice();
        comment = reply.comment();
        inputs = Json.write(reply.inputs());
        answeredAt = now;
        answeredBy = actor.personId();
        way = actor.way();
        effectiveAt = nextStepAt = effective;
    }

    /** Open again, as if it had not been answered; its clock goes on where it stood. */
    void takeBack(AskTimes times, String key) {
        state = AskState.OPEN;
        openKey = key;
        choice = comment = inputs = null;
        answeredAt = effectiveAt = null;
        answeredBy = null;
        way = null;
        nextStepAt = times.wake(this);
    }

    /** The steps of its clock that were taken. */
    Set<Ladder.Step> taken() {
        var taken = EnumSet.noneOf(Ladder.Step.class);
        if (remindedEarlyAt != null) taken.add(Ladder.Step.REMIND_EARLY);
        if (remindedDueAt != null) taken.add(Ladder.Step.REMIND_DUE);
        if (headToldAt != null) taken.add(Ladder.Step.TELL_HEAD);
        if (executiveToldAt != null) taken.add(Ladder.Step.TELL_EXECUTIVE);
        return taken;
    }

    void took(Ladder.Step step, Instant now) {
        switch (step) {
            case REMIND_EARLY -> remindedEarlyAt = now;
            case REMIND_DUE -> remindedDueAt = now;
            case TELL_HEAD -> headToldAt = now;
            case TELL_EXECUTIVE -> executiveToldAt = now;
        }
    }

    void close(AskState as) {
        state = as;
        openKey = null;
        nextStepAt = null;
    }

    List<Capacity> capacityList() { return Json.read(capacities, CAPACITIES); }

    List<String> rows() { return rowKeys.isEmpty() ? List.of() : rowKeys.lines().toList(); }

    AskView.Spoken spoken() {
        return spokenBy == null ? null : new AskView.Spoken(spokenBy, spokenAt, new Reply(spokenChoice, spokenComment, Json.read(spokenInputs, INPUTS)));
    }

    Map<String, String> inputMap() { return inputs == null ? Map.of() : Json.read(inputs, INPUTS); }

    Actor actor() { return new Actor(answeredBy, answeredBy == personId ? null : personId, way); }

    AskAnswered answered() {
        return new AskAnswered(id, kind, projectId, subject, signOffId, capacityList(), new Reply(choice, comment, inputMap()), inDuty(), answeredAt);
    }

    /** Whom the process asked: the addressee, or who was asked before it was handed on to them (转办). */
    long first() { return askedFirst == null ? personId : askedFirst; }

    /** Who answered, and for whom: for whom the process asked, whose rights what follows is measured by. */
    private Actor inDuty() { return askedFirst == null || askedFirst.equals(answeredBy) ? actor() : new Actor(answeredBy, askedFirst, way); }

    private AskView.Timing timing() {
        return new AskView.Timing(clockFrom, extendedBy == null ? "" : extendedBy, movedFrom, movedWhy == null ? null : Json.read(movedWhy, Cause.class));
    }

    AskView view() {
        return new AskView(id == null ? 0 : id, kind, projectId, subject, facts, personId, capacityList(), documentId, rows(), signOffId, askedAt, dueAt, dueBy,
                rolledFrom, rolledWhy, state, choice, comment, inputMap(), answeredAt, answeredBy, way, effectiveAt, generation, extended,
                remindedTimes, headToldAt, executiveToldAt, replaces, addedBy == null ? null : new AskView.Added(addedBy, addedWhy), spoken(), timing(),
                version);
    }
}
