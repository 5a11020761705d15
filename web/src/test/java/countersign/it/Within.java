package countersign.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A transaction around work that no service begins, such as firing an event. Unlike a UserTransaction it can always be had: Payara refuses that one after services called each other in a ring. */
@ApplicationScoped
@Transactional
public class Within {

    /** Does the work; what it throws rolls it back. */
    public void transaction(Runnable work) { work.run(); }
}
