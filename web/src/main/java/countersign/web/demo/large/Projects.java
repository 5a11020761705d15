package countersign.web.demo.large;

import countersign.requirement.Priority;
import countersign.requirement.RequirementForm;
import countersign.requirement.RequirementForm.Deliverable;
import countersign.requirement.RequirementForm.Objective;
import countersign.requirement.RequirementForm.Suggested;
import countersign.shared.calendar.WorkingCalendar;
import countersign.shared.policy.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes up the projects: begun one after the other over the past year, to end in the coming months. */
final class Projects {

    private static final int PARTNERS = 4;
    private final Names names;
    private final Ids ids;
    private final List<Unit> units;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final int count;
    private final Map<Integer, Integer> numbers = new TreeMap<>();

    Projects(Names names, Ids ids, List<Unit> units, WorkingCalendar calendar, LocalDate today, int count) {
        this.names = names;
        this.ids = ids;
        this.units = units;
        this.calendar = calendar;
        this.today = today;
        this.count = count;
    }

    /** How many numbers were given, by year. */
    Map<Integer, Integer> numbers() { return numbers; }

    Project make(int place) {
        var begin = calendar.nextWorkingDay(today.minusDays(360 - place * 310L / count));
        var finish = today.plusDays(30 + place * 37L % 100);
        var id = ids.next();
        var involved = involved(place);
        var minutes = calendar.workingTimeBetween(begin.atStartOfDay(), finish.atStartOfDay()).toMinutes();
        var tasks = new Network(names, ids, involved, place, minutes).tasks();
        var dates = new Dates(calendar, begin.atStartOfDay());
        dates.schedule(tasks);
        var year = begin.minusDays(27).getYear();
        var number = "%d-%04d".formatted(year, numbers.merge(year, 1, Integer::sum));
        var title = Names.pick(names.places(), place / 3) + Names.pick(names.subjects(), place);
        var scenario = place % 4 == 3 ? Scenario.RESOURCE_COORDINATION : Scenario.CROSS_FUNCTIONAL_PROJECT;
        return new Project(place, id, number, title, scenario, involved, begin, calendar.zone(), form(title, scenario, involved, finish), dates.begin(), tasks);
    }

    private List<Unit> involved(int place) {
        var involved = new ArrayList<Unit>();
        for (int i = 0; involved.size() <= PARTNERS; i++) {
            var unit = units.get(Math.floorMod(place * 7 + i * (3 + place % 5) + (i == 0 ? 0 : 1), units.size()));
            if (!involved.contains(unit)) involved.add(unit);
        }
        return involved;
    }

    private RequirementForm form(String title, Scenario scenario, List<Unit> involved, LocalDate finish) {
        var item = new int[] {0};
        var deliverables = names.deliverables().stream().map(d -> new Deliverable(++item[0], Names.filled(d, title), Priority.values()[item[0] % 3], "")).toList();
        var objectives = names.objectives().stream().map(o -> new Objective(++item[0], Names.filled(o.get(0), title), o.get(1), o.get(2), o.get(3), finish, "")).toList();
        var suggested = involved.stream().skip(1).map(u -> new Suggested(++item[0], u.id(), names.expected())).toList();
        return new RequirementForm(title, scenario, List.of(involved.get(0).id()), involved.get(0).executive().id(), List.of(),
                Names.filled(names.background(), title, involved.get(0).name()), objectives, deliverables, finish, suggested, List.of(), false);
    }
}
