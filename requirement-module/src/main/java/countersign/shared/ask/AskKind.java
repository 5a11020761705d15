package countersign.shared.ask;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Qualifies {@link AskAnswered} and {@link SignOffCompleted} by kind, so that a module hears of its own asks only. */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface AskKind {

    /** The kind, such as {@code requirement.review}. */
    String value();

    /** The qualifier as a value, for firing. */
    final class Of extends AnnotationLiteral<AskKind> implements AskKind {
        private static final long serialVersionUID = 1L;
        private final String kind;

        /** The qualifier of that kind. */
        public Of(String kind) { this.kind = kind; }

        @Override public String value() { return kind; }
    }
}
