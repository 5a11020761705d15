package countersign.tasking.domain;

import countersign.shared.calendar.WorkingCalendar;
import countersign.tasking.PersonLoad;
import countersign.tasking.TaskView;
import countersign.tasking.WorkTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One person's days between two dates, filled with what a plan asks of them. Pure. */
public final class PlannedLoad {

    private final long personId;
    private final WorkingCalendar calendar;
    private final LocalDate first;
    private final int[] capacity;
    private final int[] here;
    private final int[] elsewhere;

    /** Free days. @param calendar the person's */
    public PlannedLoad(long personId, WorkingCalendar calendar, LocalDate first, LocalDate last) {
        this.personId = personId;
        this.calendar = calendar;
        this.first = first;
        var days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        capacity = new int[days];
        here = new int[days];
        elsewhere = new int[days];
        for (int day = 0; day < days; day++) capacity[day] = calendar.hours(first.plusDays(day)).minutes();
    }

    /**
     * Takes what a task asks of the person while it is worked on: a stated share of each day, a stated effort spread evenly, of an owner who said neither
     * the estimate spread evenly, of a helper who said neither nothing.
     */
    public void add(TaskView task, WorkTime when) {
        var owner = task.ownerId() != null && task.ownerId() == personId;
        var helper = owner ? null : task.collaborators().stream().filter(one -> one.personId() != null && one.personId() == personId).findFirst().orElse(null);
        if (!owner && helper == null) return;
        if (helper != null) spread(when, share(helper.share(), helper.effort(), when));
        else if (task.ownerShare() != null || task.ownerEffort() != null) spread(when, share(task.ownerShare(), task.ownerEffort(), when));
        else spread(when, task.estimate() == null ? 1 : Math.min(1, share(null, task.estimate(), when)));
    }

    /** Takes what another project has booked of the person. */
    public void add(Booking booking) {
        var from = Math.max(0, day(booking.from()));
        for (int day = from; day <= Math.min(capacity.length - 1, day(booking.to())); day++) elsewhere[day] += Math.round(capacity[day] * booking.share() / 100f);
    }

    private double share(Integer percent, Integer minutes, WorkTime when) {
        if (percent != null) return percent / 100.0;
        if (minutes == null) return 0;
        var there = worked(when.from(), when.to());
        return there <= 0 ? 1 : minutes / (double) there;
    }

    private void spread(WorkTime when, double share) {
        for (int day = Math.max(0, day(when.from().toLocalDate())); day <= Math.min(capacity.length - 1, day(when.to().toLocalDate())); day++) {
            var morning = first.plusDays(day).atStartOfDay();
            var from = when.from().isAfter(morning) ? when.from() : morning;
            var to = when.to().isBefore(morning.plusDays(1)) ? when.to() : morning.plusDays(1);
            here[day] += (int) Math.round(worked(from, to) * share);
        }
    }

    private int worked(LocalDateTime from, LocalDateTime to) { return (int) Math.max(0, calendar.workingTimeBetween(from, to).dividedBy(Duration.ofMinutes(1))); }

    private int day(LocalDate date) { return (int) (date.toEpochDay() - first.toEpochDay()); }

    /** The days as they are filled now. */
    public PersonLoad view() { return new PersonLoad(personId, first, capacity.clone(), here.clone(), elsewhere.clone()); }
}
