package countersign.web.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the readers of forms 1 and 2 know of the company and the project.
 *
 * @param from first day of the project's range, for dates without a year
 * @param to last day of that range
 * @param dayOff the name of a day nobody works (“周六”, “国庆节”), empty for a working day; in the reader's language
 * @param tasks the project's tasks by id, for form 1's hidden column; empty for form 2
 */
public record Form1Context(List<KnownDepartment> departments, List<KnownPerson> people, List<KnownGroup> groups, LocalDate from, LocalDate to,
                           Function<LocalDate, Optional<String>> dayOff, Map<Long, String> tasks) {

    public Form1Context {
        departments = List.copyOf(departments);
        people = List.copyOf(people);
        groups = List.copyOf(groups);
        tasks = Map.copyOf(tasks);
        if (to.isBefore(from)) throw new IllegalArgumentException("the range ends before it begins");
    }
}
