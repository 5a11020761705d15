package countersign.web.outbox;

import countersign.shared.config.Settings;
import countersign.shared.notification.MailSettings;
import countersign.shared.time.Clocks;
import countersign.web.frame.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who may look into the outbox: administrators always, and in a demo without a mail server everybody. */
@Named("outboxAccess")
@RequestScoped
public class OutboxAccess {

    @Inject Me me;
    @Inject Settings settings;
    @Inject MailSettings mail;
    @Inject Clocks clocks;

    /** Whether this person may. */
    public boolean isOpen() { return me.isAdministrator() || me.isPresent() && demo() && !mail.configured(); }

    /** Whether this person may move the product's time: wherever it moves, whoever may look. */
    public boolean isClockMovable() { return clocks.movable() && isOpen(); }

    private boolean demo() { return !settings.get("countersign.demo", "none").equals("none"); }
}
