package countersign.web.admin;

import countersign.shared.content.Block.Tone;
import countersign.shared.notification.AddressTroubles;
import countersign.shared.party.Directory;
import countersign.shared.text.Texts;
import countersign.web.inbound.InboxHealth;
import countersign.web.inbound.InboxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says how answers by mail come in, and whose addresses do not work (A4, I4). */
@ApplicationScoped
@AdministratorsOnly
class InboxChecks {

    private static final int SHOWN = 20;
    @Inject InboxSettings settings;
    @Inject InboxHealth health;
    @Inject AddressTroubles troubles;
    @Inject Directory directory;

    SystemCheck check(Texts t) {
        var refused = troubles.all();
        var facts = new ArrayList<String>();
        if (!settings.host().isEmpty()) facts.addAll(List.of(t.get("web.admin.system.inbox.server"), settings.user() + " @ " + settings.host() + ":" + settings.port()));
        if (!settings.directory().isEmpty()) facts.addAll(List.of(t.get("web.admin.system.inbox.folder"), settings.directory()));
        if (settings.configured()) facts.addAll(List.of(t.get("web.admin.system.inbox.address"), settings.address()));
        health.lastRead().ifPresent(at -> facts.addAll(List.of(t.get("web.admin.system.inbox.read"), t.dates().moment(at))));
        if (!refused.isEmpty()) facts.addAll(List.of(t.get("web.admin.system.inbox.refused"), refused.values().stream().limit(SHOWN)
                .map(trouble -> directory.person(trouble.personId()).name() + " <" + trouble.address() + ">").collect(Collectors.joining(", "))));
        return SystemCheck.of("inbox", tone(refused.isEmpty()), sentence(t, refused.size()), facts.toArray(String[]::new));
    }

    private Tone tone(boolean allReached) {
        if (settings.configured() && health.error().isPresent()) return Tone.BAD;
        if (!allReached) return Tone.WARN;
        return settings.configured() ? Tone.GOOD : Tone.INFO;
    }

    private String sentence(Texts t, int refused) {
        if (settings.configured() && health.error().isPresent()) return t.get("web.admin.system.inbox.away", health.error().get());
        if (refused > 0) return t.get("web.admin.system.inbox.returned", refused);
        return t.get(settings.configured() ? "web.admin.system.inbox.good" : "web.admin.system.inbox.none");
    }
}
