package countersign.web.demo.large;

import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.party.DepartmentView;
import countersign.shared.party.PersonView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Fills an installation: first the company, then project by project, then report day by report day over all projects. */
final class Filling {

    static final int PROJECTS = 200;
    private static final int WEEKS = 52;
    private final Names names = Names.read();
    private final Ledger ledger;
    private final WorkingCalendar calendar;
    private final LocalDateTime now;
    private final List<LocalDate> days;
    private final Standing standing;
    private final int count;

    /** @param count how many projects */
    Filling(Rows rows, Ids ids, WorkingCalendar calendar, LocalDateTime now, int count) {
        this.calendar = calendar;
        this.now = now;
        this.count = count;
        ledger = new Ledger(rows, ids);
        days = reportDays(calendar, now.toLocalDate());
        standing = new Standing(calendar, now);
    }

    /** @param there the people known already @param departments theirs @param passwordHash of everybody who is added */
    void fill(List<PersonView> there, List<DepartmentView> departments, String passwordHash) {
        var units = new Company(names, ledger.rows, ledger.ids, passwordHash).fill(there, departments);
        var made = new Projects(names, ledger.ids, units, calendar, now.toLocalDate(), count);
        var projects = new ArrayList<Project>();
        for (int place = 0; place < count; place++) projects.add(written(made.make(place)));
        made.numbers().forEach((year, given) -> ledger.rows.add("requirement_number(run, last_no)", year.toString(), (long) given));
        report(projects);
    }

    private Project written(Project project) {
        standing.set(project.tasks());
        new Beginning(names, ledger).write(project);
        var assignment = new Agreement(names, ledger).write(project);
        new Publication(names, ledger, calendar).write(project, assignment);
        new Execution(names, ledger, calendar, days.get(days.size() - 1), now).write(project);
        new Records(names, ledger, now.toLocalDate()).write(project);
        ledger.rows.commit();
        return project;
    }

    private void report(List<Project> projects) {
        var reporting = new Reporting(names, ledger, calendar.zone());
        for (int i = 1; i < days.size(); i++) {
            var day = days.get(i);
            var begun = projects.stream().filter(p -> !p.start().toLocalDate().isAfter(day)).toList();
            reporting.write(new Week(standing, days.get(i - 1), day, i == days.size() - 1), begun);
        }
    }

    /** The report days of the past year that are over, the oldest first. */
    private static List<LocalDate> reportDays(WorkingCalendar calendar, LocalDate today) {
        var days = new ArrayList<LocalDate>();
        for (int week = WEEKS; week >= 0; week--) {
            calendar.dayOfWeekOrLast(today.minusWeeks(week), DayOfWeek.FRIDAY).filter(day -> day.isBefore(today)).ifPresent(days::add);
        }
        return days;
    }
}
