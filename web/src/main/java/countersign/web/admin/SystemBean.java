package countersign.web.admin;

import countersign.requirement.ProjectNumbers;
import countersign.shared.notification.NewNotice;
import countersign.shared.notification.Notices;
import countersign.web.frame.Me;
import countersign.web.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The system page: checks, test mail, number pattern of projects (I4). */
@Named("adminSystem")
@RequestScoped
@AdministratorsOnly
public class SystemBean {

    private static final String BACK = "/admin-system.xhtml?faces-redirect=true";

    @Inject SystemStatus status;
    @Inject Notices notices;
    @Inject ProjectNumbers numbers;
    @Inject Refusals refusals;
    @Inject Me me;
    @Inject Clock clock;
    private List<SystemCheck> checks;
    private String pattern;

    /** What was found, each part once a request. */
    public List<SystemCheck> getChecks() {
        if (checks == null) checks = status.checks(me.texts());
        return checks;
    }

    /** How many parts do not work. */
    public long getBroken() { return getChecks().stream().filter(check -> check.badge().endsWith("bad")).count(); }

    /** Writes a mail to the administrator who asks, through the outbox like any other. */
    public String sendTestMail() {
        var now = clock.instant();
        notices.tell(me.actor(), new NewNotice(TestMail.KIND, null, me.getId(), "test:" + now, new TestMail(me.getName(), now), null, List.of(), true));
        refusals.done("web.admin.system.mail.sent", me.getPerson().email());
        return BACK;
    }

    /** Sets the pattern by which projects are numbered from now on. */
    public String savePattern() {
        if (!refusals.attempt(() -> numbers.setPattern(me.actor(), pattern))) return null;
        refusals.done("web.admin.system.pattern.saved", numbers.example(pattern));
        return BACK;
    }

    /** The pattern, as typed or in force. */
    public String getPattern() { return pattern == null ? numbers.pattern() : pattern; }

    /** @param pattern as typed; empty is refused when it is saved */
    public void setPattern(String pattern) { this.pattern = pattern == null ? "" : pattern; }

    /** A pattern to copy from. */
    public String getStandardPattern() { return "{year}-{seq:4}"; }

    /** This year's first number by the pattern in force. */
    public String getExample() { return numbers.example(numbers.pattern()); }
}
