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
import countersign.web.security.PasswordHashes;

/** Loads the demo at the first start of an empty installation, when {@code COUNTERSIGN_DEMO=sample} asks for it. */
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
    @Inject PasswordHashes hashes;

    @PostConstruct
    void load() {
        if (settings.get("countersign.demo", "none").equals("none")) return;
        if (!company.load(hashes.of(PASSWORD))) return;
        project.load();
        LOG.info("The demo company and its project are loaded.");
    }
}
