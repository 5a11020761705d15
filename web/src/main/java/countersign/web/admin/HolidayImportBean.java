package countersign.web.admin;

import countersign.shared.RuleViolation;
import countersign.shared.calendar.CalendarAdministration;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.DayException;
import countersign.shared.calendar.HolidayNames;
import countersign.shared.calendar.WorkingCalendar;
import countersign.tracking.CalendarShifts;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Imports a year's public holidays in two steps: first the days that would change are shown, then they are (P6). */
@Named("adminHolidays")
@ViewScoped
@AdministratorsOnly
public class HolidayImportBean implements Serializable {

    private static final long MOST_BYTES = 1 << 20;

    /** A day that the import would change; empty where it is or becomes an ordinary day. */
    public record Moved(LocalDate date, Optional<DayException> was, Optional<DayException> becomes) {}

    @Inject CalendarBean calendar;
    @Inject Calendars calendars;
    @Inject CalendarAdministration administration;
    @Inject CalendarShifts shifts;
    @Inject Refusals refusals;
    @Inject Me me;
    private transient Part file;
    private String json;
    private transient List<Moved> moved;
    private transient List<CalendarShifts.Shift> touched;
    private transient List<DayException> shown;

    /** Reads the file and shows what it would change; saves nothing. */
    public void preview() {
        json = null;
        refusals.attempt(() -> {
            var read = read();
            show(read);
            json = read;
        });
    }

    private void show(String read) {
        var company = calendars.company();
        shown = company.exceptions();
        var then = calendars.asIfAnnounced(calendar.getYear(), read);
        moved = compare(company, then);
        touched = shifts.of(then, LocalDate.of(calendar.getYear(), 1, 1), LocalDate.of(calendar.getYear(), 12, 31));
    }

    /** Imports what was shown; what it would move is shown anew when somebody changed a day of the year since. */
    public String confirm() {
        if (!refusals.attempt(() -> administration.importHolidays(calendar.getYear(), json, shown == null ? List.of() : shown, me.actor()), () -> show(json))) return null;
        refusals.done("web.admin.calendar.imported", String.valueOf(calendar.getYear()));
        return "/admin-calendar.xhtml?faces-redirect=true&year=" + calendar.getYear();
    }

    /** Forgets the file. */
    public void discard() { json = null; }

    private List<Moved> compare(WorkingCalendar now, WorkingCalendar then) {
        var dates = new TreeSet<LocalDate>();
        now.exceptions().forEach(day -> dates.add(day.date()));
        then.exceptions().forEach(day -> dates.add(day.date()));
        return dates.stream().map(date -> new Moved(date, now.exception(date), then.exception(date))).filter(m -> !m.was().equals(m.becomes())).toList();
    }

    private String read() {
        if (file == null || file.getSize() == 0) throw RuleViolation.of("file", "web.admin.file.missing");
        if (file.getSize() > MOST_BYTES) throw RuleViolation.of("file", "web.admin.file.large", MOST_BYTES >> 20);
        try (var in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A day in words. */
    public String said(Optional<DayException> day) {
        return day.map(d -> (me.texts().get("shared.calendar.kind." + d.kind()) + " " + HolidayNames.in(me.texts(), d.name())).strip()).orElseGet(() -> me.texts().get("shared.calendar.day.ordinary"));
    }

    /** Whether a file was read and waits to be confirmed. */
    public boolean isReady() { return json != null; }

    /** The days that would change. */
    public List<Moved> getMoved() { return moved == null ? List.of() : moved; }

    /** The published plans with open tasks on such days: they stay, and their initiators are told. */
    public List<CalendarShifts.Shift> getTouched() { return touched == null ? List.of() : touched; }

    /** A plan in words; of a confidential project only its number (P5). */
    public String named(CalendarShifts.Shift shift) {
        var project = shift.project();
        var name = project.confidential() ? project.number() : (project.number() + " " + project.title()).strip();
        return me.texts().get("web.admin.calendar.touched", name, shift.tasks().size());
    }

    /** The file sent. */
    public Part getFile() { return file; }

    /** @param file see {@link #getFile} */
    public void setFile(Part file) { this.file = file; }
}
