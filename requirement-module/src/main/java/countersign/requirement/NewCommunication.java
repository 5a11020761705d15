package countersign.requirement;

import java.time.LocalDate;
import java.util.List;

/**
 * A communication record to be written (form 2, S2.6).
 *
 * @param others names of people who are not in the directory; may be empty
 */
public record NewCommunication(LocalDate date, List<Long> departmentIds, List<Long> personIds, String others, String topic, String summary,
        List<NewActionItem> items) {

    public NewCommunication {
        departmentIds = departmentIds == null ? List.of() : List.copyOf(departmentIds);
        personIds = personIds == null ? List.of() : List.copyOf(personIds);
        items = items == null ? List.of() : List.copyOf(items);
    }
}
