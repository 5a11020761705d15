/**
 * The scheduling engine (S4.1, S4.2): tasks, links and calendars in; dates, slack, critical path and causes out. Pure Java, usable as a library:
 * <pre>{@code
 * Network.Builder b = Network.builder(start, calendar);
 * b.task(1).duration(960);                    // working minutes
 * b.task(2).duration(480).deadline(friday);
 * b.link(1, 2, LinkType.FS, Lag.working(240));
 * Schedule s = Schedule.compute(b.build());   // s.finish(2), s.totalSlack(1), s.startDriver(2), s.conflicts()
 * }</pre>
 * Inside there are only arrays and integers: minutes on {@link countersign.tasking.schedule.TimeAxis}, tasks renumbered in one topological order, one pass forward and
 * one back. {@link countersign.tasking.schedule.LiveSchedule} keeps the early dates current while single tasks change. Input that cannot be scheduled is a
 * {@link countersign.tasking.schedule.ScheduleRefusal}; a promise that cannot be kept is a {@link countersign.tasking.schedule.Conflict} and gives dates all the same.
 */
package countersign.tasking.schedule;
