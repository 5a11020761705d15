package countersign.shared.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * A stored {@link DayException} of one owner's calendar. What came with a year's file knows that year, so that importing the file again replaces
 * it; what somebody entered stays.
 */
@Entity
@Table(name = "calendar_exception")
class CalendarException {

    static final int NAME_LENGTH = 80;
    static final int HOURS_LENGTH = 120;

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Version private long version;
    @Column(name = "calendar_id") private long calendarId;
    @Column(name = "on_date") private LocalDate date;
    @Enumerated(EnumType.STRING) private DayException.Kind kind;
    private String name;
    private String hours;
    @Column(name = "imported_year") private Integer importedYear;

    protected CalendarException() {}

    CalendarException(long calendarId, DayException day, Integer importedYear) {
        this.calendarId = calendarId;
        this.date = day.date();
        become(day, importedYear);
    }

    /** Takes over what makes another day special; the date stays. */
    void become(DayException day, Integer importedYear) {
        this.kind = day.kind();
        this.name = day.name();
        this.hours = day.hours().toString();
        this.importedYear = importedYear;
    }

    LocalDate date() { return date; }

    /** Whether it came with that year's file. */
    boolean importedWith(int year) { return importedYear != null && importedYear == year; }

    /** Whether that year's file may say otherwise: not what people entered, nor what a later file said. */
    boolean givesWayTo(int year) { return importedYear != null && importedYear <= year; }

    DayException day() { return new DayException(date, kind, name == null ? "" : name, hours == null ? Hours.NONE : Hours.parse(hours)); }
}
