package countersign.web.admin;

import countersign.shared.calendar.CalendarAdministration;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.ChangeHours;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Zone and ordinary week of the calendar that is open beside it. */
@Named("adminHours")
@ViewScoped
@AdministratorsOnly
public class CalendarHoursBean implements Serializable {

    @Inject CalendarBean calendar;
    @Inject Calendars calendars;
    @Inject CalendarAdministration administration;
    @Inject Refusals refusals;
    @Inject Me me;
    private String zone;
    private boolean inherits;
    private long version;
    private final Map<String, String> week = new LinkedHashMap<>();

    /** Reads the calendar that the page has opened. */
    public void load() {
        var own = calendars.own(calendar.owner());
        zone = own.zone().map(Object::toString).orElse("");
        inherits = own.inherits();
        version = own.version();
        for (var day : DayOfWeek.values()) week.put(day.name(), own.week().map(w -> w.on(day).toString()).orElse(""));
    }

    /** Sets zone and week; a week left empty is that of the layer below. */
    public String save() {
        var hours = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        var typed = week.values().stream().anyMatch(text -> text != null && !text.isBlank());
        if (typed || calendar.getWhose().isEmpty()) week.forEach((day, text) -> hours.put(DayOfWeek.valueOf(day), text == null ? "" : text));
        var change = new ChangeHours(calendar.owner(), zone, hours, inherits, version);
        if (!refusals.attempt(() -> administration.setHours(change, me.actor()), () -> version = calendars.own(calendar.owner()).version())) return null;
        refusals.done("web.admin.calendar.hours.saved", calendar.getTitle());
        return "/admin-calendar.xhtml?faces-redirect=true&year=" + calendar.getYear() + calendar.getWhose();
    }

    /** The days of the week. */
    public DayOfWeek[] getDays() { return DayOfWeek.values(); }

    /** The hours as typed, by the day's name. */
    public Map<String, String> getWeek() { return week; }

    /** The zone; empty for that of the layer below. */
    public String getZone() { return zone; }

    /** @param zone see {@link #getZone} */
    public void setZone(String zone) { this.zone = zone; }

    /** Whether the exceptions of the layer below hold here too. */
    public boolean isInherits() { return inherits; }

    /** @param inherits see {@link #isInherits} */
    public void setInherits(boolean inherits) { this.inherits = inherits; }
}
