package countersign.shared.access;

import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.Provisional;
import countersign.shared.calendar.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * By which calendar a project is worked on: the company's and its people's own, in an emergency the same without days off (S1.5). One decision for plan,
 * forecast, reports, warnings and reminders, so that none of them waits for a Monday that the others do not know.
 */
@ApplicationScoped
public class ProjectCalendars {

    @Inject Calendars calendars;
    @Inject Projects projects;

    /** The project's own. */
    public WorkingCalendar of(long projectId) { return worked(projectId, calendars.company()); }

    /** A person's, as they work for that project. @param zone theirs; null for the company's */
    public WorkingCalendar ofPerson(long projectId, long personId, Long departmentId, ZoneId zone) {
        return worked(projectId, calendars.ofPerson(personId, departmentId, zone));
    }

    /** Which of a project's dates are provisional now (P6); null is no date. In an emergency none is. */
    public Provisional provisional(long projectId, Stream<LocalDate> dates) {
        return projects.view(projectId).scenario().emergency() ? Provisional.NONE : Provisional.of(calendars.company(), dates);
    }

    private WorkingCalendar worked(long projectId, WorkingCalendar calendar) { return projects.view(projectId).scenario().emergency() ? calendar.everyDay() : calendar; }
}
