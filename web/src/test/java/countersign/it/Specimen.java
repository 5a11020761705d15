package countersign.it;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record with everything in it, whatever it is: each text is the mark and its component's name, each list has one element, each day lies
 * ahead. What a text must be to mean anything is given by the component's name.
 */
record Specimen(LocalDate day, Map<String, Object> given, String mark) {

    /** The record. */
    <T extends Record> T of(Class<T> type) {
        try {
            var components = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components).map(c -> given(type, c).orElseGet(() -> of(c.getName(), c.getGenericType()))).toArray());
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException(type.getName(), defect);
        }
    }

    /** What is given for that component of that record ({@code Need.kind}), or for all of the name. */
    private Optional<Object> given(Class<?> type, RecordComponent component) {
        return Stream.of(type.getSimpleName() + "." + component.getName(), component.getName()).map(given::get).filter(Objects::nonNull)
                .map(value -> named(component.getType(), value)).filter(value -> fits(component, value)).findFirst();
    }

    /** Of an enumeration its constant of that name, if there is one. */
    private static Object named(Class<?> type, Object value) {
        return !type.isEnum() ? value : Arrays.stream((Object[]) type.getEnumConstants()).filter(constant -> constant.toString().equals(value)).findFirst().orElse(value);
    }

    private static boolean fits(RecordComponent component, Object value) {
        return component.getType().isPrimitive() ? !(value instanceof String) : component.getType().isInstance(value);
    }

    private Object of(String name, Type generic) {
        if (generic instanceof ParameterizedType several) {
            var arguments = several.getActualTypeArguments();
            if (several.getRawType() == List.class) return List.of(of(name, arguments[0]));
            var map = new LinkedHashMap<String, Object>();
            map.put("row:1", of(name, arguments[1]));
            return map;
        }
        return one(name, (Class<?>) generic);
    }

    @SuppressWarnings("unchecked")
    private Object one(String name, Class<?> type) {
        if (type == String.class) return mark + name;
        if (type.isRecord()) return of((Class<? extends Record>) type);
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type == LocalDate.class) return day;
        if (type == LocalDateTime.class) return day.atTime(LocalTime.NOON);
        if (type == Instant.class) return day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        if (type == boolean.class || type == Boolean.class) return false;
        if (type == BigDecimal.class) return BigDecimal.ONE;
        if (type == double.class || type == Double.class) return 1.0;
        if (type == int.class || type == Integer.class) return 1;
        if (type == long.class || type == Long.class) return 1L;
        throw new IllegalStateException("no specimen of " + type);
    }
}
