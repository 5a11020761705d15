package countersign.web.frame;

import countersign.shared.party.DepartmentView;
import countersign.shared.party.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The eight department colours (LOOK), by the company's order of departments: the same in table, chart, charts and mails. */
@ApplicationScoped
public class DepartmentColors {

    /** How many there are; the last one stands for departments that are not known. */
    public static final int COLORS = 8;

    @Inject Directory directory;

    /** Colour 1 to 8 by department id, closed departments too. */
    public Map<Long, Integer> all() {
        var colors = new HashMap<Long, Integer>();
        int place = 0;
        for (DepartmentView department : directory.all().values()) colors.put(department.id(), place++ % COLORS + 1);
        return colors;
    }

    /** Colour 1 to 8 by a department's name, as documents write it; 0 for a name that no department has now. Nothing is read before the first is asked for. */
    public ToIntFunction<String> byName() {
        var colors = new HashMap<String, Integer>();
        return name -> {
            if (colors.isEmpty()) read(colors);
            return colors.getOrDefault(name, 0);
        };
    }

    private void read(Map<String, Integer> colors) {
        var ids = all();
        directory.all().values().forEach(department -> colors.putIfAbsent(department.name(), ids.get(department.id())));
    }
}
