package countersign.shared.store;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a command again that lost a race against somebody else's, above all a person's act against a sweep: its transaction left nothing behind, and the
 * next one sees what the other did. An act that has become impossible is then refused in words; nobody's act is dropped because a clock ran at the same
 * moment. It stands around the outermost {@link Transactional} call, so that what is run again is whole.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // outside the server's own, which begins the transaction at + 200
public class AgainInterceptor {

    private static final Logger LOG = Logger.getLogger(AgainInterceptor.class.getName());
    private static final int TRIES = 5;
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry") TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object again(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) return call.proceed();
        for (int left = TRIES - 1; left > 0; left--) {
            try {
                return call.proceed();
            } catch (RuntimeException lost) {
                if (!Conflicts.isConflict(lost)) throw lost;
                LOG.log(Level.FINE, lost, () -> call.getMethod() + " lost a race and is run again");
            }
        }
        return call.proceed();
    }
}
