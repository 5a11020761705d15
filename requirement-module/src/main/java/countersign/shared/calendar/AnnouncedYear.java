package countersign.shared.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A year whose public holidays are known in one calendar (P6). */
@Entity
@Table(name = "announced_year")
class AnnouncedYear {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Column(name = "calendar_id") private long calendarId;
    @Column(name = "year_no") private int number;

    protected AnnouncedYear() {}

    AnnouncedYear(long calendarId, int number) {
        this.calendarId = calendarId;
        this.number = number;
    }

    int number() { return number; }
}
