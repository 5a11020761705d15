package countersign.web.inbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One mail that was taken, or one part of it that answers an ask; its key is unique, so that nothing is taken twice. */
@Entity
@Table(name = "inbound_mail")
class InboundRow {

    /** What became of it. */
    enum Outcome { ANSWERED, REFUSED, CLOSED, SIGNS, UNPROVED, ASKED_BACK, REMARK, HELPED, UNREADABLE, UNKNOWN, RENEWED, OWN, ABSENCE, AUTOMATIC, BOUNCE, CALENDAR, TOO_MANY, FAILED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    Long id;
    @Column(name = "message_key") String key;
    @Column(name = "taken_at") Instant takenAt;
    @Column(name = "person_id") Long personId;
    @Column(name = "mail_id") Long mailId;
    @Column(name = "ask_id") Long askId;
    @Enumerated(EnumType.STRING) Outcome outcome;
}
