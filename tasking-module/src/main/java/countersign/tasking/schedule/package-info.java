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
 *
 * <p>Dates, late dates and slack are those of MS Project, as far as files of it and MPXJ 14.3.4 tell. Random plans are compared with MPXJ in every build; it differs on purpose where
 * MPXJ's answer would move the end of the project or forget a link:
 * <ul>
 * <li>nothing that is as soon as possible begins before its project, not by a lead or SF either (Microsoft's Q103971); nothing that is as late as possible before its links;
 * <li>the lag of FF and SF is added to the finish, a percent lag behind a summary task is a share of its own duration, and a lag before one runs in the project's time;
 * <li>a late date is the latest that delays nothing: it looks across pauses of other calendars, counts time by the clock back from where it ends, and lies in working time;
 * <li>what is done, has begun or was placed by hand binds no start that is behind it;
 * <li>all the tasks with which a summary task begins hold its start.
 * </ul>
 */
package countersign.tasking.schedule;
