package countersign.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The facts that are fired in the house: who fires and who observes each, by simple names of classes, as the code has it and as README says it. */
final class EventCatalogue {

    /** Those who fire an event and those who observe it. */
    record Row(Set<String> firedBy, Set<String> observedBy) {
        Row() { this(new TreeSet<>(), new TreeSet<>()); }
    }

    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    private EventCatalogue() {}

    /** By the event's simple name: every record of an {@code event} package, and whatever else of the house is fired or observed. */
    static Map<String, Row> ofTheCode(JavaClasses house) {
        var rows = new TreeMap<String, Row>();
        for (var type : house) {
            if (type.isRecord() && type.getPackageName().endsWith(".event")) row(rows, type);
            type.getFields().forEach(field -> fired(field).ifPresent(event -> row(rows, event).firedBy().add(type.getSimpleName())));
            type.getMethods().forEach(method -> observed(method, house).forEach(event -> row(rows, event).observedBy().add(type.getSimpleName())));
        }
        return rows;
    }

    private static Row row(Map<String, Row> rows, JavaClass event) { return rows.computeIfAbsent(event.getSimpleName(), name -> new Row()); }

    /** The event that is fired through that field. A field that no method fires through fires nothing. */
    private static Optional<JavaClass> fired(JavaField field) {
        if (!field.getRawType().isEquivalentTo(Event.class) || !(field.getType() instanceof JavaParameterizedType of)) return Optional.empty();
        var through = field.getAccessesToSelf().stream().flatMap(access -> access.getOrigin().getMethodCallsFromSelf().stream())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Event.class) && call.getName().equals("fire"));
        return through ? Optional.of(of.getActualTypeArguments().get(0).toErasure()) : Optional.empty();
    }

    private static List<JavaClass> observed(JavaMethod method, JavaClasses house) {
        return method.getParameters().stream().filter(p -> p.isAnnotatedWith(Observes.class)).map(p -> p.getRawType())
                .filter(type -> house.contain(type.getName())).toList();
    }

    /** The table of the section “Events”: event, fired by, when, observed by, what follows. */
    static Map<String, Row> ofReadme(String readme) {
        var section = readme.substring(readme.indexOf("\n## Events\n") + 1);
        var rows = new TreeMap<String, Row>();
        section.substring(0, section.indexOf("\n## ")).lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            var cells = line.split("\\|");
            for (var event : names(cells[1])) {
                if (rows.put(event, new Row(names(cells[2]), names(cells[4]))) != null) throw new IllegalArgumentException(event + " stands in README twice");
            }
        });
        return rows;
    }

    private static Set<String> names(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with a catalogue, in sentences; empty when it says what the code does and every event has both ends. */
    static List<String> complaints(Map<String, Row> code, Map<String, Row> readme) {
        var complaints = new ArrayList<String>();
        code.forEach((event, row) -> {
            if (row.firedBy().isEmpty()) complaints.add(event + " is fired by nobody");
            if (row.observedBy().isEmpty()) complaints.add(event + " is observed by nobody");
            if (!readme.containsKey(event)) complaints.add(event + " is missing in README: fired by " + row.firedBy() + ", observed by " + row.observedBy());
            else if (!readme.get(event).equals(row)) complaints.add(event + " is " + row + ", but README says " + readme.get(event));
        });
        readme.keySet().stream().filter(event -> !code.containsKey(event)).forEach(event -> complaints.add(event + " stands in README, but not in the code"));
        return complaints;
    }
}
