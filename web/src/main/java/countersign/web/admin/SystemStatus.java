package countersign.web.admin;

import countersign.shared.content.Block;
import countersign.shared.content.Block.Tone;
import countersign.shared.notification.MailSettings;
import countersign.shared.text.Texts;
import countersign.shared.time.DueItems;
import countersign.shared.time.Sweep;
import countersign.web.document.Fonts;
import countersign.web.ops.Home;
import countersign.web.ops.TickerLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Checks the installation and says what is wrong in sentences (I4). */
@ApplicationScoped
@AdministratorsOnly
public class SystemStatus {

    /** The ticker ticks every two seconds; after this long without a tick something is wrong. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    @Inject DatabaseChecks database;
    @Inject MailSettings mail;
    @Inject MailChecks mails;
    @Inject InboxChecks inbox;
    @Inject Fonts fonts;
    @Inject TickerLog ticker;
    @Inject DueItems items;
    @Inject @Any Instance<Sweep> sweeps;

    /** Every check, in the page's order. */
    public List<SystemCheck> checks(Texts t) {
        return List.of(database.database(t), database.schema(t), mails.check(t), inbox.check(t), url(t), database.clock(t), timers(t), fonts(t), home(t));
    }

    private SystemCheck url(Texts t) {
        if (mail.url().isEmpty()) {
            return SystemCheck.of("url", mail.configured() ? Tone.BAD : Tone.INFO, t.get("web.admin.system.url.missing"));
        }
        var links = mail.links().orElseThrow();
        var plain = mail.url().get().startsWith("http://");
        return SystemCheck.of("url", plain ? Tone.WARN : Tone.GOOD, t.get(plain ? "web.admin.system.url.plain" : "web.admin.system.url.good"),
                t.get("web.admin.system.url.pages"), mail.url().get(), t.get("web.admin.system.url.act"), links.act());
    }

    private SystemCheck timers(Texts t) {
        var facts = new ArrayList<Block.Fact>();
        var failures = 0;
        for (var sweep : sweeps) {
            var run = ticker.last(sweep.name());
            var stuck = items.failing(sweep);
            if (!stuck.isEmpty() || run.isPresent() && run.get().failure() != null) failures++;
            facts.add(new Block.Fact(job(sweep, t), run.map(r -> ran(r, t)).orElse(t.get("web.admin.system.timers.elsewhere")) + stuck(stuck, t)));
        }
        var silent = ticker.ticked().map(at -> Duration.between(at, Instant.ofEpochMilli(System.currentTimeMillis())).compareTo(SILENT) > 0).orElse(true);
        var said = silent ? t.get("web.admin.system.timers.silent") : failures > 0 ? t.get("web.admin.system.timers.failed", failures) : t.get("web.admin.system.timers.good");
        return new SystemCheck("timers", silent ? Tone.BAD : failures > 0 ? Tone.WARN : Tone.GOOD, said, facts);
    }

    private static String job(Sweep sweep, Texts t) {
        var key = "web.admin.system.timers.job." + sweep.name();
        return t.has(key) ? t.get(key) : sweep.name();
    }

    /** What failed of it when it was last tried, the first by name. */
    private static String stuck(List<DueItems.Failing> stuck, Texts t) {
        return stuck.isEmpty() ? "" : t.get("web.admin.system.timers.stuck", stuck.size(), stuck.get(0).item(), stuck.get(0).error());
    }

    private static String ran(TickerLog.Run run, Texts t) {
        return run.failure() == null ? t.dates().moment(run.at()) : t.get("web.admin.system.timers.failure", t.dates().moment(run.at()), run.failure());
    }

    private SystemCheck fonts(Texts t) {
        return fonts.chinese().map(file -> SystemCheck.of("fonts", Tone.GOOD, t.get("web.admin.system.fonts.good"), t.get("web.admin.system.fonts.file"), file.toString()))
                .orElseGet(() -> SystemCheck.of("fonts", Tone.BAD, t.get("web.admin.system.fonts.none")));
    }

    private static SystemCheck home(Texts t) {
        var folder = Home.folder();
        var free = folder.toFile().getUsableSpace() >> 20;
        var writable = Files.isWritable(folder);
        var little = free < 1024;
        var key = !writable ? "web.admin.system.home.readOnly" : little ? "web.admin.system.home.full" : "web.admin.system.home.good";
        return SystemCheck.of("home", !writable ? Tone.BAD : little ? Tone.WARN : Tone.GOOD, t.get(key),
                t.get("web.admin.system.home.folder"), folder.toString(), t.get("web.admin.system.home.free"), t.get("web.admin.system.home.mebibytes", free),
                "Java", Runtime.version().toString());
    }
}
