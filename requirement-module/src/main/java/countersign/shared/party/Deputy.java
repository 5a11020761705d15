package countersign.shared.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A person stands in for another, for a period that the policy limits, or for one ask (P1); both names appear on what they sign. */
@Entity
@Table(name = "deputy")
class Deputy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "principal_id") long principalId;
    @Column(name = "deputy_id") long deputyId;
    @Column(name = "from_date") LocalDate from;
    @Column(name = "until_date") LocalDate until;
    @Column(name = "ask_id") Long askId;
    String reason = "";
    /** Whether they were told on its first day what waits. */
    boolean told;
    @Version long version;

    static Deputy of(long principalId, long deputyId, LocalDate from, LocalDate until, Long askId, String reason) {
        var deputy = new Deputy();
        deputy.principalId = principalId;
        deputy.deputyId = deputyId;
        deputy.from = from;
        deputy.until = until;
        deputy.askId = askId;
        deputy.reason = reason;
        return deputy;
    }

    DeputyView view() { return new DeputyView(id, deputyId, from, until, reason); }

    /** Ends it on the day before that one; false where none of its days is before, and nothing of it is left. */
    boolean endsBefore(LocalDate day) {
        if (!from.isBefore(day)) return false;
        if (!until.isBefore(day)) until = day.minusDays(1);
        return true;
    }

    /** Takes its first days away: on the new first day they are told again what waits by then. */
    void beginsAnew(LocalDate first) {
        from = first;
        told = false;
    }

    /** The same from another day on. */
    Deputy from(LocalDate first) { return of(principalId, deputyId, first, until, askId, reason); }
}
