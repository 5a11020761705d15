package countersign.web.gantt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * A plan as the chart shows it (S4.3): the JSON of the chart's data address. Ids are strings. Times are local times of the project's zone.
 * What is unknown is null and left out of the JSON. Texts are in the reader's language.
 *
 * @param title       the project's title, part of the chart's name for screen readers
 * @param now         the present time in the project's zone (today's line); null when the plan is archived
 * @param dayStart    when the company's working day begins: its hours fill a day's column
 * @param dayEnd      when it ends
 * @param weekendDays ISO numbers of the weekly days off (6 and 7)
 * @param departments departments on a task, in the company's order
 * @param people      people on a task, by name
 * @param days        exceptions of the project's calendar within the plan's range and 90 days around it
 * @param tasks       tasks in the order of the table, each parent before its children
 * @param links       links between tasks
 * @param editable    whether the reader may change the plan by hand here
 * @param stamp       what the plan is known by when edits are kept; null where it is not editable
 * @param copy        that the reader may change a copy of the plan that holds, and have it raised as a change request; else null
 * @param still       why nobody states progress here now, in a sentence; null where it can be stated
 */
public record GanttData(String title, LocalDateTime now, LocalTime dayStart, LocalTime dayEnd, List<Integer> weekendDays,
                        List<Department> departments, List<Person> people, List<Day> days, List<Task> tasks, List<Link> links, boolean editable, String stamp,
                        GanttCopy.Offer copy, String still) {

    /** A department with its colour, 1 to 8 (token {@code --cs-dept-n}), the same in table, chart, charts and mails. */
    public record Department(String id, String name, int color) {}

    /** Somebody on a task and the department they are of. */
    public record Person(String id, String name, String department) {}

    /** An exception of the calendar: {@code off}, {@code makeup} (make-up working day) or {@code half}; name of the holiday or null. */
    public record Day(LocalDate date, String kind, String name) {}

    /**
     * One row of the chart.
     *
     * @param parent      id of the summary task above, or null
     * @param number      the task's permanent number as shown
     * @param kind        {@code task}, {@code summary}, {@code milestone}, {@code inbound} (an inbound commitment, due at finish) or
     *                    {@code buffer} (a pooled buffer)
     * @param department  id of the lead department (of an inbound commitment: of the giver)
     * @param owner       name of the owner
     * @param person      id of the owner
     * @param departments ids of the departments that help, or null
     * @param people      ids of the people who help, or null
     * @param finish      finish including the buffer
     * @param bufferStart where the task's buffer begins, or null without one (S4.2)
     * @param bufferUsed  percent of the buffer used up, or null
     * @param done        percent complete by the last report, or null
     * @param slack       total slack in words, or null; not shown for critical tasks
     * @param driver      id of the predecessor that decides the start, or null
     * @param driverText  a ready sentence on what decides the start where it is not a link (constraint, window, calendar), or null
     * @param note        anything else worth a line, such as a conflict with its cause, or null
     * @param stated      what the progress is known by where the reader may state it, else null
     */
    public record Task(String id, String parent, String number, String name, String kind, String department, String owner,
                       String person, List<String> departments, List<String> people, LocalDateTime start, LocalDateTime finish, LocalDateTime bufferStart, Integer bufferUsed, Integer done,
                       boolean critical, String slack, LocalDateTime baselineStart, LocalDateTime baselineFinish,
                       String driver, String driverText, String note, String stated) {}

    /** A link: type FS, SS, FF or SF, lag as typed with its sign ({@code +2d}) or null; critical when both ends are and it drives. */
    public record Link(String from, String to, String type, String lag, boolean critical) {}
}
