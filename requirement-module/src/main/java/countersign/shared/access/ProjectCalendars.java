package countersign.shared.access;

import countersign.shared.calendar.Calendars;
import countersign.shared.calendar.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;

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

    private WorkingCalendar worked(long projectId, WorkingCalendar calendar) { return projects.view(projectId).scenario().emergency() ? calendar.everyDay() : calendar; }
}
