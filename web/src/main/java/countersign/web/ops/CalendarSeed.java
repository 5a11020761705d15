package countersign.web.ops;

import countersign.shared.calendar.CalendarAdministration;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Gives the company's calendar the shipped years of public holidays that it does not know yet, at every start. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class CalendarSeed {

    @Inject CalendarAdministration calendars;

    @PostConstruct
    void seed() { calendars.seed(); }
}
