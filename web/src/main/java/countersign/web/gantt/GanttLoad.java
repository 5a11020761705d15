package countersign.web.gantt;

import countersign.shared.party.PersonView;
import countersign.tasking.PersonLoad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How much of people's working time the plan takes, as JSON (S4.3).
 *
 * @param from      the first day
 * @param calendars working minutes of each day; people who work alike share one
 * @param people    everybody on a task, by name
 */
public record GanttLoad(LocalDate from, List<int[]> calendars, List<Person> people) {

    /**
     * One person's load.
     *
     * @param calendar which of the calendars
     * @param days     days with work, each as its number from the first day on, minutes for this plan, minutes for other projects
     */
    public record Person(String id, String name, String department, int calendar, List<int[]> days) {}

    static GanttLoad of(List<PersonLoad> loads, Map<Long, PersonView> known) {
        var calendars = new ArrayList<int[]>();
        var people = loads.stream().map(load -> person(load, known.get(load.personId()), calendars)).toList();
        return new GanttLoad(loads.isEmpty() ? null : loads.get(0).from(), calendars, people);
    }

    private static Person person(PersonLoad load, PersonView person, List<int[]> calendars) {
        var department = person.departmentId() == null ? null : Long.toString(person.departmentId());
        return new Person(Long.toString(load.personId()), person.name(), department, calendar(load.capacity(), calendars), days(load));
    }

    private static int calendar(int[] capacity, List<int[]> calendars) {
        for (int i = 0; i < calendars.size(); i++) if (Arrays.equals(calendars.get(i), capacity)) return i;
        calendars.add(capacity);
        return calendars.size() - 1;
    }

    private static List<int[]> days(PersonLoad load) {
        var days = new ArrayList<int[]>();
        for (int day = 0; day < load.here().length; day++)
            if (load.here()[day] + load.elsewhere()[day] > 0) days.add(new int[] {day, load.here()[day], load.elsewhere()[day]});
        return days;
    }
}
