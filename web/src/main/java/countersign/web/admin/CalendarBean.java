package countersign.web.admin;

import countersign.shared.calendar.CalendarAdministration;
import countersign.shared.calendar.CalendarEdit;
import countersign.shared.calendar.CalendarOwner;
import countersign.shared.calendar.CalendarView;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.ChangeDay;
import countersign.shared.calendar.DayException;
import countersign.shared.calendar.HolidayNames;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A year of the company's, a department's or a person's calendar (S4.1, P6): the months, the exceptions of its owner, one date open for editing. */
@Named("adminCalendar")
@ViewScoped
@AdministratorsOnly
public class CalendarBean implements Serializable {

    private static final int HISTORY = 20;
    private static final Pattern IMPORTED = Pattern.compile("(\\d{4}) \\+(\\d+) -(\\d+)");

    @Inject Calendars calendars;
    @Inject CalendarAdministration administration;
    @Inject Directory directory;
    @Inject Parties parties;
    @Inject Refusals refusals;
    @Inject Me me;
    private Long department;
    private Long person;
    private Integer year;
    private LocalDate date;
    private DayException.Kind kind = DayException.Kind.HOLIDAY;
    private String name;
    private String hours;
    private transient CalendarView own;
    private transient Optional<DayException> shown = Optional.empty();

    /** Opens the year and the date that the address names. */
    public void load() {
        if (year == null) year = date == null ? directory.today().getYear() : date.getYear();
        open();
    }

    private void open() {
        own = null;
        var day = ownDay();
        shown = day;
        day.ifPresent(d -> {
            kind = d.kind();
            name = d.name();
            hours = d.hours().toString();
        });
    }

    /** Makes the open date special, or other than it was. */
    public String save() {
        var change = new ChangeDay(owner(), date, kind, name, hours, shown);
        if (!refusals.attempt(() -> administration.set(change, me.actor()))) {
            own = null;
            shown = ownDay();
            return null;
        }
        refusals.done("web.admin.calendar.saved", me.texts().dates().day(date));
        return here();
    }

    /** Takes an exception out. */
    public String remove(LocalDate day) {
        if (!refusals.attempt(() -> administration.remove(owner(), day, me.actor()))) return null;
        refusals.done("web.admin.calendar.removed", me.texts().dates().day(day));
        return here();
    }

    /** Says that the year's public holidays are all known, or takes it back (P6). */
    public String announce(boolean announced) {
        if (!refusals.attempt(() -> administration.announce(owner(), year, announced, me.actor()))) return null;
        refusals.done(announced ? "web.admin.calendar.announced" : "web.admin.calendar.unannounced", String.valueOf(year));
        return here();
    }

    /** The twelve months. */
    public List<CalendarMonth> getMonths() { return CalendarMonth.ofYear(resolved(), year); }

    /** Whether dates of the year are provisional. */
    public boolean isProvisional() { return resolved().provisional(LocalDate.of(year, 1, 1)); }

    /** The owner's own exceptions of the year, by date. */
    public List<DayException> getDays() { return own().days().stream().filter(d -> d.date().getYear() == year).sorted(Comparator.comparing(DayException::date)).toList(); }

    /** What was changed in the owner's calendar, the latest first. */
    public List<CalendarEdit> getHistory() {
        var history = calendars.history(owner(), 0, HISTORY);
        parties.know(history.stream().map(CalendarEdit::by).filter(Objects::nonNull).toList());
        return history;
    }

    /** The name of a special date, as the reader calls it where it is a public holiday. */
    public String called(DayException day) { return HolidayNames.in(me.texts(), day.name()); }

    /** What a change made of it, in words: of an import how many days it wrote and took out. */
    public String said(CalendarEdit edit) {
        var counted = IMPORTED.matcher(edit.became());
        if (!edit.subject().equals("year") || !counted.matches()) return edit.became();
        return me.texts().get("web.admin.calendar.history.days", counted.group(1), Integer.parseInt(counted.group(2)), Integer.parseInt(counted.group(3)));
    }

    /** Whose calendar it is, by name. */
    public String getTitle() {
        if (person != null) return parties.person(person);
        return department != null ? parties.department(department) : me.texts().get("web.admin.calendar.company");
    }

    /** The part of an address that keeps the owner. */
    public String getWhose() { return person != null ? "&person=" + person : department != null ? "&department=" + department : ""; }

    /** The kinds of exceptions. */
    public DayException.Kind[] getKinds() { return DayException.Kind.values(); }

    /** Whether the open date is an exception of this owner. */
    public boolean isExceptional() { return ownDay().isPresent(); }

    /** Whose calendar it is. */
    CalendarOwner owner() {
        if (person != null) return CalendarOwner.person(person);
        return department != null ? CalendarOwner.department(department) : CalendarOwner.COMPANY;
    }

    private WorkingCalendar resolved() {
        if (person == null) return department == null ? calendars.company() : calendars.ofDepartment(department);
        var whose = directory.person(person);
        return calendars.ofPerson(person, whose.departmentId(), whose.zone());
    }

    private CalendarView own() {
        if (own == null) own = calendars.own(owner());
        return own;
    }

    private Optional<DayException> ownDay() { return own().days().stream().filter(d -> d.date().equals(date)).findFirst(); }

    private String here() { return "/admin-calendar.xhtml?faces-redirect=true&year=" + year + getWhose(); }

    /** The department whose calendar it is; null if it is not a department's. */
    public Long getDepartment() { return department; }

    /** @param department see {@link #getDepartment} */
    public void setDepartment(Long department) { this.department = department; }

    /** The person whose calendar it is; null if it is not a person's. */
    public Long getPerson() { return person; }

    /** @param person see {@link #getPerson} */
    public void setPerson(Long person) { this.person = person; }

    /** The year. */
    public Integer getYear() { return year; }

    /** @param year see {@link #getYear} */
    public void setYear(Integer year) { this.year = year; }

    /** The date that is open. */
    public LocalDate getDate() { return date; }

    /** @param date see {@link #getDate} */
    public void setDate(LocalDate date) { this.date = date; }

    /** What the open date is to be. */
    public DayException.Kind getKind() { return kind; }

    /** @param kind see {@link #getKind} */
    public void setKind(DayException.Kind kind) { this.kind = kind; }

    /** What people call it. */
    public String getName() { return name; }

    /** @param name see {@link #getName} */
    public void setName(String name) { this.name = name; }

    /** Its hours, such as {@code 09:00-12:00}. */
    public String getHours() { return hours; }

    /** @param hours see {@link #getHours} */
    public void setHours(String hours) { this.hours = hours; }
}
