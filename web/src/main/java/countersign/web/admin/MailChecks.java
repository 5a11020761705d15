package countersign.web.admin;

import countersign.shared.content.Block.Tone;
import countersign.shared.notification.MailHealth;
import countersign.shared.notification.MailMetrics;
import countersign.shared.notification.MailSettings;
import countersign.shared.notification.Outbox;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Says whether mails go out, and if not, why and what to set right (I4). */
@ApplicationScoped
@AdministratorsOnly
class MailChecks {

    @Inject MailSettings settings;
    @Inject MailHealth health;
    @Inject Outbox outbox;

    /** For the container. */
    MailChecks() {}

    MailChecks(MailSettings settings, MailHealth health) {
        this.settings = settings;
        this.health = health;
    }

    SystemCheck check(Texts t) { return check(t, outbox.metrics()); }

    SystemCheck check(Texts t, MailMetrics metrics) {
        var facts = new ArrayList<String>();
        if (settings.configured()) {
            facts.addAll(List.of(t.get("web.admin.system.mail.server"), settings.place(), t.get("web.admin.system.mail.from"), settings.from()));
            if (!settings.redirect().isEmpty()) facts.addAll(List.of(t.get("web.admin.system.mail.redirect"), settings.redirect()));
        }
        facts.addAll(List.of(t.get("web.admin.system.mail.waiting"), String.valueOf(metrics.waiting())));
        if (metrics.retried() > 0) facts.addAll(List.of(t.get("web.admin.system.mail.retried"), String.valueOf(metrics.retried())));
        facts.addAll(List.of(t.get("web.admin.system.mail.failed"), String.valueOf(metrics.failed())));
        if (metrics.oldest() != null) facts.addAll(List.of(t.get("web.admin.system.mail.oldest"), t.dates().moment(metrics.oldest())));
        return SystemCheck.of("mail", tone(metrics.failed()), sentence(t, metrics.failed()), facts.toArray(String[]::new));
    }

    private Tone tone(long failed) {
        if (settings.trouble().isPresent()) return Tone.BAD;
        if (!settings.configured()) return Tone.INFO;
        if (health.refusal().isPresent()) return Tone.BAD;
        return failed > 0 || !settings.redirect().isEmpty() ? Tone.WARN : Tone.GOOD;
    }

    private String sentence(Texts t, long failed) {
        if (settings.trouble().isPresent()) return t.get(settings.trouble().get());
        if (!settings.configured()) return t.get("web.admin.system.mail.none");
        if (health.refusal().isPresent()) return t.get(health.refusal().get());
        if (failed > 0) return t.get("web.admin.system.mail.gaveUp", failed);
        return settings.redirect().isEmpty() ? t.get("web.admin.system.mail.good") : t.get("web.admin.system.mail.rehearsal", settings.redirect());
    }
}
