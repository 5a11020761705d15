package countersign.shared.store;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Answers what {@link Once} marks from what was asked before on the same page. */
@Once
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OnceInterceptor implements Serializable {

    private static final long serialVersionUID = 1;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var answers = Readings.answers().orElse(null);
        if (answers == null) return call.proceed();
        var question = List.of(call.getMethod(), Arrays.asList(call.getParameters()));
        if (!answers.containsKey(question)) answers.put(question, call.proceed());
        return answers.get(question);
    }
}
