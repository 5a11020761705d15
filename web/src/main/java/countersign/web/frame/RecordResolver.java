package countersign.web.frame;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets pages read a view's components by name, {@code #{project.title}}: views are records, and Expression Language 5 knows bean getters only. */
public class RecordResolver extends ELResolver {

    private static final ConcurrentHashMap<Class<?>, ConcurrentHashMap<String, Optional<Method>>> KNOWN = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var component = component(base, property);
        if (component.isEmpty()) return null;
        context.setPropertyResolved(base, property);
        try {
            return component.get().invoke(base);
        } catch (ReflectiveOperationException failed) {
            throw new ELException(failed);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) { return null; }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (component(base, property).isPresent()) context.setPropertyResolved(true);
        return true;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) { return base instanceof Record ? String.class : null; }

    private static Optional<Method> component(Object base, Object property) {
        if (!(base instanceof Record) || !(property instanceof String name)) return Optional.empty();
        return KNOWN.computeIfAbsent(base.getClass(), type -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, wanted -> find(base.getClass(), wanted));
    }

    /** A component's accessor, else a question without arguments that the record answers, such as {@code open()}. */
    private static Optional<Method> find(Class<?> type, String name) {
        try {
            var method = type.getMethod(name);
            if (method.getDeclaringClass() == Object.class || method.getReturnType() == void.class) return Optional.empty();
            method.setAccessible(true);
            return Optional.of(method);
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }
}
