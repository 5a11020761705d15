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
import java.time.ZoneId;

/** One owner's own calendar: what it sets itself; what is null comes from the layer below, unless it builds on nothing ({@code inherits}). */
@Entity
@Table(name = "working_calendar")
class StoredCalendar {

    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cs")
    private Long id;
    @Version private long version;
    @Enumerated(EnumType.STRING) @Column(name = "owner_kind") private CalendarOwner.Kind ownerKind;
    @Column(name = "owner_id") private long ownerId;
    private String zone;
    @Column(name = "week_hours") private String weekHours;
    private boolean inherits;

    protected StoredCalendar() {}

    StoredCalendar(CalendarOwner owner) {
        ownerKind = owner.kind();
        ownerId = owner.id();
        inherits = owner.kind() != CalendarOwner.Kind.COMPANY;
    }

    Long id() { return id; }

    CalendarOwner owner() { return new CalendarOwner(ownerKind, ownerId); }

    long version() { return version; }

    ZoneId zone() { return zone == null ? null : ZoneId.of(zone); }

    WeeklyHours week() { return weekHours == null ? null : WeeklyHours.parse(weekHours); }

    boolean inherits() { return inherits; }

    void set(ZoneId ownZone, WeeklyHours ownWeek, boolean buildsOnBelow) {
        zone = ownZone == null ? null : ownZone.getId();
        weekHours = ownWeek == null ? null : ownWeek.toString();
        inherits = buildsOnBelow;
    }
}
