package countersign.web.admin;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A form over a command record: what it showed, and what is typed by component name. When somebody else was first, it is brought up to their
 * values where nothing was typed over them, and says what they changed (SPEC 9).
 */
final class RecordForm<R extends Record> implements Serializable {

    /** What somebody else changed meanwhile; {@code kept} where the form holds on to another value that was typed. */
    record Change(String field, Object before, Object now, boolean kept) implements Serializable {}

    private final Class<R> type;
    private Map<String, Object> shown;
    private final Map<String, Object> values;

    RecordForm(Class<R> type, R shown) {
        this.type = type;
        this.shown = read(shown);
        this.values = new LinkedHashMap<>(this.shown);
    }

    /** The fields by name, for pages to read and write. */
    Map<String, Object> values() { return values; }

    /** The record as typed. */
    R typed() {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var args = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            args[i] = filled(types[i], values.get(components[i].getName()));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(args);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes {@code now} as what is shown: fields that were not touched follow it. Returns what somebody else changed, but for the version. */
    List<Change> follow(R now) {
        var fresh = read(now);
        var changes = new ArrayList<Change>();
        fresh.forEach((field, value) -> {
            var before = shown.get(field);
            if (same(before, value)) return;
            var mine = values.get(field);
            var kept = !same(mine, before) && !same(mine, value);
            if (!kept || field.equals("version")) values.put(field, value);
            if (!field.equals("version")) changes.add(new Change(field, before, value, kept));
        });
        shown = fresh;
        return changes;
    }

    private Map<String, Object> read(R record) {
        var read = new LinkedHashMap<String, Object>();
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                read.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return read;
    }

    /** An emptied field: pages send null, the record may hold a text or number. */
    private static Object filled(Class<?> type, Object value) {
        if (value != null) return value;
        if (type == int.class) return 0;
        if (type == boolean.class) return false;
        return type == String.class ? "" : null;
    }

    private static boolean same(Object one, Object other) { return Objects.equals(one, other) || empty(one) && empty(other); }

    private static boolean empty(Object value) { return value == null || value.equals(""); }
}
