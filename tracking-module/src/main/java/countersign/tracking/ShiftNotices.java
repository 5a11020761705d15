package countersign.tracking;

import countersign.shared.Actor;
import countersign.shared.calendar.CalendarEdited;
import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.Directory;
import countersign.tracking.CalendarShifts.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells whoever drives a project that days of its signed plan are worked otherwise now; the plan itself stays as it is (P6). */
@ApplicationScoped
@Transactional
public class ShiftNotices {

    private static final int MOST = 12;
    private static final String YEAR = "\\d{4}";
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    @Inject CalendarShifts shifts;
    @Inject Calendars calendars;
    @Inject Directory directory;
    @Inject Announcements announcements;

    /** What was changed: a date, a year, or the ordinary week; the company's or one owner's. */
    public void tell(CalendarEdited edited) {
        var company = calendars.company();
        var owner = edited.owner();
        switch (owner.kind()) {
            case COMPANY -> shifts.of(company, first(edited.subject()), last(edited.subject())).forEach(shift -> tell(edited, shift, company, Told.of("calendarShift", shift.project().title(), shift.tasks().size())));
            case DEPARTMENT -> own(edited, calendars.ofDepartment(owner.id()), directory.department(owner.id()).name());
            case PERSON -> own(edited, calendars.ofPerson(owner.id(), directory.person(owner.id()).departmentId(), null), directory.person(owner.id()).name());
        }
    }

    private void own(CalendarEdited edited, WorkingCalendar calendar, String whose) {
        shifts.of(edited, first(edited.subject()), last(edited.subject()))
                .forEach(shift -> tell(edited, shift, calendar, Told.of("ownCalendarShift", shift.project().title(), shift.tasks().size(), whose)));
    }

    private void tell(CalendarEdited edited, Shift shift, WorkingCalendar calendar, Told told) {
        announcements.tell(Actor.SYSTEM, shift.project().id(), shift.project().initiatorId(), "calendar:" + shift.project().id() + ":" + edited.owner().kind() + edited.owner().id() + ":" + edited.at(),
                told.with(lines(shift, calendar)).on("project-changes.xhtml"));
    }

    private static LocalDate first(String subject) { return subject.matches(YEAR) ? LocalDate.of(Integer.parseInt(subject), 1, 1) : subject.matches(DAY) ? LocalDate.parse(subject) : LocalDate.EPOCH; }

    private static LocalDate last(String subject) { return subject.matches(YEAR) ? first(subject).plusYears(1).minusDays(1) : subject.matches(DAY) ? LocalDate.parse(subject) : LocalDate.of(2100, 12, 31); }

    private static List<Said> lines(Shift shift, WorkingCalendar calendar) {
        var lines = new ArrayList<Said>();
        shift.days().stream().limit(MOST).forEach(day -> lines.add(Said.of("tracking.calendar." + (calendar.isWorkingDay(day) ? "worked" : "off"), day)));
        shift.tasks().stream().limit(MOST).forEach(task -> lines.add(Said.of("tracking.calendar.task", task.number(), task.name(), task.start().toLocalDate(), task.finish().toLocalDate())));
        var more = Math.max(0, shift.days().size() - MOST) + Math.max(0, shift.tasks().size() - MOST);
        if (more > 0) lines.add(Said.of("tracking.calendar.more", more));
        return lines;
    }
}
