package countersign.shared.ask;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom the present transaction moved which due times: they are told of all of them at once. */
@TransactionScoped
class MovedClocks implements Serializable {

    private static final long serialVersionUID = 1;
    private final LinkedHashMap<Long, ArrayList<Retimed.Line>> byPerson = new LinkedHashMap<>();

    void add(long personId, Retimed.Line line) { byPerson.computeIfAbsent(personId, id -> new ArrayList<>()).add(line); }

    /** What was noted so far; it counts as told. */
    Map<Long, List<Retimed.Line>> take() {
        var all = new LinkedHashMap<Long, List<Retimed.Line>>(byPerson);
        byPerson.clear();
        return all;
    }
}
