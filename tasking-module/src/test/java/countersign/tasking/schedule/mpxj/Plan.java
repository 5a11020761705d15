package countersign.tasking.schedule.mpxj;

import countersign.tasking.schedule.CalendarBuilder;
import countersign.tasking.schedule.ConstraintType;
import countersign.tasking.schedule.Link;
import countersign.tasking.schedule.Network;
import countersign.tasking.schedule.Shift;
import countersign.tasking.schedule.TaskInput;
import countersign.tasking.schedule.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A plan as plain data, to be given to the engine and to MPXJ alike. The first calendar is the project's. */
record Plan(LocalDateTime start, List<Days> calendars, List<Row> rows, List<Link> links) {

    /** A calendar: the shifts of Monday to Friday, those of Saturday, and the days that differ. */
    record Days(List<Shift> week, List<Shift> saturday, Map<LocalDate, List<Shift>> exceptions) {

        WorkCalendar calendar() {
            CalendarBuilder b = WorkCalendar.mondayToFriday(week.toArray(new Shift[0])).day(java.time.DayOfWeek.SATURDAY, saturday.toArray(new Shift[0]));
            exceptions.forEach((date, shifts) -> b.date(date, shifts.toArray(new Shift[0])));
            return b.build();
        }
    }

    /**
     * A task.
     *
     * @param parent   the id of its summary task, 0 for none
     * @param calendar the number of its calendar, 0 for the project's
     * @param fixed    where it lies whatever the links say, null for nearly all
     */
    record Row(int id, int parent, boolean summary, int minutes, boolean elapsed, int calendar, ConstraintType constraint, LocalDateTime date, LocalDateTime deadline,
            Fixed fixed) {

        static Row summary(int id) {
            return new Row(id, 0, true, 0, false, 0, ConstraintType.ASAP, null, null, null);
        }
    }

    /**
     * Begun on a date, with so many minutes done; or placed there by hand.
     *
     * @param finish where it ended, null while it goes on
     */
    record Fixed(boolean byHand, LocalDateTime start, LocalDateTime finish, int done) {

        void tell(TaskInput task, int minutes) {
            if (byHand) {
                task.manual(start, finish);
            } else {
                task.actualStart(start).actualFinish(finish).done(done).remaining(minutes - done);
            }
        }
    }

    /** The calendars for the engine: part of the input, and not of what is measured. */
    List<WorkCalendar> engineCalendars() {
        return calendars.stream().map(Days::calendar).toList();
    }

    /** The plan for the engine. */
    Network network(List<WorkCalendar> built) {
        Network.Builder b = Network.builder(start, built.get(0));
        for (Row row : rows) {
            TaskInput task = b.task(row.id).duration(row.minutes).deadline(row.deadline).constraint(row.constraint, row.date);
            if (row.parent != 0) {
                task.parent(row.parent);
            }
            if (row.elapsed) {
                task.elapsed();
            }
            if (row.fixed != null) {
                row.fixed.tell(task, row.minutes);
            }
            if (row.calendar != 0) {
                task.calendar(built.get(row.calendar));
            }
        }
        links.forEach(l -> b.link(l.from(), l.to(), l.type(), l.lag()));
        return b.build();
    }
}
