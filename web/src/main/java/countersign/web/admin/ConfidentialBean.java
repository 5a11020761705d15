package countersign.web.admin;

import countersign.shared.audit.AuditView;
import countersign.shared.party.Directory;
import countersign.shared.party.PersonView;
import countersign.shared.secrecy.BreakGlass;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The break-glass of confidential projects (P5): number and reason, and every time it was used. */
@Named("adminConfidential")
@RequestScoped
@AdministratorsOnly
public class ConfidentialBean {

    @Inject BreakGlass glass;
    @Inject Directory directory;
    @Inject Refusals refusals;
    @Inject Me me;
    private String number;
    private String reason;
    private Long opened;
    private List<AuditView> log;
    private final Map<Long, PersonView> people = new HashMap<>();

    /** Opens the project and goes there. */
    public String open() {
        if (!refusals.attempt(() -> opened = glass.open(me.actor(), number, reason))) return null;
        refusals.done("web.admin.confidential.opened", number.strip());
        return "/project-overview.xhtml?faces-redirect=true&id=" + opened;
    }

    /** How many hours a project stays open. */
    public long getHours() { return BreakGlass.OPEN_FOR.toHours(); }

    /** Every time it was used, the latest first. */
    public List<AuditView> getLog() {
        if (log == null) {
            log = glass.log();
            people.putAll(directory.people(log.stream().map(AuditView::personId).distinct().toList()));
        }
        return log;
    }

    /** Who used it. */
    public String name(AuditView entry) { return people.get(entry.personId()).name(); }

    /** The project's number as typed. */
    public String getNumber() { return number; }

    /** @param number see {@link #getNumber} */
    public void setNumber(String number) { this.number = number; }

    /** Why. */
    public String getReason() { return reason; }

    /** @param reason see {@link #getReason} */
    public void setReason(String reason) { this.reason = reason; }
}
