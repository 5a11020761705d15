package countersign.web.exchange;

import java.util.List;
import java.util.Map;

/** What the directory has already: departments, and the ids of people by login in lower case. */
public record PeopleContext(List<KnownDepartment> departments, Map<String, Long> logins) {

    public PeopleContext {
        departments = List.copyOf(departments);
        logins = Map.copyOf(logins);
    }
}
