package countersign.shared.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody changed in a calendar, kept for good. Texts are canonical: a {@link DayException}'s line, a week, a year. */
@Entity
@Table(name = "calendar_change")
class CalendarChange {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "calendar_id") private long calendarId;
    private String subject;
    private String was;
    private String became;
    @Column(name = "changed_by") private Long changedBy;
    @Column(name = "changed_at") private Instant changedAt;

    protected CalendarChange() {}

    CalendarChange(long calendarId, CalendarEdit edit, Long by, Instant at) {
        this.calendarId = calendarId;
        this.subject = edit.subject();
        this.was = edit.was();
        this.became = edit.became();
        this.changedBy = by;
        this.changedAt = at;
    }

    CalendarEdit edit() { return new CalendarEdit(subject, was == null ? "" : was, became == null ? "" : became, changedBy, changedAt); }
}
