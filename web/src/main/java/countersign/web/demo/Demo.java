package countersign.web.demo;

import countersign.shared.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import countersign.web.demo.large.LargeDemo;
import countersign.web.security.PasswordHashes;

/** Loads the demo at the first start of an empty installation, when {@code COUNTERSIGN_DEMO} asks for it: {@code sample} or {@code large}. */
@Singleton
@Startup
@DependsOn({"Migrator", "ClockKeeper", "CalendarSeed", "ShippedRules"})
@TransactionManagement(TransactionManagementType.BEAN)
public class Demo {

    /** Everybody's password in the demo. */
    public static final String PASSWORD = "countersign";

    private static final Logger LOG = Logger.getLogger(Demo.class.getName());
    @Inject Settings settings;
    @Inject DemoCompany company;
    @Inject DemoProject project;
    @Inject LargeDemo large;
    @Inject PasswordHashes hashes;

    @PostConstruct
    void load() {
        var wanted = settings.get("countersign.demo", "none");
        if (wanted.equals("none") || company.known()) return;
        var hash = hashes.of(PASSWORD);
        company.load(hash);
        project.load();
        if (wanted.equals("large")) large.load(hash);
        LOG.info("The demo company and its project are loaded.");
    }
}
