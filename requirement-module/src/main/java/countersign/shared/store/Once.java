package countersign.shared.store;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A query that one page asks many times: while a page is read ({@link Readings}) it is run once for the same arguments. Everywhere else, above all in
 * commands, it is run whenever it is asked. What it returns must not be changed by who asked.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Once {}
