package planted.countersign.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Planted: everything that a service must not do. */
@ApplicationScoped
@Transactional
public class Careless {

    @Entity
    static class Row {}

    public String open;
    @Inject Event<String> events;

    public List<Row> rows() { return List.of(); }

    public void commitsAllTheSame() throws IOException { throw new IOException(); }

    void tellLater() { events.fireAsync("at " + Instant.now()); }

    void late(@Observes(during = TransactionPhase.AFTER_SUCCESS) String event) {}
}
