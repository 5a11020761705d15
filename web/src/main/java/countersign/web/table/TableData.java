package countersign.web.table;

import countersign.shared.calendar.Hours;
import countersign.shared.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The assignment table as the client loads it. Ids are strings; null is left out of the JSON. Of the fields that name departments, people or
 * deliverables, a string that is no known id is text as it was typed (a group of people, a name that fits nobody) and is shown as such.
 *
 * @param version      version of the table, sent back with every edit
 * @param editable     whether this reader may edit now
 * @param today        today in the project's zone: dates without a year are read as near to it
 * @param calendar     the project's working time, for what follows from an estimate and a date
 * @param departments  departments that may be named, in the company's order
 * @param people       people that may be named
 * @param deliverables deliverables of the requirement
 * @param commitments  what departments promised in step 2, which need lines may be met by
 * @param rows         rows in the order of the table, each parent before its children
 * @param digest       what names those findings, said with the first edit
 * @param findings     what the checks of S3.2 found
 * @param kinds        the kinds of those findings
 */
public record TableData(long version, boolean editable, LocalDate today, Calendar calendar, List<Department> departments, List<Person> people,
                        List<Deliverable> deliverables, List<Commitment> commitments, List<Row> rows, String digest, List<Finding> findings, List<Kind> kinds) {

    /**
     * Working time in minutes: of an ordinary day (what {@code 1d} means), of the days of an ordinary week from Monday on, and of the dates that differ.
     */
    public record Calendar(int dayMinutes, List<Integer> week, Map<String, Integer> days) {

        /** That calendar's. */
        static Calendar of(WorkingCalendar calendar, int dayMinutes) {
            var days = new TreeMap<String, Integer>();
            calendar.exceptions().forEach(day -> days.put(day.date().toString(), calendar.hours(day.date()).minutes()));
            return new Calendar(dayMinutes, calendar.week().fromMonday().stream().map(Hours::minutes).toList(), days);
        }
    }

    /** A department; aliases are accepted when typed; colour 1 to 8; {@code ended} is true of one that is no more and that a row still names (P3), else left out. */
    public record Department(String id, String name, List<String> aliases, int color, Boolean ended) {}

    /** A person, found by name or login, and the id of the department whose member they are, shown to tell namesakes apart. */
    public record Person(String id, String name, String login, String department) {}

    /** A deliverable that tasks can serve. */
    public record Deliverable(String id, String name) {}

    /** A commitment, in one line: who gives what. */
    public record Commitment(String id, String name) {}

    /**
     * A need (S3.1).
     *
     * @param kind       {@code people}, {@code material}, {@code time} or {@code money}
     * @param department id of who is to give it, or null
     * @param amount     as written, with its unit
     * @param commitment id of the commitment that meets it, or null
     */
    public record Need(String kind, String department, String what, String amount, String from, String to, String commitment) {}

    /** How much of their time a person spends on a task: {@code 50%}, {@code 3d} or {@code 4h}, or text that could not be read. */
    public record Share(String person, String share) {}

    /**
     * One task.
     *
     * @param parent      id of the row above it in the tree, or null
     * @param number      permanent number as shown; null until the server has given one
     * @param estimate    {@code 5d} (working days), {@code 4h} or {@code 2w}, or text that could not be read
     * @param start       earliest start, ISO date or text as typed
     * @param finish      latest finish, ISO date or text as typed
     * @param contract    the day fixed by contract, ISO date, or null
     * @param shares      of owner and collaborators, in that order; who said nothing is left out
     * @param acceptedBy  the accepting department
     * @param priority    {@code high}, {@code normal} or {@code low}
     * @param deliverable id of a deliverable, or {@code management} for management and support
     * @param links       predecessors as typed: {@code 3FS+2d, 5}, by permanent number
     * @param locked      whether this row cannot be edited now; {@code note} says why
     */
    public record Row(String id, String parent, String number, String name, String lead, List<String> collaborating, String owner,
                      List<String> collaborators, String estimate, String start, String finish, String contract, List<Share> shares,
                      boolean milestone, String standard, String acceptedBy, String needs, List<Need> needLines, String contingency, String priority, String deliverable, String links,
                      boolean locked, String note) {}

    /**
     * Something a check found.
     *
     * @param severity {@code error} (stops the countersigning) or {@code warning} (is answered with a reason)
     * @param text     a sentence in the reader's language
     * @param rows     ids of the rows it is about, the first to be mended first; may be empty
     * @param field    the field it is about (a name of {@link Row}), or null for the row
     * @param mend     what one click does about it, or null
     */
    public record Finding(String id, String kind, String severity, String text, List<String> rows, String field, Mend mend) {}

    /** A mend: what the button says, and the commands it sends. An insert's tempId is replaced by a fresh one. */
    public record Mend(String label, List<TableCommand> commands) {}

    /** A kind of findings: its title, common reasons to choose from, and the reason given for the warnings of this kind, or null. */
    public record Kind(String kind, String title, List<String> reasons, String reason) {}
}
