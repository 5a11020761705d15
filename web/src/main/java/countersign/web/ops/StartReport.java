package countersign.web.ops;

import countersign.shared.config.Settings;
import countersign.shared.notification.MailSettings;
import countersign.shared.party.Directory;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.web.demo.Demo;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once the application answers, the log says where to look, in a demo whom to log in as, and what keeps mails from going out (I4). */
@Singleton
@Startup
@DependsOn({"Migrator", "Demo"})
@TransactionManagement(TransactionManagementType.BEAN)
public class StartReport {

    private static final Logger LOG = Logger.getLogger(StartReport.class.getName());
    /** So that the box stands below what the server itself says when it is ready. */
    private static final long AFTER_MILLIS = 8000;
    private static final List<String> TO_TRY = List.of("wangyaqin", "linwen", "zhoulan", "admin");

    @Resource TimerService timers;
    @Inject Settings settings;
    @Inject MailSettings mail;
    @Inject Directory directory;
    @Inject FirstAdministrator first;

    @PostConstruct
    void begin() { timers.createSingleActionTimer(AFTER_MILLIS, new TimerConfig(null, false)); }

    @Timeout
    void report() {
        var texts = Texts.of(Language.of(Locale.getDefault()), Directory.COMPANY_ZONE);
        LOG.info(Box.of(lines(texts)));
        mail.trouble().ifPresent(trouble -> LOG.warning(texts.get(trouble)));
    }

    private List<String> lines(Texts texts) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("web.start.ready"));
        lines.add(address(texts));
        if (demo()) logins(lines, texts);
        if (!mail.configured()) lines.add(texts.get("web.start.outbox", mail.url().or(this::local).orElse("") + "/outbox.xhtml"));
        first().ifPresent(login -> {
            lines.add("");
            lines.add(login.password() == null ? texts.get("web.start.firstGiven", login.login()) : texts.get("web.start.first", login.login(), login.password()));
        });
        return lines;
    }

    private void logins(List<String> lines, Texts texts) {
        lines.add("");
        lines.add(texts.get("web.start.logins", Demo.PASSWORD));
        for (var login : TO_TRY) directory.byLogin(login).ifPresent(p -> lines.add(texts.get("web.start.login", login, p.name(), p.title())));
        lines.add("");
    }

    private Optional<FirstAdministrator.Login> first() {
        try {
            return first.addIfNobody();
        } catch (RuntimeException anotherNodeWasFirst) {
            LOG.log(Level.INFO, anotherNodeWasFirst, () -> "no first administrator was added; another node may just have done so");
            return Optional.empty();
        }
    }

    private String address(Texts texts) {
        return mail.url().or(this::local).map(url -> texts.get("web.start.address", url + "/")).orElseGet(() -> texts.get("web.start.addressUnknown"));
    }

    private Optional<String> local() {
        var port = settings.get("countersign.port", "");
        return port.isEmpty() ? Optional.empty() : Optional.of("http://localhost:" + port);
    }

    private boolean demo() { return !settings.get("countersign.demo", "none").equals("none"); }
}
