package countersign.web.ops;

import countersign.requirement.WordingRules;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Copies rules that come with the product into tables that an administrator then owns: at start, once each. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class ShippedRules {

    private static final Logger LOG = Logger.getLogger(ShippedRules.class.getName());
    @Inject WordingRules wording;

    @PostConstruct
    void ship() {
        try {
            wording.ship();
        } catch (RuntimeException anotherNodeWasFirst) {
            LOG.log(Level.INFO, anotherNodeWasFirst, () -> "the wording rules were not added; another node may just have done so");
        }
    }
}
